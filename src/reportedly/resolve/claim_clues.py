"""What speaks for and against two sayings being one claim; each clue compares one saying with all, from 0 to 1."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.model import Stance
from reportedly.resolve.meanings import Meanings, lay_out
from reportedly.resolve.names import SourceName, is_same_source
from reportedly.resolve.postings import Postings, Row
from reportedly.resolve.sayings import OWN, Saying
from reportedly.resolve.stories import Story, Weights

MIN_ALIKE = 0.25
"""Of two wire-room reports in one case 93 in 100 are more alike than this, of two in different cases 11."""
AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
NOBODY = -1
FEW_STORIES = 64
"""So many stories are sooner compared pair by pair than laid out by their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Sayings, and where each of their words, names and figures stands, so that one is soon compared with all.

    ``reports`` and ``speakers`` number the report and the speaker of each saying; ``same`` are the speakers that each
    speaker is one with.
    """

    sayings: tuple[Saying, ...]
    words: Postings
    settings: Postings
    names: Postings
    figures: Postings
    meanings: Meanings
    reports: NDArray[np.intp]
    stories: tuple[Row, ...]
    speakers: NDArray[np.intp]
    same: tuple[NDArray[np.intp], ...]
    against: NDArray[np.bool_]
    own: NDArray[np.bool_]


Clue = Callable[[Table, int], Row]


def to_table(sayings: Sequence[Saying]) -> Table:
    """Return sayings in the form in which each can be compared with all of them."""
    reports = {one.report: at for at, one in enumerate({one.report: one for one in sayings}.values())}
    sources = sorted({one.speaker for one in sayings if one.speaker is not None}, key=_order)
    numbers = {source: at for at, source in enumerate(sources)}
    return Table(
        sayings=tuple(sayings),
        words=Postings.of(one.words for one in sayings),
        settings=Postings.of(one.setting for one in sayings),
        names=Postings.of(dict.fromkeys(_name_words(one.speaker), 1.0) for one in sayings),
        figures=Postings.of(_figures(one) for one in sayings),
        meanings=lay_out([one.vector for one in sayings]),
        reports=np.array([reports[one.report] for one in sayings], np.intp),
        stories=_stories(sayings),
        speakers=np.array([numbers[one.speaker] if one.speaker else NOBODY for one in sayings], np.intp),
        same=tuple(_same_sources(sources)),
        against=np.array([one.stance in AGAINST for one in sayings]),
        own=np.array([one.statement == OWN for one in sayings]),
    )


def shared_words(table: Table, at: int) -> Row:
    """How alike the telling words are, words that are rare in their report first."""
    return table.words.compare(table.sayings[at].words)


def shared_setting(table: Table, at: int) -> Row:
    """How alike the sentences around are."""
    return table.settings.compare(table.sayings[at].setting)


def alike_meaning(table: Table, at: int) -> Row:
    """How close the meanings of the sentences are in which they stand."""
    return np.asarray(np.maximum(table.meanings @ table.meanings[at], 0), np.float32)


def answered_party(table: Table, at: int) -> Row:
    """One speaks against what the other says, and one of the two speakers is named by the other."""
    saying = table.sayings[at]
    named = table.words.compare(dict.fromkeys(_name_words(saying.speaker), 1.0)) > 0
    names = table.names.compare(dict.fromkeys(saying.words, 1.0)) > 0
    return np.asarray((named | names) & _opposed(table, at), np.float32)


def same_speaker(table: Table, at: int) -> Row:
    """Both come from one speaker, who takes the same side both times."""
    speaker = table.speakers[at]
    if speaker == NOBODY:
        return np.zeros(len(table.sayings), np.float32)
    return np.asarray(np.isin(table.speakers, table.same[speaker]) & ~_opposed(table, at), np.float32)


def other_numbers(table: Table, at: int) -> Row:
    """Both give figures, and none in common."""
    figures = _figures(table.sayings[at])
    if not figures:
        return np.zeros(len(table.sayings), np.float32)
    return np.asarray(table.figures.given & (table.figures.compare(figures) == 0), np.float32)


def other_story(table: Table, at: int) -> Row:
    """The two reports are about different things."""
    return np.asarray(table.stories[table.reports[at]][table.reports] < MIN_ALIKE, np.float32)


def own_voice(table: Table, at: int) -> Row:
    """One of the two, or both, are told by the report itself."""
    return np.asarray((table.own.astype(np.float32) + table.own[at]) / 2, np.float32)


def _opposed(table: Table, at: int) -> NDArray[np.bool_]:
    return np.asarray(table.against != table.against[at], np.bool_)


def _figures(saying: Saying) -> dict[str, float]:
    return {word: 1.0 for word in saying.words if word.isdigit()}


def _stories(sayings: Iterable[Saying]) -> tuple[Row, ...]:
    """Return for each report how much its story shares with those of all; of a few, pair by pair."""
    stories = list({one.report: one.story for one in sayings}.values())
    if len(stories) <= FEW_STORIES:
        alike = {(a, b): _alike(stories[a], stories[b]) for a in range(len(stories)) for b in range(a + 1)}
        each = range(len(stories))
        return tuple(np.array([alike[max(a, b), min(a, b)] for b in each], np.float32) for a in each)
    words, names = Postings.of(one.words for one in stories), Postings.of(one.names for one in stories)
    return tuple(words.compare(one.words) + names.compare(one.names) for one in stories)


def _alike(a: Story, b: Story) -> float:
    return _product(a.words, b.words) + _product(a.names, b.names)


def _product(a: Weights, b: Weights) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(value * b[word] for word, value in a.items() if word in b)


def _same_sources(sources: Sequence[SourceName]) -> Iterable[NDArray[np.intp]]:
    """Yield for each source the ones that it is one with; only those that share a word are compared."""
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for at, source in enumerate(sources):
        for word in _name_words(source):
            by_word[word].append(at)
    for source in sources:
        near = sorted({at for word in _name_words(source) for at in by_word[word]})
        yield np.array([at for at in near if is_same_source(source, sources[at])], np.intp)


def _order(source: SourceName) -> tuple[str, list[str], list[str]]:
    return source.shown, sorted(source.person), sorted(source.body)


def _name_words(source: SourceName | None) -> frozenset[str]:
    return frozenset() if source is None else source.person | source.body


CLUES: tuple[tuple[Clue, float], ...] = (
    (shared_words, 8.0),
    (shared_setting, 2.25),
    (alike_meaning, 0.5),
    (answered_party, 1.0),
    (same_speaker, 0.6),
    (other_numbers, -2.0),
    (other_story, -4.0),
    (own_voice, -2.0),
)
"""All clues with their weights.

Those of words, setting, party and speaker are rounded from a logistic regression on the wire-room cases, each left out
in turn. The others are set by hand: two counts are two claims, and what a report tells itself must say it closely.
"""
