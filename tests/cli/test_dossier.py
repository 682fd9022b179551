"""A dossier is written to a file, or it is said why not."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import reportedly
from reportedly.cli.app import app
from reportedly.errors import UsageError
from tests.flow.desks import filled, shelling


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["dossier", *map(str, arguments)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    filled(tmp_path / "x", shelling("a")).close()
    return tmp_path / "x"


def test_an_incident_becomes_a_document_in_the_form_of_its_ending(path: Path) -> None:
    with reportedly.open(path) as ledger:
        incident = next(ledger.incidents()).id
    out = path.with_name("out.md")

    done = run(incident, "--ledger", path, "--out", out)

    assert "out.md: 1 incidents" in done.stdout
    assert out.read_text("utf-8").startswith("# ")


@pytest.mark.parametrize(
    ("question", "out", "cause"),
    [
        ("i0", "no/out.md", "cannot be written"),
        ("i0", "out.pdf", "ends in .html, .md, .json"),
        (" ", "out.md", "needs a question"),
    ],
)
def test_what_cannot_be_written_is_refused_in_one_line(path: Path, question: str, out: str, cause: str) -> None:
    done = run(question, "--ledger", path, "--out", path.parent / out)

    assert isinstance(done.exception, UsageError)
    assert cause in str(done.exception)
