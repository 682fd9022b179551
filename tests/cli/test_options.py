from datetime import date
from pathlib import Path

import pytest

from reportedly.cli.options import open_existing, to_day
from reportedly.errors import NoStoreError, UsageError


def test_a_day_is_written_as_year_month_and_day() -> None:
    assert to_day("2031-03-04") == date(2031, 3, 4)
    assert to_day(None) is None


def test_anything_else_is_refused_with_an_example() -> None:
    with pytest.raises(UsageError, match="2024-05-31"):
        to_day("yesterday")


def test_asking_makes_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NoStoreError, match="there is no ledger at"):
        open_existing(str(tmp_path / "none.db"))
