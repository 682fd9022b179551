"""Where and when each sentence of a report puts what it tells."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from reportedly.gazetteer.fold import KIND_WORDS, fold, strip_kind
from reportedly.lexicon.load import load_lists
from reportedly.model import Place, Reading, Report, Span, Time, TimeKind

Days = tuple[date, date]
DATELINE = re.compile(r"^[^.\n]{0,120}?(?:\)\s*[-–—]+|\s[-–—]{1,2})\s")
FROM = re.compile(
    r"\b(?:from|behind|towards?|via|through)\s+(?:behind\s+)?(?:the\s+)?"
    r"(?:(?:\w+ )?(?:side|area|direction|outskirts|vicinity|territory) of (?:the )?)?$",
    re.IGNORECASE,
)
"""Words before a place from which something comes, rather than where it happens."""
LOCATED = re.compile(r"\b(?:in|at|near|on|outside|inside|around|across|over)\s+(?:[\w-]+\s+){0,5}$", re.IGNORECASE)
"""Words before a place where something happens."""
MIN_NAME = 3
CONTEXT = 45
"""Characters before a name that are looked at."""
LONGER_BEFORE = re.compile(r"(?<=[\w,] )((?:[A-Z][^\W\d_]+ )+)$")
"""Capitalised words right before a name that belong to it."""
COMPOUND = re.compile(r"[-‐‑][^\W\d_]")
"""What follows a name that only says whose or of what kind something is: "held" in "X-held"."""
LONGER_NAME = re.compile(r"(?:['’]s)? ([A-Z][^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Named:
    """A place in the text and the form under which it is compared; ``located`` where words put something there."""

    span: Span
    name: str
    located: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The sentences of a report, the places named in its body, what lies in what, and its dated wordings.

    ``towns`` and ``wide`` are what the dateline and the words at a name call so; ``focus`` is what it is about.
    """

    sentences: tuple[Span, ...]
    places: tuple[Named, ...]
    inside: Mapping[str, frozenset[str]]
    times: tuple[Time, ...]
    contents: tuple[Span, ...]
    focus: frozenset[str]
    towns: frozenset[str]
    wide: frozenset[str]

    def places_in(self, span: Span) -> frozenset[str]:
        """Return the places named in some words."""
        return frozenset(one.name for one in self.places if span.start <= one.span.start < span.end)

    def places_at(self, spans: Sequence[Span]) -> frozenset[str]:
        """Return the places named in any of some spans."""
        return frozenset(one.name for one in self.places if any(one.span.overlaps(span) for span in spans))

    def located_in(self, spans: Sequence[Span]) -> frozenset[str]:
        """Return the places in which some words put what they tell."""
        return frozenset(one.name for one in self.places if one.located and any(s.contains(one.span) for s in spans))

    def told_with(self, mention: Span, sentence: Span) -> tuple[Span, ...]:
        """Return the words of a sentence that tell of the same as a mention: the content it stands in, or all."""
        content = [span for span in self.contents if span.contains(mention)]
        return (min(content, key=lambda span: span.end - span.start),) if content else (sentence,)

    def days_at(self, spans: Sequence[Span]) -> Days | None:
        """Return the days that the first dated wording in some spans means."""
        for time in self.times:
            if time.first and time.last and any(time.span.overlaps(span) for span in spans):
                return time.first, time.last
        return None


def find_settings(reading: Reading, towns: frozenset[str] = frozenset()) -> Settings:
    """Return what a report says of where and when; ``towns`` are folded names that other reports know as such."""
    dateline = DATELINE.match(reading.report.text)
    body = dateline.end() if dateline else 0
    town, *country = dateline_of(reading.report)[:2] or [""]
    places = _named(reading, body, towns | ({town} if town else frozenset()))
    times = tuple(t for t in reading.times if t.kind in (TimeKind.DATE, TimeKind.TIME) and t.span.start >= body)
    return Settings(
        sentences=tuple(meaning.span for meaning in reading.meanings),
        places=places,
        inside=_inside(reading.report.text, places),
        times=times,
        contents=tuple(span for statement in reading.statements for span in statement.content),
        focus=_focus(reading, places, town),
        towns=frozenset([town] if town else []) | _described(reading.report.text, places, _patterns().town),
        wide=frozenset(country) | _described(reading.report.text, places, _patterns().wide),
    )


def name_of(place: Place) -> str:
    """Return a place's own name, folded, without words for its kind."""
    return strip_kind(fold(place.name))


def towns_of(reading: Reading) -> frozenset[str]:
    """Return the towns that a report's dateline names."""
    return frozenset(name for name in dateline_of(reading.report)[:1] if len(name) >= MIN_NAME)


