"""One incident: who tells it in which words, on what it rests, its figures, who did it, and where tellings conflict."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from fastapi import APIRouter

from reportedly.api.pages import IncidentSheet, ReportCard
from reportedly.api.review import review_of
from reportedly.model import Blame, Event, Figure, Informant, Link, Reading, Tally, Telling
from reportedly.view import claim_row, figure_row, incident_row, tally_row
from reportedly.view.blame_matrix import to_blame_matrix
from reportedly.view.speakers import clear_names, fullest_names
from reportedly.view.tally_chart import TallyChart, to_tally_chart
from reportedly.view.words import FOOTINGS, plain, to_reason
from reportedly.web.admission import TheSite
from reportedly.web.asking import After, next_address
from reportedly.web.page import Content, add_page
from reportedly.web.site import to_address
from reportedly.web.telling import Cards, conflict_sides, echo_row, sentences_with, speaker_of
from reportedly.web.vetting import vetting_row

router = APIRouter(tags=["ledger"])
OWN_VOICE, NOBODY = "the report itself", "a source not named"
LAST = "9999"
"""Sorts reports without a date behind the others."""
Row = dict[str, Any]


def incident(site: TheSite, id: str, after: After = "") -> Content:  # noqa: A002  # its name in the address
    """Return one incident with everything that it rests on; ``after`` leads to the tellings of further reports."""
    sheet = site.pages.incident(id, after=after)
    account, found, cards = sheet.account, sheet.incident, sheet.cards
    blames = _clear(account.blames)
    return {
        "incident": {**incident_row(found), "realis": sheet.realis},
        "vetting": vetting_row(review_of(site.ledger).vetting_of(found), sheet.told),
        "tellings": _tellings(sheet),
        "after": sheet.after,
        "support": {
            "reports": [_listed(cards[one]) for one in sheet.told],
            "outlets": _by_outlet(sheet),
            "texts": [list(family) for family in sheet.texts],
            "echoes": [echo_row(one, cards) for one in sheet.echoes],
            "informants": [_informant(one, cards) for one in _ordered(account.informants)],
        },
        "why_one": [_link(one) for one in found.links],
        "figures": [_figure(one) for one in account.figures],
        "tallies": [tally_row(one) for one in account.tallies],
        "responsibility": [_blame(one) for one in account.blames],
        "conflicts": [conflict_sides(one, cards) for one in account.conflicts],
        "claims": [claim_row(one) for one in sheet.claims],
        "_figures": [_figure(one) for one in sorted(account.figures, key=lambda one: (one.as_of or LAST, one.id))],
        "_charts": list(_charts(account.tallies, account.figures)),
        "_matrix": to_blame_matrix(blames),
        "_blames": [_blame(one) for one in blames],
        "_outlets": {id_: one.outlet or id_ for id_, one in cards.items()},
        "_more": next_address(f"/incidents/{to_address(id)}", {}, sheet.after),
    }


def _listed(card: ReportCard) -> Row:
    return {"report": card.id, "outlet": card.outlet, "published": card.published}


def _tellings(sheet: IncidentSheet) -> list[Row]:
    """Return for each report, the earliest first, the sentences that tell the incident, with the words marked."""
    found: dict[str, list[Telling]] = {}
    for telling in sheet.incident.tellings:
        found.setdefault(telling.report, []).append(telling)
    return [_report(sheet.readings[report], found[report]) for report in sheet.told if report in sheet.readings]


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
    """Return who tells some events: the report where it does, and the sources of the statements they stand in."""
    names = {one.id: speaker_of(reading, one) or NOBODY for one in reading.statements}
    found = dict.fromkeys(names.get(id_, OWN_VOICE) for one in events for id_ in one.told_by or ("",))
    named = fullest_names(one for one in found if one not in (OWN_VOICE, NOBODY))
    return [one for one in (OWN_VOICE,) if one in found] + named + [one for one in (NOBODY,) if one in found]


def _by_outlet(sheet: IncidentSheet) -> list[Row]:
    """Return the reports of each outlet; those of unknown ones are one row, and count only where they are alone."""
    found: dict[str, list[str]] = {}
    for report in sheet.told:
        found.setdefault((sheet.cards[report].outlet or "").strip().casefold(), []).append(report)
    return [
        {"outlet": sheet.cards[reports[0]].outlet if key else None, "reports": reports, "counted": _counts(key, found)}
        for key, reports in sorted(found.items(), key=lambda one: not one[0])
    ]


def _counts(outlet: str, among: Iterable[str]) -> bool:
    return bool(outlet) or not any(among)


def _ordered(informants: Iterable[Informant]) -> list[Informant]:
    return sorted(informants, key=lambda one: (-len({lead.report for lead in one.leads}), one.name))


def _informant(informant: Informant, cards: Cards) -> Row:
    firsts = {lead.report: lead for lead in reversed(informant.leads)}
    leads = sorted(firsts.values(), key=lambda lead: (cards[lead.report].published or "", lead.report))
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


def _blame(blame: Blame) -> Row:
    """Return who is said to have done it, on which footing, by whom and where."""
    return {
        "party": plain(blame.party),
        "footing": blame.footing.value,
        "footing_told": FOOTINGS[blame.footing],
        "speaker": plain(blame.by) if blame.by else OWN_VOICE,
        "report": blame.report,
        "start": blame.span.start,
        "end": blame.span.end,
    }


def _clear(blames: Iterable[Blame]) -> list[Blame]:
    """Return who is said to have done it by clear names, so that a party has one column and a speaker one line."""
    shown = clear_names(plain(name) for one in blames for name in (one.party, one.by) if name)
    return [replace(one, party=shown[plain(one.party)], by=shown[plain(one.by)] if one.by else None) for one in blames]


def _charts(tallies: Iterable[Tally], figures: Sequence[Figure]) -> Iterable[TallyChart]:
    """Yield a chart for each tally that has more than one figure with a day, the one of most figures first."""
    for tally in sorted(tallies, key=lambda one: (-len(one.figures), one.of)):
        if (chart := to_tally_chart(tally, figures)) is not None:
            yield chart


add_page(router, "/incidents/{id}", "incident.html", incident)
