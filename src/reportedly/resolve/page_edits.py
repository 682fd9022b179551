"""Find what a new version of a page lost or changed, and whether it says that it was changed."""

from reportedly.lexicon import Lexicon
from reportedly.model import PageEdit, Reading, Reason
from reportedly.resolve.alterations import find_alterations
from reportedly.resolve.copying import lay_beside, with_matches
from reportedly.resolve.notices import find_new_notice
from reportedly.resolve.substance import MIN_DENSITY

# Of two versions of a page any sentence that both have is the same one; three words in a row alone may be chance.
MIN_WORDS_IN_PAGE = 5


def find_page_edit(first: Reading, second: Reading, lexicon: Lexicon) -> PageEdit:
    """Return what the later version of a page did to the one before; which is later the ledger knows."""
    beside = lay_beside(first, second)
    matches = (one for one in beside.matches if one.words >= MIN_WORDS_IN_PAGE and one.density >= MIN_DENSITY)
    copying = with_matches(beside, matches)
    notice = find_new_notice(first.report.text, second.report.text, lexicon)
    kept = round(len(copying.kept) / max(1, len(copying.original.keys)), 3)
    return PageEdit(
        first=first.report.id,
        second=second.report.id,
        alterations=tuple(find_alterations(copying, lexicon, whole=True)),
        notice=notice,
        kept=kept,
        reasons=(
            Reason("edit:later version of the page"),
            Reason("edit:words kept", score=kept),
            Reason("edit:no new notice" if notice is None else "edit:notice", notice),
        ),
    )
