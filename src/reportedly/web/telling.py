"""Say who says what in rows that pages and their JSON share: cards, sides of conflicts, what copies changed."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from reportedly.api.pages import ReportCard
from reportedly.model import Conflict, Echo, Incident, PageEdit, Party, Reading, Side, Span, Statement
from reportedly.view.words import plain

Cards = Mapping[str, ReportCard]
Row = dict[str, Any]
WHY = {
    "ruling": "ruled by a user",
    "own-name": "a name of its own",
    "same-name": "same name",
    "family-name": "same family name",
    "like-spelling": "like spelling",
}
"""Why something is one with others; a rule that is not here is named by its own words."""
SPACES = re.compile(r"\s+")


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


def count_outlets(outlets: Iterable[str | None]) -> int:
    """Return of how many outlets some reports are; those of unknown ones are one together where none is known."""
    named = [(outlet or "").strip().casefold() for outlet in outlets]
    return max(len({*named} - {""}), min(1, len(named)))


def conflict_sides(conflict: Conflict, cards: Cards, incident: Incident | None = None) -> Row:
    """Return both sides of a conflict with who says it where, and what incident it is about if that is at hand."""
    return {
        "kind": conflict.kind.value,
        "incident": conflict.incident,
        "about": None if incident is None else {"id": incident.id, "type": incident.type, "place": incident.place},
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
        "end": side.span.end,
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


def page_edit_row(edit: PageEdit, cards: Cards) -> Row:
    """Return what a new version of a page lost or changed, and the words with which it says that it was changed."""
    card = cards.get(edit.second) or cards.get(edit.first)
    return {
        "first": edit.first,
        "second": edit.second,
        "outlet": name_of(edit.second, cards),
        "title": (card.title if card else None) or edit.second,
        "version": card.version if card else None,
        "added": card_row(card)["added"] if card else None,
        "silent": edit.is_silent,
        "notice": None if edit.notice is None else plain(edit.notice.text),
        "kept": edit.kept,
        "changes": alteration_rows(edit, cards),
    }


def alteration_rows(echo: Echo | PageEdit, cards: Cards) -> list[Row]:
    """Return what a copy or new version lost or changed, with the words before and after."""
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


def why_one(rule: str) -> str:
    """Return in words by which rule two things are held to be one."""
    bare = rule.removeprefix("actor:")
    return WHY.get(bare, bare.replace("-", " "))


def appearance_rows(party: Party, cards: Cards) -> list[Row]:
    """Return where an actor is named, the newest first, under which name and why it is held to be the same."""
    days = {id_: card.published for id_, card in cards.items()}
    order = sorted(party.appearances, key=lambda one: (days.get(one.report) or "", one), reverse=True)
    return [
        {
            "report": one.report,
            "outlet": name_of(one.report, cards),
            "published": days.get(one.report),
            "name": plain(one.name),
            "why": why_one(one.rule),
        }
        for one in order
    ]


def speaker_of(reading: Reading, statement: Statement) -> str | None:
    """Return who makes a statement, by a fuller name where the report has one, None where nobody is named."""
    if statement.source is None:
        return None
    source = plain(statement.source.text)
    actor = next((one for one in reading.actors if one.id == statement.actor), None)
    is_fuller = actor is not None and actor.name[:1].isupper() and len(actor.name) > len(source)
    return plain(actor.name) if actor is not None and is_fuller else source


def sentences_with(reading: Reading, spans: Iterable[Span]) -> list[Row]:
    """Return the sentences in which some words stand, each in parts of which those words are marked."""
    wanted = sorted(set(spans))
    found = []
    for start, end in _sentences(reading, wanted):
        inside = [span for span in wanted if start <= span.start < end]
        bounds = sorted({start, end} | {min(end, at) for span in inside for at in (span.start, span.end)})
        parts = [
            {"text": _lined(reading.report.text[a:b]), "marked": any(s.start <= a and b <= s.end for s in inside)}
            for a, b in pairwise(bounds)
        ]
        found.append({"start": start, "end": end, "parts": parts})
    return found


def _sentences(reading: Reading, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return where the sentences that have a span begin and end; a span outside of all is one of its own."""
    found: dict[tuple[int, int], None] = {}
    for span in spans:
        own = next((one.span for one in reading.meanings if one.span.start <= span.start < one.span.end), span)
        found[own.start, own.end] = None
    return sorted(found)


def _lined(text: str) -> str:
    """Return a text on one line, with a space where it begins or ends with one."""
    return SPACES.sub(" ", text)
