"""Ledgers that several processes write to, some of which are killed."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from reportedly.store import ReportFilter, Store
from tests.store.samples import add, ledger, plain_reading

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "x.ledger")
    fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
    return fresh()


def writer(place: str, prefix: str, number: int, *more: str) -> "subprocess.Popen[str]":
    """Start another process that adds reports."""
    command = [sys.executable, "-m", "tests.store.writer", place, prefix, str(number), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def told(process: "subprocess.Popen[str]") -> IO[str]:
    assert process.stdout is not None
    return process.stdout


def kill(process: "subprocess.Popen[str]") -> list[str]:
    """Kill a process without warning, and return what it had told before."""
    process.kill()
    lines = [line.split()[1] for line in told(process) if line.startswith("done")]
    told(process).close()
    process.wait()
    return lines


def is_whole(store: Store) -> bool:
    """Tell whether every report has all that its change gave it, and the ledger itself is sound."""
    cards = {card.id for card in store.reports(ReportFilter(), limit=1000).items}
    groups = {group.id for group in store.groups("incident", limit=1000).items}
    keyed = {member.report for member in store.candidates_by_key("event", ["key"])}
    return cards == groups == keyed and store.verify() == ()


@pytest.mark.slow
def test_a_writer_killed_inside_of_a_change_leaves_nothing_of_it(place: str) -> None:
    process = writer(place, "a", 1, "stop")
    assert told(process).readline() == "inside a0\n"
    kill(process)

    with ledger(place) as store:
        assert (store.reports().items, is_whole(store)) == ((), True)
        add(store, plain_reading("b"))


@pytest.mark.slow
@pytest.mark.parametrize("lines", [1, 4, 9, 16, 25])
def test_a_writer_killed_at_any_moment_leaves_whole_changes(place: str, lines: int) -> None:
    process = writer(place, "a", 100)
    before = [told(process).readline().split() for _ in range(lines)]
    done = {id_ for what, id_ in before if what == "done"} | set(kill(process))

    with ledger(place) as store:
        assert is_whole(store)
        assert done <= {card.id for card in store.reports(limit=1000).items}


@pytest.mark.slow
def test_two_writers_at_once_keep_one_log(place: str) -> None:
    processes = [writer(place, prefix, 25) for prefix in ("a", "b")]
    for process in processes:
        process.communicate()

    with ledger(place) as store:
        rows = store.log_rows(limit=1000)
        assert [row.number for row in rows] == list(range(1, 52))
        assert {row.who for row in rows[1:]} == {"a", "b"}
        assert (is_whole(store), store.check_log()) == (True, None)


@pytest.mark.slow
def test_two_writers_of_the_same_reports_add_each_once(place: str) -> None:
    processes = [writer(place, "a", 25) for _ in range(2)]
    codes = [(process.communicate(), process.returncode)[1] for process in processes]

    with ledger(place) as store:
        assert codes == [0, 0]
        assert (len(store.reports().items), len(store.log_rows())) == (25, 26)
        assert is_whole(store)
