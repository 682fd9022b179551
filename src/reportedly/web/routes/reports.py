"""The list of reports, by outlet, language and day."""

from fastapi import APIRouter

from reportedly.api.pages import ReportFilter
from reportedly.web.admission import TheSite
from reportedly.web.asking import After, First, Last, Text, next_address
from reportedly.web.page import Content, add_page
from reportedly.web.telling import card_row

router = APIRouter(tags=["ledger"])


def reports(
    site: TheSite,
    outlet: Text = "",
    language: Text = "",
    since: First = "",
    until: Last = "",
    after: After = "",
) -> Content:
    """Return reports, the newest first, fifty at a time; ``after`` leads to the next ones."""
    where = ReportFilter(outlet=outlet or None, language=language or None, first=since or None, last=until or None)
    part = site.pages.reports(where, after=after or None)
    asked = {"outlet": outlet, "language": language, "since": since, "until": until}
    return {
        "reports": [card_row(card) for card in part.items],
        "after": part.after,
        "facets": site.pages.report_facets(where),
        "asked": asked,
        "_more": next_address("/reports", asked, part.after),
    }


add_page(router, "/reports", "reports.html", reports)
