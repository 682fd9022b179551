from pathlib import Path

import pytest

import reportedly

SHORT = "Ana Ruiz denied that the bridge had fallen."


def test_a_mistyped_file_name_is_no_report_of_two_words() -> None:
    with pytest.raises(reportedly.UnreadableReportError, match="no such file"):
        reportedly.read("nofile.txt")


def test_a_file_of_many_reports_leads_to_the_other_door(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n', "utf-8")

    with pytest.raises(reportedly.UnreadableReportError, match="read_many"):
        reportedly.read(path)


def test_a_malformed_date_is_refused_before_anything_is_read() -> None:
    with pytest.raises(reportedly.UsageError, match="2024-05-31"):
        reportedly.read(SHORT, published="yesterday")


@pytest.mark.model
def test_a_text_and_a_file_with_it_give_the_same_findings(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SHORT, "utf-8")

    text, file = reportedly.read(SHORT, outlet="Wire"), reportedly.read(str(path), outlet="Wire")

    assert text.statements == file.statements
    assert (file.report.id, file.report.outlet, text.report.origin) == ("a", "Wire", "text in memory")
