"""Small reports with readings made by hand, and ledgers to put them in."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from reportedly.model import (
    Actor,
    Candidate,
    Check,
    Counted,
    DateCertainty,
    Event,
    EventType,
    Footing,
    Manner,
    Meaning,
    Number,
    Place,
    Reading,
    Realis,
    Reason,
    Report,
    Responsibility,
    SourceKind,
    Span,
    Stance,
    Statement,
    Status,
    Time,
    TimeKind,
)
from reportedly.store import Added, Obtained, Store, Versions, open_store

TEXT = 'Mayor Ana Ruiz said "at least 12 people" died in Velmar on Monday. That could not be verified.'
NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)
VERSIONS = Versions(tool="1.0", model="m1", rules="r1")


def ledger(place: str | Path, *, user: str = "ana") -> Store:
    """Open a ledger in which it is always noon."""
    return open_store(place, clock=lambda: NOON, user=user)


def add(store: Store, reading: Reading, *, when: datetime | None = None) -> Added:
    """Add a report whose original bytes are those of its text."""
    original = reading.report.text.encode()
    return store.add_report(reading, original, Obtained(how="test", when=when), VERSIONS)


def plain_reading(
    id_: str = "a", text: str = TEXT, *, vectors: Sequence[Sequence[float]] = (), **facts: str
) -> Reading:
    """Return a reading without findings; each vector is the meaning of the whole text."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    report = Report(id=id_, text=text, sha256=sha256, language="en", origin=f"{id_}.txt", **facts)  # type: ignore[arg-type]  # all are text
    meanings = tuple(Meaning(Span.of(text, 0, len(text)), tuple(vector)) for vector in vectors)
    return Reading(report=report, statements=(), checks=(), actors=(), meanings=meanings)


def span(words: str) -> Span:
    """Return where words stand in TEXT."""
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def full_reading() -> Reading:
    """Return a reading of TEXT in which every kind of value has something."""
    why = (Reason("rule", span("said"), 0.5), Reason("other"))
    report = Report(
        id="full",
        text=TEXT,
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        language="en",
        origin="full.txt",
        title="Deaths in Velmar",
        outlet="Velmar Post",
        byline="By Ivo Lind",
        published="2031-03-04T09:10:00Z",
        published_certainty=DateCertainty.GIVEN,
        url="https://post.example/1",
    )
    return Reading(
        report=report,
        statements=(_statement(why),),
        checks=(_check(why),),
        actors=(_actor(why),),
        events=(_event(why),),
        times=(_time(why),),
        places=(_place(why),),
        meanings=(Meaning(Span.of(TEXT, 0, 66), (0.5, -0.25, 0.125)),),
    )


def _statement(why: tuple[Reason, ...]) -> Statement:
    return Statement(
        id="s1",
        source=span("Mayor Ana Ruiz"),
        source_kind=SourceKind.PERSON,
        cue=span("said"),
        content=(span("at least 12 people"), span("died")),
        manner=Manner.MIXED,
        stance=Stance.ASSERTS,
        confidence=0.1 + 0.2,
        reasons=why,
        actor="a1",
    )


def _check(why: tuple[Reason, ...]) -> Check:
    return Check(span=span("could not be verified"), status=Status.UNVERIFIED, by=None, about=("s1",), reasons=why)


def _actor(why: tuple[Reason, ...]) -> Actor:
    return Actor(id="a1", name="Ana Ruiz", kind="person", mentions=(span("Ana Ruiz"),), role=span("Mayor"), reasons=why)


def _event(why: tuple[Reason, ...]) -> Event:
    party = Responsibility(party=span("Ana Ruiz"), actor="a1", footing=Footing.BLAMED, by="s1", reasons=why)
    number = Number(
        span=span("at least 12"), of=Counted.KILLED, low=12, high=None, reasons=why, speaker="s1", governor=9
    )
    return Event(
        id="e1",
        mentions=(span("died"),),
        type=EventType.HARM,
        realis=Realis.ACTUAL,
        actor=(),
        recipient=(span("people"),),
        place=(span("Velmar"),),
        time=(span("Monday"),),
        date="2031-03-03",
        numbers=(number,),
        told_by=("s1",),
        confidence=0.75,
        reasons=why,
        responsibility=(party,),
    )


def _time(why: tuple[Reason, ...]) -> Time:
    day = date(2031, 3, 3)
    return Time(
        span=span("Monday"), kind=TimeKind.DATE, edtf="2031-03-03", timex=None, first=day, last=day, reasons=why
    )


def _place(why: tuple[Reason, ...]) -> Place:
    best = Candidate(
        name="Velmar",
        precision="town",
        countries=("XV", "XW"),
        latitude=1.5,
        longitude=-0.1,
        radius_km=2.0,
        geonames=7,
        score=0.9,
    )
    return Place(
        id="p1",
        name="Velmar",
        mentions=(span("Velmar"),),
        as_actor=(),
        as_people=(),
        best=best,
        rivals=(),
        reasons=why,
    )
