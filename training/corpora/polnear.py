"""Read PolNeAR: attributions in US political news, as brat standoff."""

import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora.example import Attribution, Example, from_text

TEXT_BOUND = re.compile(r"^(T\d+)\t\w+ (\d+ \d+(?:;\d+ \d+)*)\t", re.MULTILINE)
EVENT = re.compile(r"^E\d+\t(.+)$", re.MULTILINE)


def read(folder: Path, split: str) -> Iterator[Example]:
    """Yield the articles of a split with their attributions."""
    for path in sorted((folder / split / "attributions").glob("*.ann")):
        text_path = folder / split / "text" / (path.stem.rsplit("_", 1)[0] + ".txt")
        example = from_text(path.stem, "polnear", text_path.read_bytes().decode("utf-8"))
        example.attributions = list(_attributions(example, path.read_text("utf-8")))
        yield example


def _attributions(example: Example, standoff: str) -> Iterator[Attribution]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for number, places in TEXT_BOUND.findall(standoff):
        spans[number] = [_span(part) for part in places.split(";")]
    for line in EVENT.findall(standoff):
        roles: dict[str, list[tuple[int, int]]] = {"Cue": [], "Source": [], "Content": []}
        for part in line.split():
            role, number = part.split(":")
            role = role.rstrip("0123456789")
            if role in roles:
                roles[role] += spans[number]
        words = {role: [example.words_in(*span) for span in sorted(places)] for role, places in roles.items()}
        cue = [word for part in words["Cue"] for word in part]
        if cue:
            yield Attribution(cue, words["Source"], words["Content"])


def _span(part: str) -> tuple[int, int]:
    start, end = part.split()
    return int(start), int(end)
