"""From a saved web page to the page that a person reads."""

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from reportedly.cli.app import app

pytestmark = [pytest.mark.model, pytest.mark.slow]

PAGE = """<!doctype html><html lang="en"><head><title>Bridge closed after collapse</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed after collapse",
"datePublished": "2024-05-31T08:15:00Z", "publisher": {"name": "The Vella Courier"}}</script></head><body>
<article><h1>Bridge closed after collapse</h1>
<p>The old bridge in Port Vella was closed on Friday after part of it fell into the river, officials said.</p>
<p>“We heard a crack and then the rail was gone,” said Ana Ruiz, who runs a shop there. “Nobody was on it.”</p>
<p>The mayor, Petro Lund, denied that the city had ignored warnings. He said an inspection in March found no damage.</p>
<p>A claim by an opposition council member that two cars were missing could not be independently verified.</p>
</article></body></html>"""
SCHEMA = Path(__file__).parents[2] / "src" / "reportedly" / "view" / "reading.schema.json"


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.stdout


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_json_follows_the_schema_and_knows_the_page(page: Path) -> None:
    status, printed = run("read", str(page), "--format", "json")

    reading = json.loads(printed)
    jsonschema.validate(reading, json.loads(SCHEMA.read_text("utf-8")))
    assert status == 0
    assert reading["report"]["outlet"] == "The Vella Courier"
    assert reading["report"]["published"] == "2024-05-31T08:15:00Z"


def test_the_mayor_denies_and_the_check_is_found(page: Path) -> None:
    _, printed = run("read", str(page), "--format", "json")

    reading = json.loads(printed)
    stances = {(one["source"] or {}).get("text"): one["stance"] for one in reading["statements"]}
    assert stances["The mayor, Petro Lund"] == "denies"
    assert "unverified" in {check["status"] for check in reading["checks"]}


def test_a_folder_of_pages_gets_an_index_and_a_list_of_failures(page: Path, tmp_path: Path) -> None:
    (page.parent / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    out = tmp_path / "out"

    status, _ = run("read", str(page.parent), "--format", "html", "--out", str(out))

    assert status == 1
    assert sorted(path.name for path in out.iterdir()) == ["bridge.html", "failures.jsonl", "index.html"]
    assert "PNG" in (out / "index.html").read_text("utf-8")


def test_the_terminal_tells_who_says_what(page: Path) -> None:
    _, printed = run("read", str(page))

    assert "Ana Ruiz" in printed
    assert "not verified" in printed


def test_wrong_usage_has_its_own_status(page: Path) -> None:
    status, _ = run("read", str(page), "--format", "pdf")

    assert status == 2
