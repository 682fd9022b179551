"""Read UDS-IH2: how factual readers found what single words of web sentences tell."""

import json
from collections.abc import Iterator
from pathlib import Path

from training.corpora.example import Example

TOGETHER = 12
"""Sentences in one example; they do not belong together, but short windows would cost more."""


def read(path: Path) -> Iterator[Example]:
    """Yield examples of a dozen sentences."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for start in range(0, len(records), TOGETHER):
        example = Example(f"{path.stem}{start}", "uds", "", [], [])
        example.factual = {}
        for record in records[start : start + TOGETHER]:
            offset = len(example.words)
            for token in record["text"].split(" "):
                example.words.append((len(example.text), len(example.text) + len(token)))
                example.text += token + " "
            example.sentences.append((offset, len(example.words)))
            example.factual |= {offset + t["span1"][0]: t["label"] for t in record["targets"]}
        yield example
