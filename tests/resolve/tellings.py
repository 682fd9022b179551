"""Build readings of invented reports with events, counts and speakers by hand, so that no test needs the model."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from reportedly.model import (
    Actor,
    Candidate,
    Counted,
    Event,
    EventType,
    Manner,
    Meaning,
    Number,
    Place,
    Reading,
    Realis,
    Report,
    Responsibility,
    SourceKind,
    Span,
    Stance,
    Statement,
    Time,
    TimeKind,
)
from reportedly.resolve.scenes import Scene
from tests.drafts import span_of

DAY, NEXT_DAY = "2031-03-04T08:00:00Z", "2031-03-05T08:00:00Z"
SENTENCE = re.compile(r"\S[^.]*\.?")
Finding = Actor | Event | Number | Place | Statement | Time


def telling(
    text: str,
    *findings: Finding,
    id_: str = "a",
    published: str | None = DAY,
    vectors: Sequence[tuple[float, ...]] = (),
    **facts: str | None,
) -> Reading:
    """Return a reading with some findings; sentences end at full stops, and without vectors all mean the same."""
    report = Report(
        id=id_,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language="en",
        origin=f"{id_}.txt",
        published=published,
        **facts,  # type: ignore[arg-type]  # all are text
    )
    spans = [Span.of(text, *match.span()) for match in SENTENCE.finditer(text)]
    meanings = zip(spans, vectors or [(1.0, 0.0)] * len(spans), strict=True)
    return Reading(
        report=report,
        statements=tuple(one for one in findings if isinstance(one, Statement)),
        checks=(),
        actors=tuple(one for one in findings if isinstance(one, Actor)),
        events=tuple(one for one in findings if isinstance(one, Event)),
        times=tuple(one for one in findings if isinstance(one, Time)),
        places=tuple(one for one in findings if isinstance(one, Place)),
        meanings=tuple(Meaning(span, vector) for span, vector in meanings),
        numbers=tuple(one for one in findings if isinstance(one, Number)),
    )


def event(
    text: str,
    *mentions: str,
    id_: str = "e1",
    type_: EventType = EventType.ASSAULT,
    realis: Realis = Realis.ACTUAL,
    place: str | None = None,
    time: str | None = None,
    numbers: Sequence[Number] = (),
    responsibility: Sequence[Responsibility] = (),
    actor: str | None = None,
) -> Event:
    """Return the event that some words of a text mean."""
    return Event(
        id=id_,
        mentions=tuple(span_of(text, words) for words in mentions),
        type=type_,
        realis=realis,
        actor=() if actor is None else (span_of(text, actor),),
        recipient=(),
        place=() if place is None else (span_of(text, place),),
        time=() if time is None else (span_of(text, time),),
        date=None,
        numbers=tuple(numbers),
        told_by=(),
        confidence=1.0,
        reasons=(),
        responsibility=tuple(responsibility),
    )


def count(
    text: str,
    words: str,
    low: float | None,
    *,
    high: float | None = -1.0,
    of: Counted = Counted.KILLED,
    whom: str | None = None,
    part_of: str | None = None,
) -> Number:
    """Return the number that some words give: exact, unless another upper bound or None is given."""
    return Number(
        span=span_of(text, words),
        of=of,
        low=low,
        high=low if high == -1.0 else high,
        reasons=(),
        whom=None if whom is None else span_of(text, whom),
        part_of=None if part_of is None else span_of(text, part_of),
    )


def spot(text: str, name: str, precision: str | None = None) -> Place:
    """Return a place with all its mentions; with a precision it is one that the gazetteer knows."""
    mentions = tuple(Span.of(text, *match.span()) for match in re.finditer(re.escape(name), text))
    best = None if precision is None else _candidate(name, precision)
    return Place(
        id=name, name=name, mentions=mentions, as_actor=(), as_people=(), best=best, rivals=(), reasons=()
    )  # fmt: skip


def day(text: str, words: str, first: date, last: date | None = None) -> Time:
    """Return the time that some words name."""
    return Time(
        span=span_of(text, words), kind=TimeKind.DATE, edtf=first.isoformat(), timex=None,
        first=first, last=last or first, reasons=(),
    )  # fmt: skip


def person(text: str, name: str, *, id_: str = "a1", kind: str = "person", role: str | None = None) -> Actor:
    """Return an actor with one mention."""
    there = None if role is None else span_of(text, role)
    return Actor(id=id_, name=name, kind=kind, mentions=(span_of(text, name),), role=there, reasons=())


def says(
    text: str,
    source: str,
    cue: str,
    content: str,
    *,
    id_: str = "s1",
    stance: Stance = Stance.ASSERTS,
    kind: SourceKind = SourceKind.GOVERNMENT,
    actor: str | None = None,
    inside: str | None = None,
) -> Statement:
    """Return the statement that hands some content to a source."""
    return Statement(
        id=id_,
        source=span_of(text, source),
        source_kind=kind,
        cue=span_of(text, cue),
        content=(span_of(text, content),),
        manner=Manner.INDIRECT,
        stance=stance,
        confidence=1.0,
        reasons=(),
        inside=inside,
        actor=actor,
    )


def _candidate(name: str, precision: str) -> Candidate:
    return Candidate(
        name=name,
        precision=precision,
        countries=("XV",),
        latitude=1.5,
        longitude=-0.5,
        radius_km=2.0,
        geonames=None,
        score=0.9,
    )


def scene(**facts: Any) -> Scene:
    """Return an attack of which nothing is known but what is given."""
    start = int(facts.get("start", 0))
    facts.pop("start", None)
    empty: frozenset[Any] = frozenset()
    known = dict.fromkeys(
        ("modes", "towns", "where", "known", "spots", "beside", "focus", "parties", "numbers", "roots", "words"), empty
    )
    plain = {
        "report": "a",
        "event": "e1",
        "mentions": (Span(start, start + 4, "blow"),),
        "sentences": frozenset({0}),
        "types": frozenset({EventType.ASSAULT}),
        "type": EventType.ASSAULT,
        "realis": frozenset({Realis.ACTUAL}),
        "published": date(2031, 3, 4),
        "days": (),
        "when": (),
        "vector": (1.0, 0.0),
    }
    return Scene(**{**known, **plain, **facts})