def dateline_of(report: Report) -> list[str]:
    """Return the folded names of a dateline, the town first."""
    line = re.sub(r"\(.*", "", report.dateline or "")
    parts = [part.strip(" -–—") for part in line.split(",")]
    return [strip_kind(fold(part)) for part in parts if part and not any(char.isdigit() for char in part)]


def _named(reading: Reading, body: int, towns: frozenset[str]) -> tuple[Named, ...]:
    text = reading.report.text
    bodies = [one.source for one in reading.statements if one.source is not None]
    people = [m for actor in reading.actors if actor.kind == "person" for m in actor.mentions if " " in m.text]
    spans = {span: name for span, name in _spans(reading, towns) if span.start >= body}
    found = []
    for span, name in sorted(spans.items()):
        wider = COMPOUND.match(text, span.end) or any(other != span and other.contains(span) for other in spans)
        person = any(one.contains(span) and one != span for one in people)
        before = text[max(0, span.start - CONTEXT) : span.start]
        if not (wider or person or _goes_on(text, span) or FROM.search(before)):
            held = any(one.contains(span) for one in bodies)
            found.append(Named(span, name, bool(LOCATED.search(before)) and not held))
    return tuple(found)


def _spans(reading: Reading, towns: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """Yield the places of a reading, unknown ones with the capitals before them, and every mention of the towns."""
    text = reading.report.text
    for place in reading.places:
        for mention in place.mentions:
            if mention in place.as_people:
                continue
            before = text[max(0, mention.start - CONTEXT) : mention.start]
            longer = None if place.best else LONGER_BEFORE.search(before)
            start = mention.start - len(before) + longer.start(1) if longer else mention.start
            span = Span.of(text, start, mention.end)
            yield span, strip_kind(fold(span.text)) if longer else name_of(place)
    if towns:
        longest = sorted(towns, key=lambda town: (-len(town), town))
        known = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
        for match in known.finditer(_plain(text)):
            span = Span.of(text, *match.span())
            if span.text[:1].isupper():
                yield span, match[0]


def _plain(text: str) -> str:
    """Return a text of the same length without case, accents and hyphens."""
    return "".join((unicodedata.normalize("NFKD", char)[0].lower() or char)[0] for char in text).replace("-", " ")


def _goes_on(text: str, mention: Span) -> bool:
    """Tell whether a name is the beginning of a longer one, such as that of a paper."""
    after = LONGER_NAME.match(text, mention.end)
    return after is not None and after[1].casefold() not in KIND_WORDS


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Words between a place and the one in which it lies, and words at a name that call it a town or wider."""

    within: re.Pattern[str]
    town: tuple[re.Pattern[str], re.Pattern[str]]
    wide: tuple[re.Pattern[str], re.Pattern[str]]


@cache
def _patterns() -> _Patterns:
    lists = load_lists("en")
    town, wide = ("|".join(sorted(lists[name])) for name in ("towns", "stretches"))
    between = r",? (?:(?:in|of|at|near|on|inside|outside) )?(?:the |a )?(?:(?!of |and )[\w-]+ ){0,2}?"
    return _Patterns(
        re.compile(rf"{between}(?:(?:{town}|{wide}) of )?", re.IGNORECASE),
        (
            re.compile(rf"\b(?:{town})(?: of)? $"),
            re.compile(
                rf"(?:,| is) (?:an?|the) [^,.;]{{0,40}}?\b(?:{town})\b|"
                r",? (?:in|to) the (?:far |deep )?(?:north|south|east|west)(?:[- ]?(?:east|west))?\b(?! of)|"
                r",? (?:some |about |around )?[\d.,]+ ?(?:km|kilometers|kilometres|miles)\b"
            ),
        ),
        (re.compile(rf"\b(?:{wide})(?: of)? $"), re.compile(rf" (?:{wide})\b")),
    )


def _inside(text: str, places: Sequence[Named]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, after in pairwise(places):
        between = text[one.span.end : after.span.start]
        if (
            one.name != after.name
            and re.search(r",|\b(?:in|of|at|near|on)\b", between)
            and _patterns().within.fullmatch(between)
        ):
            found.setdefault(one.name, set()).add(after.name)
    return {name: frozenset(around) for name, around in found.items()}


def _described(text: str, places: Sequence[Named], words: tuple[re.Pattern[str], re.Pattern[str]]) -> frozenset[str]:
    before, after = words
    return frozenset(
        one.name
        for one in places
        if before.search(text[max(0, one.span.start - CONTEXT) : one.span.start]) or after.match(text, one.span.end)
    )


def _focus(reading: Reading, places: Sequence[Named], town: str) -> frozenset[str]:
    """Return the place that the report is about: one of its title, else its dateline's, else the first it names."""
    title = f" {fold(reading.report.title or '')} "
    named = [one.name for one in places if f" {one.name} " in title]
    choices = named or ([town] if town else [one.name for one in places])
    return frozenset(choices[:1])
