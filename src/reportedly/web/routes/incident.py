"""One incident: who tells it in which words, on what it rests, its figures, who did it, and where tellings conflict."""

from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter

from reportedly.api.pages import IncidentSheet
from reportedly.model import Informant, Link, Reading, Telling
from reportedly.view import claim_row, figure_row, incident_row, tally_row
from reportedly.view.words import FOOTINGS, REALIS, plain, to_reason
from reportedly.web.admission import TheSite
from reportedly.web.page import Content, add_page
from reportedly.web.telling import conflict_sides, echo_row, sentence_around

router = APIRouter(tags=["ledger"])
OWN_VOICE = "the report itself"
Row = dict[str, Any]


def incident(site: TheSite, id: str) -> Content:  # noqa: A002  # its name in the address
    """Return one incident with everything that it rests on."""
    sheet = site.pages.incident(id)
    account, found = sheet.account, sheet.incident
    cards = site.pages.cards_of(sheet.readings.values())
    return {
        "incident": {**incident_row(found), "realis": sheet.realis},
        "tellings": [telling for one in found.tellings for telling in _telling(one, sheet.readings)],
        "support": {
            "outlets": _by_outlet(sheet),
            "texts": [list(family) for family in sheet.texts],
            "echoes": [echo_row(one, cards) for one in sheet.echoes],
            "informants": [_informant(one, sheet.readings) for one in _ordered(account.informants)],
        },
        "why_one": [_link(one) for one in found.links],
        "figures": [{"id": one.id, "start": one.span.start, **figure_row(one)} for one in account.figures],
        "tallies": [tally_row(one) for one in account.tallies],
        "responsibility": list(_responsibility(sheet)),
        "conflicts": [conflict_sides(one, cards) for one in account.conflicts],
        "claims": [claim_row(one) for one in sheet.claims],
        "_outlets": {id_: one.report.outlet or id_ for id_, one in sheet.readings.items()},
    }


def _telling(telling: Telling, readings: dict[str, Reading]) -> Iterable[Row]:
    """Yield the first sentence in which a report tells the incident, with the words marked in it."""
    reading = readings[telling.report]
    event = next((one for one in reading.events if one.id == telling.finding), None)
    before, words, after = sentence_around(reading, telling.spans[0])
    speakers = [plain(one.source.text) if one.source else "nobody named" for one in reading.statements]
    names = dict(zip((one.id for one in reading.statements), speakers, strict=True))
    told_by = event.told_by if event else ()
    yield {
        "report": telling.report,
        "outlet": reading.report.outlet,
        "published": reading.report.published,
        "finding": telling.finding,
        "start": telling.spans[0].start,
        "before": before,
        "words": words,
        "after": after,
        "realis": event.realis.value if event else None,
        "realis_told": REALIS[event.realis] if event else "",
        "told_by": [names.get(one, OWN_VOICE) for one in told_by] or [OWN_VOICE],
    }


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
            {"report": one.report, "words": plain(one.span.text), "start": one.span.start, "mouths_between": one.depth}
            for one in leads
            if one.report in readings
        ],
    }


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
            }


add_page(router, "/incidents/{id}", "incident.html", incident)
