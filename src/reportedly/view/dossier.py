"""Lay out incidents as a dossier, with a footnote for every claim that it makes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.gazetteer import Outlines
from reportedly.model import (
    Account,
    Candidate,
    Conflict,
    ConflictKind,
    Dossier,
    Entry,
    Figure,
    Incident,
    Line,
    Note,
    Reading,
    Side,
    Span,
    Status,
    Support,
    Tally,
    Telling,
)
from reportedly.view.map import Spot, to_map
from reportedly.view.words import TYPES

SHOWN_TELLINGS, SHOWN_INFORMANTS = 12, 12
KINDS = {
    ConflictKind.NUMBER: "They give figures that cannot both hold",
    ConflictKind.RESPONSIBILITY: "They do not agree on who did it",
    ConflictKind.OCCURRENCE: "They do not agree on whether it happened",
}


@dataclass(slots=True)
class Notes:
    """The footnotes of a dossier, numbered as they come; the same words are noted once."""

    readings: Mapping[str, Reading]
    found: dict[tuple[str, Span], Note] = field(default_factory=dict)

    def of(self, report: str, span: Span) -> int:
        """Return the number of the footnote for some words of a report."""
        return self.noted(report, span).number

    def noted(self, report: str, span: Span) -> Note:
        """Return the footnote for some words of a report."""
        key = (report, span)
        if key not in self.found:
            self.found[key] = self._note(report, span)
        return self.found[key]

    def _note(self, report: str, span: Span) -> Note:
        reading = self.readings[report]
        sentence = next((m.span.text for m in reading.meanings if m.span.overlaps(span)), span.text)
        return Note(
            number=len(self.found) + 1,
            report=report,
            outlet=reading.report.outlet,
            title=reading.report.title,
            published=reading.report.published,
            url=reading.report.url,
            words=span.text,
            sentence=" ".join(sentence.split()),
            start=span.start,
            end=span.end,
        )


@dataclass(frozen=True, slots=True)
class Pick:
    """One incident of a dossier, as an account of its own, with what is said to it."""

    account: Account
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What a dossier is about, and the day on which it was put together."""

    question: str
    made: str


def to_dossier(
    question: str, made: str, accounts: Iterable[Account], readings: Mapping[str, Reading], outlines: Outlines
) -> Dossier:
    """Return the dossier of some incidents in the order of time, each given as an account of its own."""
    ordered = sorted(accounts, key=lambda one: (one.incidents[0].date or "9999", one.incidents[0].id))
    return collect_dossier(Head(question, made), list(map(Pick, ordered)), readings, outlines)


def collect_dossier(head: Head, picks: Sequence[Pick], readings: Mapping[str, Reading], outlines: Outlines) -> Dossier:
    """Return the dossier of some incidents in the order in which they were put, with comments."""
    notes = Notes(readings)
    return Dossier(
        question=head.question,
        made=head.made,
        reports=len(readings),
        entries=tuple(replace(_entry(one.account, notes), comment=one.comment) for one in picks),
        notes=tuple(notes.found.values()),
        map=to_map(_spots([one.account for one in picks], readings), outlines),
    )


def _entry(account: Account, notes: Notes) -> Entry:
    (incident,) = account.incidents
    return Entry(
        id=incident.id,
        title=_title(incident),
        support=describe_support(incident.support),
        told=tuple(_told(incident, notes)),
        informants=tuple(_informants(account, notes)),
        tallies=tuple(_tally(one, account.figures, notes) for one in account.tallies),
        conflicts=tuple(_conflict(one, notes) for one in account.conflicts),
        open=tuple(dict.fromkeys(_open(incident, notes))),
    )


def describe_support(support: Support) -> str:
    """Return the four counts in words."""
    return (
        f"{_count(support.reports, 'report')} by {_count(support.outlets, 'outlet')}, "
        f"{_count(support.texts, 'independent text')}, {_count(support.informants, 'independent informant')}"
    )


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _title(incident: Incident) -> str:
    words = dict.fromkeys(span.text.casefold() for one in incident.tellings for span in one.spans)
    where = f", {incident.place}" if incident.place else ""
    when = f", {incident.date}" if incident.date else ", date not told"
    return f"{TYPES[incident.type].capitalize()}{where}{when}: {', '.join(list(words)[:4])}"


