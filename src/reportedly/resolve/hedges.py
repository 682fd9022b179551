"""Find hedges that a copy left out: "at least", "alleged", "could not be verified"."""

from collections.abc import Iterator, Mapping
from functools import cache

from reportedly.lexicon import Lexicon
from reportedly.model import Alteration, Change, Status
from reportedly.resolve.copying import Copying, Edit, Words
from reportedly.resolve.numerals import find_numerals
from reportedly.resolve.wording import to_wording

Phrases = Mapping[tuple[str, ...], str]

# A stray "the" or "not" may stand in the copy all the same.
MIN_GONE_SHARE = 0.5
DOUBTFUL = frozenset({Status.UNVERIFIED, Status.ALLEGED})
# "about" sets off and counts as well ("the", "another", "only"): its words are hedges only where they are rough ones.
FIRM_BOUNDS = frozenset({"least", "most", "above", "below"})


def find_lost_hedges(copying: Copying, lexicon: Lexicon, *, whole: bool = False) -> Iterator[Alteration]:
    """Yield the hedges of what was kept that the copy has no more; ``whole`` asks for lost checks anywhere."""
    bounds, doubts = to_bounds(lexicon), to_phrases(lexicon.lists["doubt"])
    for _, edit in copying.edits():
        for words in find_lost_bounds(copying, edit, bounds, lexicon):
            yield Alteration(Change.HEDGE_LOST, copying.before(words), copying.after(edit.after))
        for words in find_phrases(copying.original.keys, edit.before, doubts):
            replaced = any(True for _ in find_phrases(copying.copy.keys, edit.after, doubts))
            if not replaced and (words[1] in copying.kept or words[1] + 1 in copying.kept):
                yield Alteration(Change.HEDGE_LOST, copying.before(words), copying.after(edit.after))
    yield from _lost_checks(copying, anywhere=whole)


def find_lost_bounds(copying: Copying, edit: Edit, bounds: Phrases, lexicon: Lexicon) -> Iterator[Words]:
    """Yield bounds of numbers that the copy gives without a bound of that kind."""
    keys = copying.original.keys
    after = {bounds[copying.copy.keys[slice(*words)]] for words in find_phrases(copying.copy.keys, edit.after, bounds)}
    numbered = any(True for _ in find_numerals(copying.copy.keys, edit.after, lexicon.quantities))
    for words in find_phrases(keys, edit.before, bounds):
        number = next(find_numerals(keys, (words[1], min(words[1] + 2, len(keys))), lexicon.quantities), None)
        told = number is not None and (number.first in copying.kept or numbered)
        if told and bounds[keys[slice(*words)]] not in after:
            yield words


def to_bounds(lexicon: Lexicon) -> Phrases:
    """Return the phrases before a number that open or blur it, each with the bound that it sets."""
    rough = lexicon.lists["rough"]
    kept = frozenset(one for one, entry in lexicon.bounds.items() if entry.value in FIRM_BOUNDS or one in rough)
    return {words: lexicon.bounds[phrase].value for words, phrase in to_phrases(kept).items()}


def find_phrases(keys: tuple[str, ...], words: Words, phrases: Phrases) -> Iterator[Words]:
    """Yield where phrases stand among some words, the longest at each place."""
    longest = max(map(len, phrases))
    at = words[0]
    while at < words[1]:
        ends = (end for end in range(min(at + longest, words[1]), at, -1) if keys[at:end] in phrases)
        end = next(ends, at)
        if end > at:
            yield at, end
        at = max(end, at + 1)


@cache
def to_phrases(phrases: frozenset[str]) -> Phrases:
    """Return phrases of a word list as words; kept, since every pair of reports asks for the same lists."""
    return {to_wording(phrase).keys: phrase for phrase in phrases}


def _lost_checks(copying: Copying, *, anywhere: bool) -> Iterator[Alteration]:
    """Yield wording of doubt in or between the passages kept, or anywhere, where the later report has none such."""
    there = {check.status for check in copying.second.checks}
    for check in copying.first.checks:
        words = copying.original.words_in(check.span.start, check.span.end)
        gone = sum(word not in copying.kept for word in range(*words)) > MIN_GONE_SHARE * (words[1] - words[0])
        if check.status in DOUBTFUL - there and gone and (anywhere or _is_near(copying, words)):
            yield Alteration(Change.HEDGE_LOST, check.span, None)


def _is_near(copying: Copying, words: Words) -> bool:
    """Tell whether words stand within a passage, or in a sentence between two."""
    start, end = copying.original.sentence_start(words[0]), copying.original.sentence_end(words[1] - 1)
    inside = any(at in copying.kept for at in range(start, end))
    return inside or (start - 1 in copying.kept and end in copying.kept)
