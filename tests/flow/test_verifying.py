import shutil
import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.flow.adding import add_reports
from reportedly.flow.pipeline import Pipeline, load_pipeline
from reportedly.flow.verifying import Finding, verify
from reportedly.model import Given
from reportedly.settings import load_settings
from tests.flow.desks import filled, ledger, shelling

SETTINGS = load_settings()
LINES = (
    '{"id": "b", "text": "Police broke up a march in Tarn.", "outlet": "Post"}\n'
    '{"id": "c", "text": "Governor Pol Ferrer denied that anyone was hurt in Tarn."}\n'
)


def change(path: Path, statement: str, *values: object) -> None:
    """Change the file behind the ledger's back."""
    connection = sqlite3.connect(path)
    connection.execute(statement, values)
    connection.commit()
    connection.close()


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline(SETTINGS)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the ledger of a text file and two lines of JSON."""
    folder = tmp_path_factory.mktemp("sound")
    (folder / "a.txt").write_text("Shells hit a market in Velmar on Monday, Mayor Ana Ruiz said.", "utf-8")
    (folder / "b.jsonl").write_text(LINES, "utf-8")
    with ledger(folder / "x") as store:
        list(add_reports(store, [str(folder)], Given(), SETTINGS))
    return folder / "x"


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "x"))


def found(path: Path, pipeline: Pipeline | None) -> list[Finding]:
    with ledger(path) as store:
        return list(verify(store, pipeline, SETTINGS))


def test_a_sound_report_is_told_to_be_kept_where_nothing_is_read_again(tmp_path: Path) -> None:
    filled(tmp_path / "x", shelling()).close()

    assert found(tmp_path / "x", None) == [Finding("a", "kept", "as it was put in; not read again")]


@pytest.mark.parametrize(
    ("statement", "status", "told"),
    [
        ("UPDATE report SET obtained_when = 'yesterday' WHERE id = 'a'", "changed", "its card or reading"),
        ("DELETE FROM link WHERE kind = 'echo'", "missing", "the link 'echo' of 'a' and 'b' is gone"),
        ("UPDATE link SET score = 0.5 WHERE kind = 'echo'", "changed", "the link 'echo' of 'a' and 'b' is not as"),
        ("UPDATE found_group SET record = '{}' WHERE kind = 'incident'", "changed", "the incident "),
        ("DELETE FROM found_group WHERE kind = 'claim'", "missing", "the claim "),
        ("UPDATE member SET finding = 'e9' WHERE finding = 'e1'", "changed", "the incident "),
        ("DELETE FROM finding_key WHERE kind = 'room' AND report = 1", "changed", "the room keys of 'a'"),
        ("DELETE FROM fingerprint WHERE report = 1", "changed", "the fingerprints of 'a'"),
    ],
)
def test_what_was_joined_and_then_tampered_with_is_named(
    tmp_path: Path, statement: str, status: str, told: str
) -> None:
    filled(tmp_path / "x", shelling("a"), shelling("b", outlet="Post", published="2031-03-05")).close()
    change(tmp_path / "x", statement)

    bad = [one for one in found(tmp_path / "x", None) if one.status != "kept"]

    assert any(one.status == status and one.detail.startswith(told) for one in bad), bad


def test_changed_bytes_and_a_broken_log_are_told_once(tmp_path: Path) -> None:
    filled(tmp_path / "x", shelling()).close()
    change(tmp_path / "x", "UPDATE evidence SET data = ?", zlib.compress(b"other"))
    change(tmp_path / "x", "DROP TRIGGER log_stays")
    change(tmp_path / "x", "UPDATE log SET who = 'somebody else' WHERE number = 2")

    findings = found(tmp_path / "x", None)

    assert [(one.report, one.status) for one in findings] == [(None, "changed"), ("a", "changed")]


@pytest.mark.model
def test_files_and_lines_read_again_give_the_same(sound: Path, pipeline: Pipeline) -> None:
    assert [(one.report, one.status) for one in found(sound, pipeline)] == [
        ("a", "identical"),
        ("b", "identical"),
        ("c", "identical"),
    ]


@pytest.mark.model
def test_a_report_that_lost_its_reading_is_told_and_not_read_again(path: Path, pipeline: Pipeline) -> None:
    change(path, "DELETE FROM reading WHERE report = (SELECT number FROM report WHERE id = 'a')")

    assert [(one.report, one.status) for one in found(path, pipeline)] == [
        ("a", "missing"),
        ("b", "identical"),
        ("c", "identical"),
    ]


@pytest.mark.model
def test_what_another_model_read_is_not_compared(path: Path, pipeline: Pipeline) -> None:
    with ledger(path) as store:
        store.reread("c", store.reading("c"), replace(store.card("c").versions, model="older"))

    assert found(path, pipeline)[2].status == "other-versions"
