"""What there is to read."""

import os
from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.model import Failure
from reportedly.read.inputs import Form, Input, find_inputs


def names(places: list[str]) -> list[str]:
    return [Path(one.origin).name for one in find_inputs(places)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "notes.pdf", ".hidden.txt"):
        (tmp_path / name).write_text("It fell.", "utf-8")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "c.txt").write_text("It fell.", "utf-8")
    (tmp_path / "d.jsonl").write_text('{"text": "one"}\n\n{"text": "two"}\n', "utf-8")
    return tmp_path


def test_a_folder_gives_its_reports_in_order_without_hidden_ones(folder: Path) -> None:
    assert names([str(folder)]) == ["a.html", "b.txt", "d.jsonl:1", "d.jsonl:3", "c.txt"]


def test_a_pattern_is_expanded(folder: Path) -> None:
    assert names([str(folder / "**" / "*.txt")]) == ["b.txt", "c.txt"]


def test_a_file_given_by_name_is_read_whatever_its_ending(folder: Path) -> None:
    (item,) = find_inputs([str(folder / "notes.pdf")])

    assert item == Input(str(folder / "notes.pdf"), Form.UNKNOWN)


@pytest.mark.parametrize(
    ("place", "cause"),
    [("nowhere.txt", "no such"), ("https://example.org/a", "nothing is"), ("*.x", "no such")],
)
def test_what_is_not_there_is_a_failure(place: str, cause: str) -> None:
    (failure,) = find_inputs([place])

    assert isinstance(failure, Failure)
    assert cause in failure.cause


def test_a_folder_without_reports_is_a_failure(tmp_path: Path) -> None:
    (failure,) = find_inputs([str(tmp_path)])

    assert isinstance(failure, Failure)
    assert "no reports" in failure.cause


def test_nothing_at_all_is_wrong_usage() -> None:
    with pytest.raises(UsageError):
        list(find_inputs([]))


def test_the_order_does_not_depend_on_the_file_system(folder: Path) -> None:
    os.utime(folder / "b.txt", (0, 0))

    assert names([str(folder)])[:2] == ["a.html", "b.txt"]
