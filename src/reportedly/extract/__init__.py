"""From an Analysis to findings: statements, checks and actors, each with its words and reasons."""

from reportedly.extract.actors import find_actors
from reportedly.extract.checks import find_checks
from reportedly.extract.kinds import decide_kinds
from reportedly.extract.statements import find_statements

__all__ = ["decide_kinds", "find_actors", "find_checks", "find_statements"]
