import json
from pathlib import Path

import pytest

from reportedly.api import Ledger
from reportedly.api.review import review_of
from reportedly.cli.corrections import write_corrections
from reportedly.errors import UsageError
from reportedly.model import Correction, FindingKind, Verdict
from reportedly.settings import load_settings
from tests.flow.desks import filled, shelling


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    opened = Ledger(filled(tmp_path / "x", shelling("a/b")), load_settings())
    cue = shelling("a").statements[0].cue
    assert cue is not None
    review_of(opened).correct(Correction(report="a/b", kind=FindingKind.STATEMENT, at=cue, verdict=Verdict.ACCEPTED))
    return opened


def test_each_reviewed_report_becomes_a_text_and_its_annotation(ledger: Ledger, tmp_path: Path) -> None:
    told = write_corrections(ledger, tmp_path / "out")

    assert told.endswith("1 reports, all findings reviewed in 0")
    assert json.loads((tmp_path / "out" / "a%2Fb.json").read_text("utf-8"))["doc"] == "a/b"
    assert (tmp_path / "out" / "a%2Fb.txt").read_text("utf-8") == shelling("a").report.text


def test_corrections_need_a_folder(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--out"):
        write_corrections(ledger, None)
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written"):
        write_corrections(ledger, tmp_path / "file")
