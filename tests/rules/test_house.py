"""The rules of the house, held by reading our own source."""

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "reportedly"
FILES = sorted(SOURCE.rglob("*.py"))
MAX_FILE_LINES, MAX_FUNCTION_LINES = 300, 40
BARRED_FILES = {"utils", "helpers", "common", "misc"}
BARRED_VERBS = {"get", "handle", "process", "do", "manage", "perform"}
FREE_TESTS = {"rules", "contracts", "story", "cases"}
HEAVY = ("onnxruntime", "trafilatura", "spacy", "numpy", "tokenizers", "jinja2", "rich")

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def find_definitions(path: Path) -> Iterator[Definition]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, Definition):
            yield node


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_is_short_and_says_what_it_is(path: Path) -> None:
    text = path.read_text("utf-8")

    assert len(text.splitlines()) <= MAX_FILE_LINES
    assert ast.get_docstring(ast.parse(text))
    assert path.stem not in BARRED_FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_function_fits_a_screen_and_its_verb_tells_something(path: Path) -> None:
    for node in find_definitions(path):
        if not isinstance(node, ast.ClassDef):
            assert (node.end_lineno or node.lineno) - node.lineno < MAX_FUNCTION_LINES, node.name
            assert node.name.lstrip("_").split("_")[0] not in BARRED_VERBS, node.name
            assert node.name != "__getattr__"


def test_no_two_things_share_a_docstring() -> None:
    told = [ast.get_docstring(ast.parse(path.read_text("utf-8"))) for path in FILES]
    told += [ast.get_docstring(node) for path in FILES for node in find_definitions(path)]

    counts = Counter(docstring for docstring in told if docstring)

    assert [docstring for docstring, count in counts.items() if count > 1] == []


def test_every_test_file_mirrors_a_source_file() -> None:
    for path in (ROOT / "tests").rglob("test_*.py"):
        place = path.relative_to(ROOT / "tests")
        if place.parts[0] not in FREE_TESTS:
            assert (SOURCE / place.parent / place.name.removeprefix("test_")).exists(), place


def test_every_word_of_the_model_stands_in_the_glossary() -> None:
    from reportedly import model

    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")

    assert [name for name in model.__all__ if name not in glossary] == []


def test_the_door_is_sorted_and_every_name_on_it_is_there() -> None:
    import reportedly

    assert sorted(reportedly.__all__) == reportedly.__all__
    assert all(hasattr(reportedly, name) for name in reportedly.__all__)


def test_importing_loads_nothing_heavy() -> None:
    code = f"import reportedly, sys; print([m for m in {HEAVY!r} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_function_read_stays_the_function_after_use() -> None:
    import reportedly.read.inputs  # what would put the module in its place

    assert callable(reportedly.read)
