"""Give every number of a report its incident, its speaker and the day that it holds for."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from reportedly.model import Counted, Event, EventType, Figure, Number, Reading, Span, Statement
from reportedly.resolve.incident_kinds import HARMFUL
from reportedly.resolve.incidents import Group
from reportedly.resolve.names import show_source
from reportedly.resolve.wordforms import listed, stems_of
from reportedly.text.edtf import from_edtf

COUNTED = frozenset(Counted) - {Counted.OTHER, Counted.WEAPONS, Counted.MONEY}
"""What tallies are kept of."""
HURT = frozenset({Counted.KILLED, Counted.INJURED, Counted.MISSING})
VAGUE = frozenset({"number:other", "number:people"})
"""Rules by which a number counts something of which nothing more is told."""
NUMERAL = re.compile(
    r"^(?:(?:at least|at most|more than|fewer than|less than|up to|as many as|"
    r"about|around|some|nearly|almost|over|under|"
    r"another|further|the|a|an|other|no|(?:no|not) fewer than|all|of|our|their|its|his|between) )*"
    r"(?:[\d.,]+|[a-z]+(?:-[a-z]+)*)"
    r"(?: (?:hundred|thousand|million|dozen))*(?: of)?\b ?"
)
"""A numeral with the words around it that bound it."""
CUT = re.compile(
    r"\b(?:suffered|sustained|received|got|was|were|is|are|had|have|has|been|who|which|that|in|from|at|on|of|and|by|with|including|among|so)\b.*"
)
PART, WIDE, WITHDRAWN = "(part)", "(in all)", "(withdrawn)"
TAKEN_BACK = re.compile(
    r"\b(?:earlier|previous|original|first) (?:version|edition|report|story|article|figure|toll)\b[^.;]{0,60}\Z|"
    r"\b(?:withdr[ae]w\w*|retract\w*|t[ao]kes? back|took back|corrected)\b[^.;]{0,40}\Z|"
    r"\b(?:instead of|rather than|and not) (?:the )?\Z",
    re.IGNORECASE,
)
"""Words before a number that was given by mistake, and is given no longer."""
PARTITIVE = re.compile(r"\bof (?:the|those|these|whom)\b", re.IGNORECASE)
"""Words by which a number counts a part of others."""
PARTITIVE_AFTER = re.compile(r" of (?:the|those|them|these|whom)\b")
BEYOND = re.compile(r"\b(?:another|further|others?|more)\b(?! than)", re.IGNORECASE)
BEYOND_AFTER = re.compile(r" (?:others|more)\b")
"""Words by which a number counts people beyond those counted before: a part of all, if the same befell those."""
TOGETHER = re.compile(r"[^.;,]{0,15}\b(?:dead|killed) or (?:missing|injured|wounded|hurt)\b")
"""Words behind a number that count two things as one."""
PARTITIVE_CHARS, TOGETHER_CHARS = 20, 40
NEAR = 300
"""How far apart two figures of a report may stand that hardly tell of two incidents, in characters."""
LONG = re.compile(
    r"\b(?:this|last|past|previous) (?:year|month|week|season)\b(?!['’]s)|\bso far this|"
    r"\bsince (?:\d|then\b|(?:the )?(?:start|beginning|outbreak|turn)\b|(?:early|late|mid|last)\b|"
    r"(?:\d+ )?(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)|it (?:began|broke))|\bin all\b|\baltogether\b|"
    r"\b(?:whole|entire) (?:country|region|province|territory)|\bcountry as a whole|\bnationwide|"
    r"\bacross the (?:country|region|province)|\bprovince-wide|\bregion-wide|"
    r"\b[Bb]etween (?:\w+ )?\d+ (?:\w+ )?and (?:\w+ )?\d+ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|"
    r"\b(?:in|within|over) (?:a|one|two|three|four|five|six|several|\d+) (?:weeks?|months?|years?)\b",
)
"""Words by which a count goes beyond one incident."""
Places = Mapping[tuple[str, str], Sequence[tuple[Span, str]]]


def find_figures(readings: Sequence[Reading], groups: Sequence[Group]) -> tuple[Figure, ...]:
    """Return the counts of people in some reports, each with the incident of which it is told, if there is one."""
    places, types = _places(groups), {group.id: group.type for group in groups}
    found = [
        figure
        for reading in readings
        for figure in _mark_parts(list(_place_loose(list(_figures(reading, places)), types)))
    ]
    return tuple(sorted(_mark_later_parts(found), key=lambda one: (one.report, one.span, one.of)))


def _place_loose(figures: Sequence[Figure], types: Mapping[str, EventType]) -> Iterator[Figure]:
    """Give a figure that no event has the incident of the nearest figure of the same that one has.

    So for the dead and wounded of whom help, talks or a protest are told: these are not what befell them.
    """
    placed = [one for one in figures if _is_placed(one, types)]
    for one in figures:
        near = None if _is_placed(one, types) or WIDE in (one.whom or "") else _nearest_alike(one, placed)
        yield one if near is None else replace(one, incident=near.incident)


def _nearest_alike(figure: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Return the figure nearest to one that counts the same, if it is near."""
    away = {one: abs(one.span.start - figure.span.start) for one in figures if one.of is figure.of}
    near = min(away, key=lambda one: (away[one], one.span), default=None)
    return near if near is not None and away[near] < NEAR else None


def _is_placed(figure: Figure, types: Mapping[str, EventType]) -> bool:
    if figure.incident is None:
        return False
    return figure.of not in HURT or types[figure.incident] in HARMFUL


