"""The conductor: which stage follows which, where it runs, and what happens when one report fails."""

from reportedly.flow.adding import Kept, add_reports
from reportedly.flow.asking import (
    accounts,
    claims,
    conflicts,
    echoes,
    find_incident_rows,
    incident_account,
    parties,
    walk_cards,
    walk_log,
    walk_readings,
)
from reportedly.flow.border import Outcome, Task, attempt
from reportedly.flow.dossier import make_dossier
from reportedly.flow.joining import remove_report
from reportedly.flow.pipeline import Pipeline, load_pipeline
from reportedly.flow.rulings import all_rulings, rule, unrule
from reportedly.flow.run import run_tasks
from reportedly.flow.said import Said, find_said
from reportedly.flow.searching import search_reports
from reportedly.flow.sources import SourceCount, count_sources
from reportedly.flow.verifying import Finding, verify

__all__ = [
    "Finding",
    "Kept",
    "Outcome",
    "Pipeline",
    "Said",
    "SourceCount",
    "Task",
    "accounts",
    "add_reports",
    "all_rulings",
    "attempt",
    "claims",
    "conflicts",
    "count_sources",
    "echoes",
    "find_incident_rows",
    "find_said",
    "incident_account",
    "load_pipeline",
    "make_dossier",
    "parties",
    "remove_report",
    "rule",
    "run_tasks",
    "search_reports",
    "unrule",
    "verify",
    "walk_cards",
    "walk_log",
    "walk_readings",
]
