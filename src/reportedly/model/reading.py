"""All that was found in one report."""

from dataclasses import dataclass

from reportedly.model.actor import Actor
from reportedly.model.check import Check
from reportedly.model.report import Report
from reportedly.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A report with its statements, checks and actors, each in the order of the text."""

    report: Report
    statements: tuple[Statement, ...]
    checks: tuple[Check, ...]
    actors: tuple[Actor, ...]
