"""Find numbers and places that a copy put in the place of others."""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.lexicon import Lexicon
from reportedly.model import Alteration, Change, Reading
from reportedly.resolve.copying import Copying, Edit, Words
from reportedly.resolve.hedges import FIRM_BOUNDS, find_lost_bounds, to_bounds
from reportedly.resolve.numerals import find_numerals
from reportedly.resolve.passages import Match
from reportedly.resolve.wording import Wording


def find_changed_numbers(copying: Copying, lexicon: Lexicon) -> Iterator[Alteration]:
    """Yield numbers that are others in the copy, and those that lost their bound: "at least 12" is not "12"."""
    bounds = {phrase: kind for phrase, kind in to_bounds(lexicon).items() if kind in FIRM_BOUNDS}
    for _, edit in copying.edits():
        before = {n.value for n in find_numerals(copying.original.keys, edit.before, lexicon.quantities)}
        after = {n.value for n in find_numerals(copying.copy.keys, edit.after, lexicon.quantities)}
        another = before and after and before.isdisjoint(after)
        if another or any(True for _ in find_lost_bounds(copying, edit, bounds, lexicon)):
            yield Alteration(Change.NUMBER_CHANGED, copying.before(edit.before), copying.after(edit.after))


def find_changed_places(copying: Copying) -> Iterator[Alteration]:
    """Yield a place that is gone from a passage in which the copy names one that the earlier report does not."""
    known = set(copying.original.keys)
    here, there = _place_words(copying.first, copying.original), _place_words(copying.second, copying.copy)
    for match, edits in _by_match(copying).items():
        stays = set(copying.copy.keys[slice(*match.copy)])
        lost = [at for e in edits for at in range(*e.before) if at in here and copying.original.keys[at] not in stays]
        new = [at for e in edits for at in range(*e.after) if at in there and copying.copy.keys[at] not in known]
        if lost and new:
            yield Alteration(Change.PLACE_CHANGED, copying.before(_one(lost)), copying.after(_one(new)))


def _by_match(copying: Copying) -> dict[Match, list[Edit]]:
    edits: dict[Match, list[Edit]] = defaultdict(list)
    for match, edit in copying.edits():
        edits[match].append(edit)
    return edits


def _one(words: list[int]) -> Words:
    return words[0], words[0] + 1


def _place_words(reading: Reading, wording: Wording) -> set[int]:
    spans = (span for place in reading.places for span in place.mentions)
    return {at for span in spans for at in range(*wording.words_in(span.start, span.end))}
