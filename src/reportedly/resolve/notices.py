"""Find where a text says of itself that it was corrected or changed."""

from collections.abc import Iterator

from reportedly.lexicon import Lexicon
from reportedly.model import Span
from reportedly.resolve.wording import Wording, to_wording


def find_new_notice(before: str, after: str, lexicon: Lexicon) -> Span | None:
    """Return the first sentence that says so in the later text and does not stand in the earlier one."""
    known, wording = to_wording(before).keys, to_wording(after)
    for first, last in _find_notices(wording, lexicon):
        if not _stands_in(wording.keys[first:last], known):
            return Span.of(after, *wording.cut(first, last))
    return None


def _find_notices(wording: Wording, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the words of the sentences that have a notice, in order."""
    places = sorted(match.span() for one in lexicon.notices.values() for match in one.finditer(wording.text))
    for start, end in places:
        first, last = wording.words_in(start, end)
        if first < last:
            yield wording.sentence_start(first), wording.sentence_end(last - 1)


def _stands_in(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Tell whether some words stand in a text in a row."""
    return any(known[at : at + len(words)] == words for at in range(len(known) - len(words) + 1))
