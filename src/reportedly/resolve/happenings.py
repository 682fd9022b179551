"""Every wording of an event in its setting: where and when the sentence, or those before it, put it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.gazetteer.fold import fold
from reportedly.model import Event, EventType, Reading, Realis, Span
from reportedly.resolve.settings import Days, Settings
from reportedly.resolve.wordforms import stem, stems_of
from reportedly.text.edtf import from_edtf

BEFORE = 1
"""How much further a place in front of a mention counts than one behind it."""
BOUND = 40
"""Characters by which a place that reading tied to the event counts nearer."""
BACK = re.compile(r"\b(a|one|two|three) (?:days?|nights?) after\b", re.IGNORECASE)
"""Words after which a sentence tells of something that was before."""
AGO = {"a": 1, "one": 1, "two": 2, "three": 3}
OPENING = 20
"""Characters within which a sentence begins with a place."""
HARMFUL = frozenset({EventType.ASSAULT, EventType.HARM, EventType.COERCE, EventType.PROTEST})
"""Types that a report tells in one place until it names another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One mention of an event.

    ``places`` are those that its own words name, ``where`` those that it is told to be in, taken from the sentences
    before or from what the whole report is about where its own sentence is silent; ``days`` and ``when`` likewise.
    """

    report: str
    event: str
    mention: Span
    sentence: int
    type: EventType
    mode: str | None
    realis: Realis
    published: date | None
    places: frozenset[str]
    beside: frozenset[str]
    where: frozenset[str]
    focus: frozenset[str]
    earlier: bool
    days: Days | None
    when: Days | None
    parties: frozenset[str]
    numbers: frozenset[tuple[str, float]]
    root: str
    words: frozenset[str]
    vector: tuple[float, ...]


def find_happenings(reading: Reading, settings: Settings) -> tuple[Happening, ...]:
    """Return all mentions of the events of a report, in the order of the text."""
    starts = [span.start for span in settings.sentences]
    if not starts:
        return ()
    names = {actor.id: fold(actor.name) for actor in reading.actors}
    found = [
        _describe(reading, settings, event, mention, names, max(0, bisect_right(starts, mention.start) - 1))
        for event in reading.events
        for mention in event.mentions
    ]
    return _carry(sorted(found, key=lambda one: (one.mention.start, one.event)), settings)


def _describe(
    reading: Reading, settings: Settings, event: Event, mention: Span, names: dict[str, str], at: int
) -> Happening:
    here = settings.sentences[at]
    part, back = _looking_back(here, mention)
    own = _own_places(settings, event, mention, part)
    parties = {names[one] for one in (*event.actors, *event.recipients) if one in names}
    days = _own_days(settings, event, part) or _before(_own_days(settings, event, here), back)
    return Happening(
        report=reading.report.id,
        event=event.id,
        mention=mention,
        sentence=at,
        type=event.type,
        mode=event.mode,
        realis=event.realis,
        published=from_edtf(reading.report.published),
        places=own,
        beside=settings.places_in(part) - own,
        earlier=bool(back),
        where=own,
        focus=settings.focus,
        days=days,
        when=days,
        parties=frozenset(parties),
        numbers=frozenset((n.of.value, n.low or n.high or 0.0) for n in event.numbers if here.contains(n.span)),
        root=stem(mention.text.split()[0]) if mention.text.split() else "",
        words=stems_of(here.text),
        vector=reading.meanings[at].vector,
    )


def _own_days(settings: Settings, event: Event, here: Span) -> Days | None:
    """Return the days that reading tied to an event in some words, else the first that these name."""
    return settings.days_at([span for span in event.time if here.contains(span)]) or settings.days_at([here])


def _before(days: Days | None, back: int) -> Days | None:
    return None if days is None else (_earlier(days[0], back), _earlier(days[1], back))


def _earlier(day: date, back: int) -> date:
    return date.fromordinal(max(1, day.toordinal() - back))


def _looking_back(here: Span, mention: Span) -> tuple[Span, int]:
    """Return the part of a sentence that tells of what a mention does, and how many days earlier that was."""
    for match in reversed([*BACK.finditer(here.text, 0, mention.start - here.start)]):
        return Span(here.start + match.end(), here.end, here.text[match.end() :]), AGO.get(match[1].casefold(), 1)
    return here, 0


def _own_places(settings: Settings, event: Event, mention: Span, here: Span) -> frozenset[str]:
    """Return the place that the words put a mention in: the nearest one, those after it before those in front."""
    told = settings.told_with(mention, here)
    linked = [span for span in (*event.place, *event.recipient) if here.contains(span)]
    found = []
    for one in settings.places:
        bound = any(one.span.overlaps(span) for span in linked)
        if here.contains(one.span) and (bound or (one.located and any(span.contains(one.span) for span in told))):
            after = one.span.start - mention.end
            far = after if after >= 0 else (mention.start - one.span.end) * BEFORE
            found.append((far - BOUND * bound, one.span.start, one.name))
    return frozenset(name for _, _, name in sorted(found)[:1]) or frozenset(_opening(settings, here)[:1])


def _opening(settings: Settings, here: Span) -> list[str]:
    """Return the place with which a sentence begins: "In the town, the League has confirmed two deaths"."""
    last = min(here.end, here.start + OPENING)
    return [one.name for one in settings.places if one.located and here.start <= one.span.start < last]


def _carry(happenings: Sequence[Happening], settings: Settings) -> tuple[Happening, ...]:
    """Give each mention the place and the day of the last one before it that has its own."""
    found: list[Happening] = []
    places: dict[bool, frozenset[str]] = {}
    days: dict[frozenset[str], Days] = {}
    for one in happenings:
        harmful = one.type in HARMFUL
        if one.earlier:
            found.append(replace(one, where=_widen(one.places, settings), when=one.days))
            continue
        where = _widen(one.places or places.get(harmful) or _known(one.beside, settings) or settings.focus, settings)
        if one.places or harmful not in places:
            places[harmful] = where
        if one.days is not None:
            days.setdefault(where, one.days)
        found.append(replace(one, where=where, when=one.days or days.get(where)))
    return tuple(found)


def _known(places: Iterable[str], settings: Settings) -> frozenset[str]:
    return frozenset(places) & settings.focus


def _widen(places: frozenset[str], settings: Settings) -> frozenset[str]:
    """Add the place in which one lies, as the report has it."""
    return places.union(*(settings.inside.get(name, frozenset()) for name in places))
