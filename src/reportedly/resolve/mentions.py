"""The words that mean an act, with what a report tells around them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon.acts import load_acts
from reportedly.model import Event, EventType, Meaning, Reading, Span
from reportedly.resolve.wordforms import stem, stems_of
from reportedly.resolve.wording import Wording, to_wording

LEAD_SENTENCES = 3
"""News tells what it is about in its first sentences."""
NEAR_WORDS = 4
"""So many words before and behind a mention tell what it is about."""
MIN_NAME = 3
WORD = re.compile(r"[^\W_]+")
Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a report is about: the stems of all its names and of those of its lead, and what the lead means."""

    report: str
    names: frozenset[str]
    lead_names: frozenset[str]
    lead: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class ActMention:
    """One wording of an act.

    ``root`` is the stem of its first word, ``acts`` what it can tell by the word list, ``near`` the stems of the words
    around it, ``names`` and ``figures`` those of its sentence; ``is_name`` tells that it is written like a name.
    """

    setting: Setting
    event: str
    span: Span
    sentence: int
    type: EventType
    root: str
    stems: frozenset[str]
    acts: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    near: frozenset[str]
    is_name: bool


def find_act_mentions(reading: Reading) -> tuple[ActMention, ...]:
    """Return all wordings of the events of a report, in the order of the text."""
    if not reading.meanings:
        return ()
    names = _names(to_wording(reading.report.text))
    setting = _setting(reading, names)
    found = [_describe(reading, setting, names, event, span) for event in reading.events for span in event.mentions]
    return tuple(sorted(found, key=lambda one: (one.span, one.event)))


def _setting(reading: Reading, names: Mapping[int, str]) -> Setting:
    lead = reading.meanings[:LEAD_SENTENCES]
    first = frozenset(name for start, name in names.items() if start < lead[-1].span.end)
    return Setting(reading.report.id, frozenset(names.values()), first, _mean(lead))


def _mean(meanings: Sequence[Meaning]) -> Vector:
    total = [sum(parts) for parts in zip(*(one.vector for one in meanings), strict=True)]
    length = sum(part * part for part in total) ** 0.5 or 1.0
    return tuple(part / length for part in total)


def _describe(reading: Reading, setting: Setting, names: Mapping[int, str], event: Event, span: Span) -> ActMention:
    at = max(0, bisect_right(reading.meanings, span.start, key=lambda one: one.span.start) - 1)
    sentence = reading.meanings[at].span
    stems = [stem(word) for word in WORD.findall(span.text)]
    before, after = (
        WORD.findall(reading.report.text[slice(*part)])
        for part in ((sentence.start, span.start), (span.end, max(span.end, sentence.end)))
    )
    return ActMention(
        setting=setting,
        event=event.id,
        span=span,
        sentence=at,
        type=event.type,
        root=stems[0] if stems else "",
        stems=frozenset(stems),
        acts=find_acts_of(span.text),
        names=frozenset(name for start, name in names.items() if sentence.start <= start < sentence.end),
        figures=frozenset(word for word in WORD.findall(sentence.text) if word.isdigit()),
        near=stems_of(" ".join((*before[-NEAR_WORDS:], *after[:NEAR_WORDS]))) - frozenset(stems),
        is_name=span.text[:1].isupper() and span.start != sentence.start,
    )


def find_acts_of(words: str) -> frozenset[str]:
    """Return the acts that some words can tell: those of the whole phrase, else of each word."""
    known = load_acts("en").phrases.get(" ".join(words.casefold().split()))
    return known or frozenset(act for word in WORD.findall(words) for act in _acts_by_stem().get(stem(word), ()))


@cache
def _acts_by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, acts in load_acts("en").words.items():
        found[stem(word)] = found.get(stem(word), frozenset()) | acts
    return found


def _names(wording: Wording) -> dict[int, str]:
    """Return the stems of words that are written with a capital throughout, by where they stand."""
    return dict(_find_names(wording))


def _find_names(wording: Wording) -> Iterator[tuple[int, str]]:
    for key, (start, _) in zip(wording.keys, wording.places, strict=True):
        if len(key) >= MIN_NAME and wording.text[start].isupper() and key not in wording.lower:
            yield start, stem(key)
