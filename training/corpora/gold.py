"""Read our own annotated reports: statements with stance and source kind."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora.example import Attribution, Example, from_text


def read(folder: Path) -> Iterator[Example]:
    """Yield the reports of one folder."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        example = from_text(path.stem, "gold", text)
        example.attributions = [a for s in gold["statements"] if (a := _attribution(example, s))]
        yield example


def _attribution(example: Example, statement: dict[str, Any]) -> Attribution | None:
    if statement["cue_span"] is None:
        return None
    source = statement["source_span"]
    return Attribution(
        example.words_in(*statement["cue_span"]),
        [example.words_in(*source)] if source else [],
        [example.words_in(*span) for span in statement["content_spans"]],
        statement["stance"],
        statement["source_kind"],
    )
