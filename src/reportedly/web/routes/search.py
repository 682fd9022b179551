"""Search in the words and the meaning of all reports, with facets to narrow it."""

import re
from collections import Counter

from fastapi import APIRouter

from reportedly.api.pages import Found, Hit, ReportFilter
from reportedly.view import incident_row
from reportedly.web.admission import TheSite
from reportedly.web.asking import First, Last, Text
from reportedly.web.page import Content, add_page
from reportedly.web.telling import card_row

router = APIRouter(tags=["ledger"])
MONTH_CHARS = 7
NOTHING = Found(hits=(), cards={}, incidents=())


def search(
    site: TheSite,
    q: Text = "",
    outlet: Text = "",
    language: Text = "",
    since: First = "",
    until: Last = "",
) -> Content:
    """Return the fifty reports that fit some words best, by words and by meaning, with where they stand."""
    where = ReportFilter(outlet=outlet or None, language=language or None, first=since or None, last=until or None)
    found = site.pages.search(q, where) if q.strip() else NOTHING
    return {
        "asked": {"q": q, "outlet": outlet, "language": language, "since": since, "until": until},
        "hits": [_hit(one, found) for one in found.hits],
        "incidents": [incident_row(one) for one in found.incidents],
        "facets": _facets(found),
    }


def _hit(hit: Hit, found: Found) -> Content:
    spans = [{"start": one.start, "end": one.end, "text": one.text} for one in hit.spans]
    card = card_row(found.cards[hit.report])
    return {**card, "score": round(hit.score, 4), "snippet": hit.snippet, "spans": spans, "_parts": to_parts(hit)}


def to_parts(hit: Hit) -> list[tuple[str, bool]]:
    """Return a snippet in parts, each with whether it is what was found; a snippet that is all found has no marks."""
    words = sorted({" ".join(span.text.split()) for span in hit.spans}, key=len, reverse=True)
    if not words or hit.snippet == words[0]:
        return [(hit.snippet, False)]
    found = re.split(f"({'|'.join(map(re.escape, words))})", hit.snippet)
    return [(part, at % 2 == 1) for at, part in enumerate(found) if part]


def _facets(found: Found) -> dict[str, list[tuple[str, int]]]:
    cards = [found.cards[hit.report] for hit in found.hits]
    values = {
        "outlet": Counter(card.outlet for card in cards if card.outlet),
        "language": Counter(card.language for card in cards),
        "month": Counter(card.published[:MONTH_CHARS] for card in cards if card.published),
    }
    return {name: sorted(counted.items(), key=lambda one: (-one[1], one[0])) for name, counted in values.items()}


add_page(router, "/search", "search.html", search)