def _told(incident: Incident, notes: Notes) -> Iterable[Line]:
    """Yield for each report the sentence that first tells the incident."""
    seen: set[str] = set()
    for telling in incident.tellings:
        if telling.report not in seen and len(seen) < SHOWN_TELLINGS and telling.spans:
            seen.add(telling.report)
            number = notes.of(telling.report, telling.spans[0])
            note = notes.found[telling.report, telling.spans[0]]
            yield Line(f"{note.outlet or note.report}: {note.sentence}", (number,))


def _informants(account: Account, notes: Notes) -> Iterable[Line]:
    known = sorted(account.informants, key=lambda one: (-len({lead.report for lead in one.leads}), one.name))
    for informant in known[:SHOWN_INFORMANTS]:
        firsts = {lead.report: lead for lead in reversed(informant.leads)}
        numbers = tuple(notes.of(lead.report, lead.span) for lead in firsts.values())
        yield Line(f"{informant.name} (in {_count(len(firsts), 'report')})", tuple(sorted(numbers)))


def _tally(tally: Tally, figures: Sequence[Figure], notes: Notes) -> Line:
    """Return the range of a tally and all figures in it, with who gave them."""
    mine = [one for one in figures if one.id in tally.figures]
    given = "; ".join(
        f"{one.span.text} ({one.speaker or 'the report itself'}, {one.as_of or 'no date'})" for one in mine
    )
    ends = f"{_number(tally.low)} to {_number(tally.high)}, best {_number(tally.best)} ({tally.rule})"
    return Line(f"{tally.of.value}: {ends}. {given}", tuple(notes.of(one.report, one.span) for one in mine))


def _number(value: float | None) -> str:
    return "not told" if value is None else f"{value:g}"


def _conflict(conflict: Conflict, notes: Notes) -> Line:
    sides = [f"{_who(side, notes)}: “{side.span.text}”" for side in (conflict.a, conflict.b)]
    numbers = tuple(notes.of(side.report, side.span) for side in (conflict.a, conflict.b))
    return Line(f"{KINDS[conflict.kind]}. {sides[0]} — {sides[1]}", numbers)


def _who(side: Side, notes: Notes) -> str:
    return side.speaker or notes.readings[side.report].report.outlet or side.report


def _open(incident: Incident, notes: Notes) -> Iterable[Line]:
    """Yield what an editor must still ask: single origins, and what the reports say is not verified."""
    if incident.support.texts <= 1:
        yield Line("All of it rests on one text.")
    if incident.support.informants <= 1:
        yield Line("It rests on one informant, or on none that is named.")
    for telling in incident.tellings:
        reading = notes.readings[telling.report]
        for check in reading.checks:
            open_ = check.status in (Status.UNVERIFIED, Status.DISPUTED, Status.ALLEGED)
            if open_ and _is_near(reading, check.span, telling):
                note = notes.noted(telling.report, check.span)
                outlet = note.outlet or note.report
                yield Line(f"{check.status.value}: “{note.words}” in {outlet}: {note.sentence}", (note.number,))


def _is_near(reading: Reading, span: Span, telling: Telling) -> bool:
    """Tell whether some words stand in a sentence that tells the incident, or right after one."""
    order = [meaning.span for meaning in reading.meanings]
    told = {at for at, sentence in enumerate(order) if any(sentence.overlaps(one) for one in telling.spans)}
    return any(sentence.overlaps(span) and (at in told or at - 1 in told) for at, sentence in enumerate(order))


def _spots(accounts: Sequence[Account], readings: Mapping[str, Reading]) -> list[Spot]:
    places = {one.incidents[0].place for one in accounts if one.incidents[0].place}
    found = []
    for reading in readings.values():
        for place in reading.places:
            if place.best is not None and place.name in places:
                found.append(_spot(place.name, place.best))
    return list({spot.name.casefold(): spot for spot in found}.values())


def _spot(name: str, best: Candidate) -> Spot:
    return Spot(name.casefold(), name, best.latitude, best.longitude, best.radius_km)
