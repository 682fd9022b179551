"""Where reading runs must not show in what comes out."""

from pathlib import Path

import pytest

from reportedly.flow.run import run_tasks
from reportedly.model import Failure, Given
from reportedly.settings import load_settings

pytestmark = [pytest.mark.model, pytest.mark.slow]

TEXTS = (
    "Ana Ruiz denied that the bridge had fallen. Rescuers said three people were hurt.",
    "The ministry said the port would reopen on Monday, but dock workers doubted it.",
    "According to a police report, nobody was arrested. The claim could not be independently verified.",
)


def write_reports(folder: Path) -> None:
    for number, text in enumerate(TEXTS):
        (folder / f"report{number}.txt").write_text(text, "utf-8")
    (folder / "empty.txt").write_bytes(b"")


def test_several_processes_give_the_same_outcomes_in_the_same_order(tmp_path: Path) -> None:
    write_reports(tmp_path)

    alone = list(run_tasks([str(tmp_path)], Given(), load_settings(), jobs=1))
    together = list(run_tasks([str(tmp_path)], Given(), load_settings(), jobs=2))

    assert alone == together


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    write_reports(tmp_path)

    first, second = (list(run_tasks([str(tmp_path)], Given(), load_settings())) for _ in range(2))

    assert first == second


def test_a_bad_report_is_a_failure_among_readings(tmp_path: Path) -> None:
    write_reports(tmp_path)

    outcomes = list(run_tasks([str(tmp_path)], Given(), load_settings(), jobs=2))

    assert [isinstance(outcome, Failure) for outcome in outcomes] == [True, False, False, False]
