"""Read re3d: names of organisations, places and nationalities in reports on Syria and Iraq.

What it calls persons are mostly titles and descriptions, so their words tell nothing here, nor do other capitals.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from training.corpora.example import Example, from_text

KINDS = {"Organisation": "organisation", "Location": "place", "Nationality": "group"}
UNKNOWN = "?"
SHORT = 8
"""Letters of an id that name a report elsewhere."""


def read(folder: Path, kept_back: Collection[str]) -> Iterator[Example]:
    """Yield the reports of every publisher but those whose short ids are kept back for measuring."""
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        entities: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for entity in _records(place / "entities.json"):
            entities[entity["documentId"]].append(entity)
        for document in _records(place / "documents.json"):
            if document["_id"][:SHORT] not in kept_back:
                yield _to_example(document, entities[document["_id"]])


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _to_example(document: dict[str, Any], entities: list[dict[str, Any]]) -> Example:
    example = from_text(document["_id"], "re3d", document["text"])
    tags = [UNKNOWN if example.text[start].isupper() else "O" for start, _ in example.words]
    for entity in sorted(entities, key=lambda one: one["begin"] - one["end"]):
        words = example.words_in(entity["begin"], entity["end"])
        if entity["type"] in KINDS and words and example.text[example.words[words[0]][0]].isupper():
            kind = KINDS[entity["type"]]
            for place, word in enumerate(words):
                tags[word] = f"{'I' if place else 'B'}-{kind}"
        elif entity["type"] == "Person":
            for word in words:
                tags[word] = UNKNOWN
    example.names = tags
    return example
