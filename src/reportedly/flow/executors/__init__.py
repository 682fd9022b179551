"""Where reading runs: in this process, or in several."""

from reportedly.flow.executors.local import run_here
from reportedly.flow.executors.pool import run_in_pool

__all__ = ["run_here", "run_in_pool"]
