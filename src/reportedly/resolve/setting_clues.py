"""What speaks for and against two scenes being one happening in where and when they were told to be."""

from collections.abc import Sequence

import numpy as np

from reportedly.resolve.boards import Board, Flags
from reportedly.resolve.postings import Row
from reportedly.resolve.scenes import Scene
from reportedly.resolve.settings import Days

LONG_DAYS = 45
"""A stretch of time longer than this says little about when something happened."""
FAR_DAYS, UNDATED = 7, 0.5
"""Reports so many days apart are as far as it gets; what counts where a date is missing."""
MIN_ALIKE = 0.4
"""Reports whose words and names together are less alike than this are about different things; between .25 and .5 the
wire-room cases hardly tell, and on invented reports of hundreds of incidents a higher bound makes fewer joins wrong."""


def same_town(board: Board, at: int) -> Flags:
    """Both name the same town as where it was."""
    return board.sets("towns", lambda one: one.towns).meet(at)


def carried_town(board: Board, at: int) -> Flags:
    """One or both take their place from what is told before, and it is the same."""
    return board.sets("where", lambda one: one.where).meet(at) & ~same_town(board, at)


def same_spot(board: Board, at: int) -> Flags:
    """Both name the same smaller place."""
    return board.sets("spots", lambda one: one.spots).meet(at)


def same_focus(board: Board, at: int) -> Flags:
    """The two reports are about the same place."""
    return board.sets("focus", lambda one: one.focus).meet(at) & ~same_report(board, at)


def other_story(board: Board, at: int) -> Flags:
    """The two reports name no place in common where something happened, and are about different things."""
    about = board.sets("about", lambda one: one.about)
    return ~about.meet(at) & (board.stories.compare(at) < MIN_ALIKE) & ~same_report(board, at)


def same_days(board: Board, at: int) -> Flags:
    """Both name days that overlap and are short enough to tell something."""
    return board.stretches("precise days", lambda one: _precise(one.days)).overlap(at)


def next_day(board: Board, at: int) -> Flags:
    """Their days follow each other."""
    when = board.stretches("precise when", lambda one: _precise(one.when))
    return when.overlap(at, 1) & ~when.overlap(at)


def other_days(board: Board, at: int) -> Flags:
    """Their own days lie more than one day apart."""
    days = board.stretches("days", lambda one: one.days)
    return both(days.known, at) & ~days.overlap(at, 1)


def long_days(board: Board, at: int) -> Flags:
    """One of the two is told of a long stretch of time, or of one long past."""
    flags = board.flags("long", _long)
    return np.asarray(flags != flags[at], np.bool_)


def far_reports(board: Board, at: int) -> Row:
    """How many days lie between the two reports, in weeks up to one."""
    apart = board.published.apart(at, unknown=UNDATED * FAR_DAYS)
    return np.asarray(np.minimum(FAR_DAYS, apart) / np.float32(FAR_DAYS), np.float32)


def both(flags: Flags, at: int) -> Flags:
    """Tell which scenes have what one of them has, too."""
    return flags if flags[at] else np.zeros_like(flags)


def same_report(board: Board, at: int) -> Flags:
    """Tell which scenes are of the report of one."""
    return board.sets("reports", lambda one: [one.report]).meet(at)


def _precise(days: Sequence[Days]) -> tuple[Days, ...]:
    return tuple(one for one in days if (one[1] - one[0]).days <= LONG_DAYS)


def _long(one: Scene) -> bool:
    if not one.days or one.published is None:
        return False
    return not _precise(one.days) or all((one.published - last).days > LONG_DAYS for _, last in one.days)
