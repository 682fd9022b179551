"""From an Analysis to findings: statements, checks, actors and events, each with its words and reasons."""

from reportedly.extract.actors import find_actors
from reportedly.extract.all_numbers import settle_numbers
from reportedly.extract.checks import find_checks
from reportedly.extract.events import Known, find_events
from reportedly.extract.kinds import decide_kinds
from reportedly.extract.name_kinds import mend_names
from reportedly.extract.numbers import find_numbers
from reportedly.extract.places import find_places
from reportedly.extract.statements import find_statements
from reportedly.extract.times import find_times

__all__ = [
    "Known",
    "decide_kinds",
    "find_actors",
    "find_checks",
    "find_events",
    "find_numbers",
    "find_places",
    "find_statements",
    "find_times",
    "mend_names",
    "settle_numbers",
]
