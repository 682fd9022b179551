"""Read our own annotated reports: statements with stance and source kind, events with their parties."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora.example import Attribution, Example, Happening, from_text

ROLES = ("actor", "recipient", "place", "time")


def read(folder: Path) -> Iterator[Example]:
    """Yield the reports of one folder."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield to_example(path.stem, text, json.loads(path.read_text("utf-8")))


def to_example(name: str, text: str, annotation: dict[str, Any]) -> Example:
    """Return a text with its statements and events; an annotation needs the spans only, not the words."""
    example = from_text(name, "gold", text)
    example.attributions = [a for s in annotation["statements"] if (a := _attribution(example, s))]
    example.happenings = [_happening(example, event) for event in annotation["events"]]
    return example


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


def _happening(example: Example, event: dict[str, Any]) -> Happening:
    mentions = [words for span in event["mention_spans"] if (words := example.words_in(*span))]
    roles = {role: [example.words_in(*span) for span in event[role + "_spans"] if span] for role in ROLES}
    return Happening(mentions, event["type"], event["realis"], roles)
