"""A run of ``add`` that is killed at any moment leaves nothing half written and is taken up by the next one."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import reportedly

pytestmark = [pytest.mark.model, pytest.mark.slow]
KILLS, REPORTS = 20, 12
TEXT = (
    "{town}, March {day} (Amber Wire) - At least {dead} people were killed on Monday when shells hit the market in "
    "{town}, the town hall said.\n\nThe toll could not be independently verified. The army denied that its guns had "
    "fired on {town}.\n"
)
TOWNS = ("Marvik", "Ostrelle", "Tarnow Lake", "Belquin")


def write_reports(folder: Path) -> None:
    folder.mkdir()
    for number in range(REPORTS):
        town = TOWNS[number % len(TOWNS)]
        text = TEXT.format(town=town, day=3 + number // len(TOWNS), dead=5 + number)
        (folder / f"r{number:02}.txt").write_text(text, "utf-8")


def start_adding(folder: Path, ledger: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "reportedly.cli", "add", str(folder), "--ledger", str(ledger)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def export(ledger: Path) -> str:
    with reportedly.open(ledger, create=False) as opened:
        return json.dumps(opened.export(), sort_keys=True)


def test_a_run_killed_at_twenty_moments_ends_as_one_that_was_left_alone(tmp_path: Path) -> None:
    folder, killed, alone = tmp_path / "reports", tmp_path / "killed.db", tmp_path / "alone.db"
    write_reports(folder)
    begun = time.perf_counter()
    start_adding(folder, alone).wait()
    usual = time.perf_counter() - begun
    moments = random.Random(11)  # noqa: S311  # moments, no secret

    for _ in range(KILLS):
        run = start_adding(folder, killed)
        time.sleep(moments.uniform(0.2, usual))
        run.send_signal(signal.SIGKILL)
        run.wait()
    last = start_adding(folder, killed).wait()

    assert last == 0
    assert export(killed) == export(alone)
    with reportedly.open(killed, create=False) as opened:
        assert {finding.status for finding in opened.verify(reread=False)} == {"kept"}


def test_two_runs_at_once_end_as_one(tmp_path: Path) -> None:
    folder, both, alone = tmp_path / "reports", tmp_path / "both.db", tmp_path / "alone.db"
    write_reports(folder)
    start_adding(folder, alone).wait()

    statuses = [run.wait() for run in [start_adding(folder, both), start_adding(folder, both)]]

    assert statuses == [0, 0]
    assert export(both) == export(alone)
