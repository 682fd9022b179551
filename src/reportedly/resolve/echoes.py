"""Find what one report took over from another."""

from collections.abc import Iterator

from reportedly.lexicon import Lexicon
from reportedly.model import Echo, Passage, Reading, Reason, Span
from reportedly.resolve.alterations import find_alterations
from reportedly.resolve.copying import Copying, compare_wordings, with_matches
from reportedly.resolve.credits import find_credit
from reportedly.resolve.families import MIN_FAMILY_SHARE
from reportedly.resolve.passages import Match
from reportedly.resolve.precedence import is_earlier
from reportedly.resolve.substance import MIN_DENSITY, is_taken, weigh

# Where a copy is sure, shorter matches belong to it: any sentence in a report that is a copy as a whole, and in one
# that took a passage only what can hardly be chance. Chosen on the wire-room cases.
MIN_WORDS_IN_COPY = 6
MIN_WORDS_BESIDE_PASSAGE = 8
MIN_RUN_BESIDE_PASSAGE = 6


def find_echo(a: Reading, b: Reading, lexicon: Lexicon) -> Echo | None:
    """Return what the later of two reports took over from the earlier, None when that is less than twelve words."""
    copying = compare_wordings(a, b)
    if not copying.matches:
        return None
    credit = find_credit(copying.first, copying.second)
    taken = [match for match, substance in weigh(copying, lexicon) if is_taken(match, substance, credited=bool(credit))]
    if not taken:
        return None
    copying = _with_further_matches(copying, taken)
    return Echo(
        first=copying.first.report.id,
        second=copying.second.report.id,
        passages=tuple(_to_passage(copying, match) for match in copying.matches),
        alterations=tuple(find_alterations(copying, lexicon)),
        credited=credit is not None,
        share=copying.share,
        reasons=tuple(_find_reasons(copying, taken, credit)),
    )


def _with_further_matches(copying: Copying, taken: list[Match]) -> Copying:
    """Return the copying with the matches that were taken, and the shorter ones that belong to them."""
    dense = [match for match in copying.matches if match.density >= MIN_DENSITY]
    whole = with_matches(copying, (m for m in dense if m in taken or m.words >= MIN_WORDS_IN_COPY))
    if whole.share >= MIN_FAMILY_SHARE:
        return whole
    beside = (m.words >= MIN_WORDS_BESIDE_PASSAGE and m.longest >= MIN_RUN_BESIDE_PASSAGE for m in dense)
    return with_matches(copying, (m for m, near in zip(dense, beside, strict=True) if near or m in taken))


def _find_reasons(copying: Copying, taken: list[Match], credit: Reason | None) -> Iterator[Reason]:
    """Yield why we speak of a copy, why in this direction, and where it is credited."""
    longest = max(taken, key=lambda match: (match.words, -match.copy[0]))
    yield Reason("echo:words in a row", copying.after(longest.copy), round(longest.density, 3))
    earlier = is_earlier(copying.first.report, copying.second.report)
    yield Reason("echo:published earlier" if earlier else "echo:order of ids")
    if credit is not None:
        yield credit


def _to_passage(copying: Copying, match: Match) -> Passage:
    original, copy = copying.original, copying.copy
    return Passage(Span.of(original.text, *original.cut(*match.original)), Span.of(copy.text, *copy.cut(*match.copy)))
