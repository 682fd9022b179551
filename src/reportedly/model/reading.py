"""All that was found in one report."""

from dataclasses import dataclass

from reportedly.model.actor import Actor
from reportedly.model.check import Check
from reportedly.model.event import Event
from reportedly.model.meaning import Meaning
from reportedly.model.number import Number
from reportedly.model.place import Place
from reportedly.model.report import Report
from reportedly.model.statement import Statement
from reportedly.model.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A report with its statements, checks, actors, events, times, places, numbers and sentences, in order.

    ``numbers`` are all counts, those that events have and those that belong to none.
    """

    report: Report
    statements: tuple[Statement, ...]
    checks: tuple[Check, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    numbers: tuple[Number, ...] = ()