def _mark_later_parts(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Mark as a part what a speaker counts days after a larger count of theirs: "four more died in the night"."""
    largest: dict[tuple[str, str, str], float] = {}
    for _day, group in groupby(sorted(figures, key=lambda one: (one.as_of or "", one.id)), key=lambda one: one.as_of):
        today = [(one, _keys(one)) for one in group]
        for one, keys in today:
            part = any(largest.get(key, 0) > _least(one) > 0 for key in keys)
            yield _as_part(one) if part else one
        for one, keys in today:
            largest.update({key: max(largest.get(key, 0), _least(one)) for key in keys})


def _keys(figure: Figure) -> list[tuple[str, str, str]]:
    """Return what is counted by each word that names a speaker."""
    if figure.incident is None:
        return []
    words = stems_of(figure.speaker or "") - listed("strangers")
    return [(figure.incident, figure.of, word) for word in sorted(words)]


def _least(figure: Figure) -> float:
    return figure.low or figure.high or 0.0


def _as_part(figure: Figure) -> Figure:
    return figure if PART in (figure.whom or "") else replace(figure, whom=f"{figure.whom or ''} {PART}".strip())


def _mark_parts(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Mark as a part whatever one speaker counts in one report beside a larger figure for the same."""
    for one in figures:
        same = [two for two in figures if (two.incident, two.of, two.speaker) == (one.incident, one.of, one.speaker)]
        yield _as_part(one) if any(_least(two) > _least(one) > 0 for two in same) else one


def _places(groups: Sequence[Group]) -> Places:
    found: dict[tuple[str, str], list[tuple[Span, str]]] = {}
    for group in groups:
        for scene in group.scenes:
            rows = found.setdefault((scene.report, scene.event), [])
            rows += [(mention, group.id) for mention in scene.mentions]
    return found


def _figures(reading: Reading, places: Places) -> Iterator[Figure]:
    published = from_edtf(reading.report.published)
    for number, event in _numbers(reading):
        if not is_counted(number):
            continue
        key = f"{reading.report.id}\n{number.span.start}\n{number.of.value}"
        yield Figure(
            id="n" + hashlib.sha256(key.encode()).hexdigest()[:10],
            report=reading.report.id,
            incident=None if event is None else _nearest(number.span, places.get((reading.report.id, event.id), ())),
            span=number.span,
            of=number.of,
            low=number.low,
            high=number.high,
            whom=whom_of(number, reading),
            speaker=None if (told := teller_of(reading, number.span)) is None else show_source(reading, told),
            as_of=None if published is None else published.isoformat(),
        )


def is_counted(number: Number) -> bool:
    """Tell whether a number counts people to whom something happened; "other" ones only where a word says what."""
    if number.of is Counted.OTHER:
        return number.reasons[0].rule not in VAGUE
    return number.of in COUNTED


def whom_of(number: Number, reading: Reading) -> str | None:
    """Return what the words count, and whether it is a part of others or more than the incident."""
    words = NUMERAL.sub("", number.span.text.casefold())
    if number.whom is not None and not words.endswith(number.whom.text.casefold()):
        words = number.whom.text.casefold()
    sentence = next((m.span for m in reading.meanings if m.span.overlaps(number.span)), number.span)
    after = reading.report.text[number.span.end : number.span.end + TOGETHER_CHARS]
    found = [CUT.sub("", words).strip(" ,.;")]
    if (
        number.part_of is not None
        or PARTITIVE.search(number.span.text)
        or PARTITIVE_AFTER.match(after[:PARTITIVE_CHARS])
        or _is_beyond(number, reading, after)
    ):
        found.append(PART)
    if TAKEN_BACK.search(reading.report.text[sentence.start : number.span.start]):
        found.append(WITHDRAWN)
    if LONG.search(sentence.text) or TOGETHER.match(after):
        found.append(WIDE)
    return " ".join(filter(None, found)) or None


def _is_beyond(number: Number, reading: Reading, after: str) -> bool:
    """Tell whether a number counts others than those counted right before it, of whom nothing else is told."""
    if not (BEYOND.search(number.span.text) or BEYOND_AFTER.match(after)):
        return False
    before = [one for one in reading.numbers if one.span.end <= number.span.start and one.of in COUNTED]
    return not before or max(before, key=lambda one: one.span).of is number.of


def teller_of(reading: Reading, span: Span) -> Statement | None:
    """Return the innermost statement in whose content some words stand."""
    around = [(c.end - c.start, s.id, s) for s in reading.statements for c in s.content if c.contains(span)]
    return min(around, key=lambda one: one[:2])[2] if around else None


def _numbers(reading: Reading) -> Iterator[tuple[Number, Event | None]]:
    """Yield the numbers of a report with the event that each belongs to, one for every wording."""
    events = {(n.span.start, n.span.end, n.of): event for event in reading.events for n in event.numbers}
    loose = [n for n in getattr(reading, "numbers", ()) or ()]
    seen = set()
    for number in sorted([*(n for e in reading.events for n in e.numbers), *loose], key=lambda one: one.span):
        key = (number.span.start, number.span.end, number.of)
        if key not in seen:
            seen.add(key)
            yield number, events.get(key)


def _nearest(span: Span, mentions: Sequence[tuple[Span, str]]) -> str | None:
    """Return the incident of the mention that stands closest to a number."""
    if not mentions:
        return None
    return min(mentions, key=lambda one: (max(one[0].start - span.end, span.start - one[0].end), one[0]))[1]
