"""Files are written whole, or it is said why not."""

from pathlib import Path

import pytest

from reportedly.cli.files import write_file
from reportedly.errors import UsageError


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    out.write_text("old", encoding="utf-8")

    write_file(out, "the bridge’s fall")

    assert out.read_text("utf-8") == "the bridge’s fall"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"out\.md: it cannot be written: No such file"):
        write_file(tmp_path / "no" / "out.md", "x")
