"""Any input becomes a report, or says why not."""

from pathlib import Path

import pytest

from reportedly.errors import UnreadableReportError
from reportedly.model import DateCertainty, Given, Report
from reportedly.read.inputs import Form, Input
from reportedly.read.read import read_input, read_string

LINE = b'{"id": "x/1", "text": "The bridge fell.", "title": "Bridge", "published": "2024-05-31"}'


def read_file(path: Path, data: bytes, given: Given | None = None) -> Report:
    path.write_bytes(data)
    return read_input(Input(str(path), Form.UNKNOWN), given or Given())


def test_a_file_keeps_its_text_and_is_named_by_its_file(tmp_path: Path) -> None:
    report = read_file(tmp_path / "bridge.txt", b"The bridge fell.\r\nTwice.\n")

    assert (report.id, report.text) == ("bridge", "The bridge fell.\nTwice.\n")


def test_the_hash_is_that_of_the_original_bytes(tmp_path: Path) -> None:
    one = read_file(tmp_path / "a.txt", b"The bridge fell.\r\n")
    other = read_file(tmp_path / "b.txt", b"The bridge fell.\n")

    assert one.text == other.text
    assert one.sha256 != other.sha256


def test_what_is_given_goes_before_what_the_text_says(tmp_path: Path) -> None:
    text = b"Bridge falls\nPublished 31 May 2024\n\nThe bridge fell at noon."

    report = read_file(tmp_path / "a.txt", text, Given(title="Other", published="2024-06"))

    assert (report.title, report.published, report.published_certainty) == ("Other", "2024-06", DateCertainty.GIVEN)


def test_a_line_of_json_lines_is_a_report_with_a_safe_id() -> None:
    report = read_input(Input("wire.jsonl:3", Form.LINE, LINE), Given())

    assert (report.id, report.title, report.published) == ("x-1", "Bridge", "2024-05-31")


def test_a_malformed_date_in_a_line_is_a_failure_of_that_line() -> None:
    line = b'{"text": "The bridge fell.", "published": "yesterday"}'

    with pytest.raises(UnreadableReportError, match="yesterday"):
        read_input(Input("wire.jsonl:3", Form.LINE, line), Given())


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReportError, match="cannot be opened"):
        read_input(Input(str(tmp_path / "gone.txt"), Form.PLAIN), Given())


def test_a_text_in_memory_is_named_by_its_hash() -> None:
    report = read_string("The bridge fell.", "memory", Given())

    assert report.id == report.sha256[:16]


@pytest.mark.slow
def test_ten_megabytes_are_read(tmp_path: Path) -> None:
    report = read_file(tmp_path / "long.txt", b"The bridge fell again, said Ana. " * 300_000)

    assert len(report.text) == 9_900_000


def test_json_under_another_ending_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReportError, match=r"it is JSON: .* a file that ends in \.jsonl"):
        read_file(tmp_path / "reports.json", LINE)


def test_a_file_name_in_another_encoding_is_shown_with_its_bytes(tmp_path: Path) -> None:
    report = read_file(tmp_path / "bad\udcff.txt", b"The bridge fell.")

    assert report.origin.endswith("bad\\xff.txt")
