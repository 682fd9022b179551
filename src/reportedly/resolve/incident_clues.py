"""What speaks for and against two scenes being one happening; each clue compares one scene with all, from 0 to 1."""

from collections.abc import Callable

import numpy as np

from reportedly.model import Realis
from reportedly.resolve.boards import Board, Flags
from reportedly.resolve.incident_kinds import HARMFUL, SAYINGS, kinds_at_odds, own_kinds
from reportedly.resolve.postings import Row
from reportedly.resolve.setting_clues import (
    FAR_DAYS,
    both,
    carried_town,
    far_reports,
    long_days,
    next_day,
    other_days,
    other_story,
    same_days,
    same_focus,
    same_report,
    same_spot,
    same_town,
)

Clue = Callable[[Board, int], "Row | Flags"]
TOLD = frozenset({Realis.ACTUAL, Realis.DENIED})


def same_type(board: Board, at: int) -> Flags:
    """Both are of one type."""
    return board.sets("types", lambda one: one.types).meet(at)


def both_harmful(board: Board, at: int) -> Flags:
    """Both hurt someone, though the types differ."""
    return both(board.flags("harmful", lambda one: one.types <= HARMFUL), at) & ~same_type(board, at)


def only_words(board: Board, at: int) -> Flags:
    """Both are something said or unnamed, of which there are many in any place on any day."""
    return both(board.flags("sayings", lambda one: one.type in SAYINGS), at)


def other_kind(board: Board, at: int) -> Flags:
    """Nothing that the one is, the other is: an arrest beside a blast, a vote beside a shooting."""
    return ~board.sets("own kinds", own_kinds).meet(at) & ~kinds_at_odds(board, at)


def same_root(board: Board, at: int) -> Flags:
    """The same word tells it."""
    return board.sets("roots", lambda one: one.roots).meet(at)


def same_event(board: Board, at: int) -> Flags:
    """Reading the report took the two for one event."""
    return board.sets("events", lambda one: [(one.report, one.event)]).meet(at)


def other_event(board: Board, at: int) -> Flags:
    """Reading one report took the two for different events."""
    return same_report(board, at) & ~same_event(board, at)


def next_sentence(board: Board, at: int) -> Flags:
    """They stand in sentences that follow each other."""
    here = board.sets("sentences", lambda one: {(one.report, number) for number in one.sentences})
    after = board.sets("sentences after", lambda one: {(one.report, number + 1) for number in one.sentences})
    return (here.meet_of(after, at) | after.meet_of(here, at)) & ~here.meet(at)


def alike_meaning(board: Board, at: int) -> Row:
    """How close the meanings of their sentences are."""
    return np.maximum(board.alike(at), 0)


def shared_words(board: Board, at: int) -> Row:
    """The share of telling words that the shorter of the two has in common with the longer."""
    words = board.sets("words", lambda one: one.words)
    shorter = np.maximum(1, np.minimum(words.sizes, words.sizes[at]))
    return np.asarray(words.shared(at) / shorter, np.float32)


def shared_numbers(board: Board, at: int) -> Flags:
    """The same figure is given in both."""
    return board.sets("numbers", lambda one: one.numbers).meet(at)


def shared_parties(board: Board, at: int) -> Flags:
    """Someone has a part in both."""
    return board.sets("parties", lambda one: one.parties).meet(at)


def same_mode(board: Board, at: int) -> Flags:
    """Both tell how it was done, and the same."""
    return board.sets("modes", lambda one: one.modes).meet(at)


def other_mode(board: Board, at: int) -> Flags:
    """Both tell how it was done, and not the same."""
    return board.sets("modes", lambda one: one.modes).differ(at)


def open_realis(board: Board, at: int) -> Flags:
    """One of the two is planned, demanded, possible or told in general."""
    flags = board.flags("open", lambda one: not one.realis & TOLD)
    return np.asarray(flags | flags[at], np.bool_)


def bars(board: Board, at: int) -> Row:
    """Count what keeps one apart from each: other towns, places far apart, other kinds, reports of different weeks.

    Reports that lie further apart may tell one happening still, if their words put it on the same days.
    """
    late = (board.published.apart(at, unknown=0) > FAR_DAYS) & ~same_days(board, at)
    places = board.sets("known", lambda one: one.known).differ(at) | board.grounds.apart(at)
    return np.asarray(places.astype(np.float32) + kinds_at_odds(board, at) + late, np.float32)


CLUES: tuple[tuple[Clue, float], ...] = (
    (same_type, 1.2),
    (both_harmful, 0.8),
    (only_words, -1.5),
    (other_kind, -0.5),
    (same_town, 2.0),
    (carried_town, 0.8),
    (same_spot, 0.5),
    (same_focus, 0.6),
    (other_story, -0.6),
    (same_days, 0.8),
    (next_day, -0.6),
    (other_days, -1),
    (long_days, -1.5),
    (same_root, 0.6),
    (same_event, 1.5),
    (other_event, -0.3),
    (next_sentence, 0.3),
    (alike_meaning, 1.5),
    (shared_words, 1.5),
    (shared_numbers, 1),
    (shared_parties, 0.4),
    (same_mode, 0.3),
    (other_mode, -0.8),
    (open_realis, -0.7),
    (far_reports, -1),
)
"""All clues with their weights: what each speaks for, or against where it is negative.

The weights are set by hand, in halves and tenths, for what a reader would go by; on the wire-room cases none of them
could be doubled or halved for more than a point.
"""
