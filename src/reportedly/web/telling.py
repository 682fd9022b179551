"""Say who says what in rows that pages and their JSON share: cards, sides of conflicts, what copies changed."""

from collections.abc import Mapping
from typing import Any

from reportedly.api.pages import ReportCard
from reportedly.model import Conflict, Echo, Reading, Side, Span
from reportedly.view.words import plain

Cards = Mapping[str, ReportCard]
Row = dict[str, Any]


def card_row(card: ReportCard) -> Row:
    """Return what a list tells of a report."""
    return {
        "id": card.id,
        "title": card.title or card.id,
        "outlet": card.outlet,
        "published": card.published,
        "byline": card.byline,
        "language": card.language,
        "version": card.version,
        "superseded_by": card.superseded_by,
        "added": card.obtained.when.isoformat(timespec="seconds") if card.obtained.when else None,
    }


def name_of(report: str, cards: Cards) -> str:
    """Return the outlet of a report, or its id where none is known."""
    card = cards.get(report)
    return report if card is None else card.outlet or card.title or report


def conflict_sides(conflict: Conflict, cards: Cards) -> Row:
    """Return both sides of a conflict with who says it where."""
    return {
        "kind": conflict.kind.value,
        "incident": conflict.incident,
        "a": _side(conflict.a, cards),
        "b": _side(conflict.b, cards),
        "why": [reason.rule for reason in conflict.reasons],
    }


def _side(side: Side, cards: Cards) -> Row:
    card = cards.get(side.report)
    return {
        "report": side.report,
        "outlet": name_of(side.report, cards),
        "published": card.published if card else None,
        "speaker": side.speaker,
        "words": plain(side.span.text),
        "start": side.span.start,
    }


def echo_row(echo: Echo, cards: Cards) -> Row:
    """Return who took over how much from whom."""
    return {
        "first": echo.first,
        "first_outlet": name_of(echo.first, cards),
        "second": echo.second,
        "second_outlet": name_of(echo.second, cards),
        "share": round(echo.share, 2),
        "credited": echo.credited,
        "passages": len(echo.passages),
        "changes": alteration_rows(echo, cards),
    }


def alteration_rows(echo: Echo, cards: Cards) -> list[Row]:
    """Return what a copy lost or changed, with the words before and after."""
    return [
        {
            "change": one.change.value,
            "from": echo.first,
            "from_outlet": name_of(echo.first, cards),
            "to": echo.second,
            "to_outlet": name_of(echo.second, cards),
            "before": None if one.before is None else plain(one.before.text),
            "after": None if one.after is None else plain(one.after.text),
        }
        for one in echo.alterations
    ]


def sentence_around(reading: Reading, span: Span) -> tuple[str, str, str]:
    """Return what stands before some words in their sentence, the words themselves, and what stands after."""
    text = reading.report.text
    own = [one.span for one in reading.meanings if one.span.overlaps(span)]
    start = min([span.start, *(one.start for one in own)])
    end = max([span.end, *(one.end for one in own)])
    before, after = text[start : span.start], text[span.end : end]
    return _lined(before), plain(span.text), _lined(after)


def _lined(text: str) -> str:
    """Return a text on one line, with the spaces at its ends kept."""
    lined = plain(text)
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() else ""
    return f"{left}{lined}{right}" if lined else left
