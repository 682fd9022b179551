"""Put the words together that mean one event: what the model links, parts of a word, and acts that are named again."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import takewhile

from reportedly.extract.asides import find_asides
from reportedly.extract.carrying import find_carried
from reportedly.model import Analysis, Trigger

# Chosen on reports that the reader never learned from: a word that alone tells an event must be this sure.
ALONE_MIN_SCORE = 0.7
# Words with one beginning are forms of one word: this many letters, and at most so many left over in the shorter.
ROOT_MIN_LETTERS = 5
ENDING_MAX_LETTERS = 3


def group_triggers(analysis: Analysis, lists: Mapping[str, frozenset[str]]) -> list[list[Trigger]]:
    """Return the words of each event in the order of their first ones, without events of which the model is unsure."""
    groups = {trigger.group: trigger.group for trigger in analysis.triggers}
    for before, trigger in zip(analysis.triggers, analysis.triggers[1:], strict=False):
        if _is_one_word(analysis, before, trigger):
            _join(groups, before, trigger)
    for at, trigger in enumerate(analysis.triggers):
        earlier = _find_named_before(analysis, analysis.triggers[:at], trigger)
        if earlier is not None:
            _join(groups, earlier, trigger)
    for verb, carried in find_carried(analysis, lists):
        _join(groups, verb, carried)
    found: dict[int, list[Trigger]] = defaultdict(list)
    for trigger in analysis.triggers:
        found[_root(groups, trigger.group)].append(trigger)
    asides = find_asides(analysis, lists)
    return [
        triggers
        for triggers in found.values()
        if (len(triggers) > 1 or triggers[0].score >= ALONE_MIN_SCORE) and not _are_in(triggers, asides)
    ]


def _are_in(triggers: list[Trigger], asides: set[int]) -> bool:
    return all(trigger.words[0] in asides for trigger in triggers)


def _is_one_word(analysis: Analysis, before: Trigger, trigger: Trigger) -> bool:
    """Tell whether two triggers are parts of one word: "re-elected"."""
    start, end = analysis.words[before.words[1] - 1][1], analysis.words[trigger.words[0]][0]
    return analysis.text[start:end] in ("", "-")


def _find_named_before(analysis: Analysis, earlier: tuple[Trigger, ...], trigger: Trigger) -> Trigger | None:
    """Return the nearest earlier trigger that a noun like "the attack" names again, if there is one."""
    head = analysis.head_of(*trigger.words)
    if not analysis.is_pointed_at(head):
        return None
    return next((other for other in reversed(earlier) if _is_named_again(analysis, other, trigger)), None)


def _is_named_again(analysis: Analysis, other: Trigger, trigger: Trigger) -> bool:
    first, second = (analysis.lower[analysis.head_of(*one.words)] for one in (other, trigger))
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))))
    left = min(len(first), len(second)) - same
    if first != second and (same < ROOT_MIN_LETTERS or left > ENDING_MAX_LETTERS):
        return False
    return _best(other.types) == _best(trigger.types) and _best(other.realis) == _best(trigger.realis)


def _best(shares: dict[str, float]) -> str:
    return max(shares, key=lambda key: (shares[key], key))


def _join(groups: dict[int, int], first: Trigger, second: Trigger) -> None:
    one, other = sorted((_root(groups, first.group), _root(groups, second.group)))
    groups[other] = one


def _root(groups: dict[int, int], group: int) -> int:
    while groups[group] != group:
        group = groups[group]
    return group
