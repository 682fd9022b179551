"""What a ledger answers as a pandas frame, where pandas is installed."""

from collections.abc import Iterable, Mapping
from typing import Any

from reportedly.errors import UsageError


def to_frame(rows: Iterable[Mapping[str, Any]]) -> Any:
    """Return rows as a frame with their columns; raises UsageError where pandas is not installed."""
    try:
        import pandas
    except ImportError as error:
        raise UsageError("frames need pandas: pip install pandas") from error
    return pandas.DataFrame(list(rows))
