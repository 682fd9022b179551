"""One incident: who tells it in which words, on what it rests, its figures, who did it, and where tellings conflict."""

from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter

from reportedly.api.pages import IncidentSheet
from reportedly.model import Event, Figure, Informant, Link, Reading, Telling
from reportedly.view import claim_row, figure_row, incident_row, tally_row
from reportedly.view.words import FOOTINGS, plain, to_reason
from reportedly.web.admission import TheSite
from reportedly.web.page import Content, add_page
from reportedly.web.telling import conflict_sides, echo_row, sentences_with

router = APIRouter(tags=["ledger"])
OWN_VOICE, NOBODY = "the report itself", "nobody named"
LAST = "9999"
"""Sorts reports without a date behind the others."""
Row = dict[str, Any]


def incident(site: TheSite, id: str) -> Content:  # noqa: A002  # its name in the address
    """Return one incident with everything that it rests on."""
    sheet = site.pages.incident(id)
    account, found = sheet.account, sheet.incident
    cards = site.pages.cards_of(sheet.readings.values())
    return {
        "incident": {**incident_row(found), "realis": sheet.realis},
        "tellings": _tellings(sheet),
        "support": {
            "outlets": _by_outlet(sheet),
            "texts": [list(family) for family in sheet.texts],
            "echoes": [echo_row(one, cards) for one in sheet.echoes],
            "informants": [_informant(one, sheet.readings) for one in _ordered(account.informants)],
        },
        "why_one": [_link(one) for one in found.links],
        "figures": [_figure(one) for one in account.figures],
        "tallies": [tally_row(one) for one in account.tallies],
        "responsibility": list(_responsibility(sheet)),
        "conflicts": [conflict_sides(one, cards) for one in account.conflicts],
        "claims": [claim_row(one) for one in sheet.claims],
        "_outlets": {id_: one.report.outlet or id_ for id_, one in sheet.readings.items()},
    }


def _tellings(sheet: IncidentSheet) -> list[Row]:
    """Return for each report, the earliest first, the sentences that tell the incident, with the words marked."""
    found: dict[str, list[Telling]] = {}
    for telling in sheet.incident.tellings:
        found.setdefault(telling.report, []).append(telling)
    rows = [_report(sheet.readings[report], tellings) for report, tellings in found.items()]
    return sorted(rows, key=lambda row: (row["published"] or LAST, row["report"]))


def _report(reading: Reading, tellings: Iterable[Telling]) -> Row:
    events = {event.id: event for event in reading.events}
    told = [events[one.finding] for one in tellings if one.finding in events]
    spans = [span for one in tellings for span in one.spans]
    return {
        "report": reading.report.id,
        "outlet": reading.report.outlet,
        "title": reading.report.title,
        "published": reading.report.published,
        "realis": list(dict.fromkeys(event.realis.value for event in told)),
        "told_by": _tellers(reading, told),
        "sentences": sentences_with(reading, spans),
    }


def _tellers(reading: Reading, events: Iterable[Event]) -> list[str]:
    """Return who tells some events: the sources of the statements they stand in, and the report where it does."""
    names = {one.id: plain(one.source.text) if one.source else NOBODY for one in reading.statements}
    return list(dict.fromkeys(names.get(id_, OWN_VOICE) for one in events for id_ in one.told_by or ("",)))


def _by_outlet(sheet: IncidentSheet) -> list[Row]:
    found: dict[str, list[str]] = {}
    for report in dict.fromkeys(one.report for one in sheet.incident.tellings):
        found.setdefault(sheet.readings[report].report.outlet or report, []).append(report)
    return [{"outlet": outlet, "reports": reports} for outlet, reports in found.items()]


def _ordered(informants: Iterable[Informant]) -> list[Informant]:
    return sorted(informants, key=lambda one: (-len({lead.report for lead in one.leads}), one.name))


def _informant(informant: Informant, readings: dict[str, Reading]) -> Row:
    firsts = {lead.report: lead for lead in reversed(informant.leads)}
    leads = sorted(firsts.values(), key=lambda lead: (readings[lead.report].report.published or "", lead.report))
    return {
        "name": informant.name,
        "leads": [
            {
                "report": one.report,
                "words": plain(one.span.text),
                "start": one.span.start,
                "end": one.span.end,
                "mouths_between": one.depth,
            }
            for one in leads
            if one.report in readings
        ],
    }


def _figure(figure: Figure) -> Row:
    return {"id": figure.id, "start": figure.span.start, "end": figure.span.end, **figure_row(figure)}


def _link(link: Link) -> Row:
    return {
        "a": link.a.report,
        "b": link.b.report,
        "score": round(link.score, 2),
        "why": [to_reason(reason) for reason in link.reasons],
    }


def _responsibility(sheet: IncidentSheet) -> Iterable[Row]:
    """Yield who is said to have done it, on which footing, by whom and where."""
    for telling in sheet.incident.tellings:
        reading = sheet.readings[telling.report]
        event = next((one for one in reading.events if one.id == telling.finding), None)
        for one in event.responsibility if event else ():
            by = next((statement for statement in reading.statements if statement.id == one.by), None)
            yield {
                "party": plain(one.party.text),
                "footing": one.footing.value,
                "footing_told": FOOTINGS[one.footing],
                "speaker": plain(by.source.text) if by and by.source else OWN_VOICE,
                "report": telling.report,
                "start": one.party.start,
                "end": one.party.end,
            }


add_page(router, "/incidents/{id}", "incident.html", incident)
