"""Put wordings of several reports together that mean one act: within an incident, the blast apart from the deaths."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.model import Link, Reading, Reason, Telling
from reportedly.resolve.act_clues import CLUES, Likeness, compare_words
from reportedly.resolve.linkage import join_near
from reportedly.resolve.mentions import ActMention, find_act_mentions

BASE = {Likeness.SAME: -5.9, Likeness.KIN: -7.1}
"""Two wordings with no clue: as fitted with the clues, but .75 higher; from .5 to 1.25 higher the CoNLL mean on ECB+
topics 1 to 30 was the same within .002."""
UNLIKE = -5.0
"""Wordings that have nothing in common; between -3 and -6 it made no difference there."""
SHOWN_REASONS = 4


@dataclass(frozen=True, slots=True)
class Act:
    """What several wordings mean, in the order of reports and text, with what ties each to one before it."""

    tellings: tuple[Telling, ...]
    links: tuple[Link, ...]


def find_acts(readings: Iterable[Reading], within: Iterable[Telling] | None = None) -> tuple[Act, ...]:
    """Return the acts that some reports tell, or only those of an incident's tellings; the order changes nothing."""
    wanted = None if within is None else {(one.report, span) for one in within for span in one.spans}
    found = [one for reading in readings for one in find_act_mentions(reading)]
    kept = [one for one in found if wanted is None or (one.setting.report, one.span) in wanted]
    return tuple(_to_act(group) for group in group_mentions(kept))


def group_mentions(mentions: Iterable[ActMention]) -> list[tuple[ActMention, ...]]:
    """Return the mentions in groups that mean one act each."""
    ordered = sorted(mentions, key=lambda one: (one.setting.report, one.span, one.event))
    scores = np.full((len(ordered), len(ordered)), UNLIKE)
    np.fill_diagonal(scores, -np.inf)
    for a, b in _like_pairs(ordered):
        scores[a, b] = scores[b, a] = score_mentions(ordered[a], ordered[b])
    groups = join_near(scores, np.zeros_like(scores), [1] * len(ordered))
    return [tuple(ordered[at] for at in group) for group in groups]


def score_mentions(a: ActMention, b: ActMention) -> float:
    """Return how much speaks for two mentions meaning one act; a positive value means they do."""
    likeness = compare_words(a, b)
    if likeness is Likeness.OTHER:
        return UNLIKE
    return BASE[likeness] + sum(weight * clue(a, b) for clue, weight in CLUES)


def _like_pairs(mentions: Sequence[ActMention]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that have a word or a listed act in common, without looking at all the others."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(mentions):
        for key in {*one.stems, *(f"[{act}]" for act in one.acts)}:
            by_key[key].append(at)
    pairs = {(a, b) for places in by_key.values() for n, a in enumerate(places) for b in places[n + 1 :]}
    yield from sorted(pairs)


def _to_act(group: Sequence[ActMention]) -> Act:
    links = tuple(_link(one, group[:at]) for at, one in enumerate(group) if at)
    return Act(tuple(map(_to_telling, group)), links)


def _link(mention: ActMention, others: Sequence[ActMention]) -> Link:
    """Return what ties a mention to the one before it that it is most like."""
    best = max(others, key=lambda other: score_mentions(mention, other))
    found = [(clue.__name__, weight * clue(mention, best)) for clue, weight in CLUES]
    shown = sorted((one for one in found if one[1]), key=lambda one: -abs(one[1]))[:SHOWN_REASONS]
    words = Reason(f"act:{compare_words(mention, best).name.lower()} word", mention.span)
    reasons = (words, *(Reason(f"act:{name.replace('_', ' ')}", score=round(value, 2)) for name, value in shown))
    score = round(score_mentions(mention, best), 2)
    return Link(a=_to_telling(best), b=_to_telling(mention), score=score, reasons=reasons)


def _to_telling(mention: ActMention) -> Telling:
    return Telling(report=mention.setting.report, finding=mention.event, spans=(mention.span,))
