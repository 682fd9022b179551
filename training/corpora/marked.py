"""Read reports that we wrote and marked ourselves: ``[S1 the mayor] [Q1 said] [C1 that it fell]``.

S is the source, Q the cue and C the content of the statement with that number; marks may stand inside one another. Below
a line of three dashes each statement has a line: number, source kind, stance, and ``in`` with the number around it. A
statement that has a kind and no source has that of the one before ("he said this and denied that").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.corpora.example import Attribution, Example, from_text

TOKEN = re.compile(r"\[(?P<part>[SQC])(?P<number>\d+) |(?P<end>\])")
LINE = re.compile(r"(?P<number>\d+) (?P<kind>[a-z-]+) (?P<stance>[a-z-]+)(?: direct)?(?: in \d+)?")

Span = tuple[int, int]


@dataclass(slots=True)
class _Marks:
    spans: dict[str, list[Span]] = field(default_factory=lambda: {"S": [], "Q": [], "C": []})


def read(folder: Path) -> Iterator[Example]:
    """Yield the reports of a folder; ValueError, with file and number, where a mark is broken."""
    for path in sorted(folder.glob("*.txt")):
        marked, _, lines = path.read_text("utf-8").partition("\n---\n")
        text, marks = _strip(path, marked)
        example = from_text(path.stem, "marked", text)
        labels = {match["number"]: match for line in lines.splitlines() if (match := LINE.fullmatch(line))}
        if labels.keys() != marks.keys() or len(labels) != len(lines.splitlines()):
            raise ValueError(f"{path}: statements and lines differ: {sorted(labels.keys() ^ marks.keys())}")
        found: list[Attribution] = []
        for number in sorted(marks, key=int):
            one = _attribution(example, path, marks[number], labels[number])
            if not one.source and one.kind != "none":
                one.source = found[-1].source
            found.append(one)
        example.attributions = found
        yield example


def _strip(path: Path, marked: str) -> tuple[str, dict[str, _Marks]]:
    text, at = "", 0
    left: list[tuple[str, str, int]] = []
    marks: dict[str, _Marks] = {}
    for token in TOKEN.finditer(marked):
        text += marked[at : token.start()]
        at = token.end()
        if token["end"] is None:
            left.append((token["part"], token["number"], len(text)))
        elif not left:
            raise ValueError(f"{path}: a mark is closed that was not opened, after {text[-40:]!r}")
        else:
            part, number, start = left.pop()
            marks.setdefault(number, _Marks()).spans[part].append((start, len(text)))
    if left:
        raise ValueError(f"{path}: mark {left[-1][0]}{left[-1][1]} is not closed")
    return text + marked[at:], marks


def _attribution(example: Example, path: Path, marks: _Marks, label: re.Match[str]) -> Attribution:
    words = {part: [example.words_in(*span) for span in sorted(spans)] for part, spans in marks.spans.items()}
    if not words["Q"] or not words["C"]:
        raise ValueError(f"{path}: statement {label['number']} has no cue or no content")
    cue = [word for part in words["Q"] for word in part]
    return Attribution(cue, words["S"], words["C"], label["stance"], label["kind"])
