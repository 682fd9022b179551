"""The conductor: which stage follows which, where it runs, and what happens when one report fails.

What concerns a ledger is imported from its own modules, so that reading alone loads no database.
"""

from reportedly.flow.border import Outcome, Task, attempt
from reportedly.flow.pipeline import Pipeline, load_pipeline
from reportedly.flow.run import run_tasks

__all__ = ["Outcome", "Pipeline", "Task", "attempt", "load_pipeline", "run_tasks"]
