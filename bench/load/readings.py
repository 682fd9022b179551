"""Read invented reports once, keep the readings in a folder, and take up where a run was stopped."""

import json
import pickle
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from bench.load.invent import Invented
from reportedly.flow.border import Task, attempt
from reportedly.flow.pipeline import Pipeline
from reportedly.model import Given, Reading
from reportedly.read.inputs import find_inputs

LOT = 200
Read = tuple[Reading, bytes]
"""A reading and the bytes that it is of."""


def to_line(report: Invented) -> str:
    """Return a report as a line of JSON that the reader of such lines takes."""
    values = {"id": report.id, "outlet": report.outlet, "title": report.title, "byline": report.byline}
    return json.dumps(values | {"published": report.published.strftime("%Y-%m-%dT%H:%M:%SZ"), "text": report.text})


def read_all(pipeline: Pipeline, reports: Sequence[Invented], folder: Path) -> Iterator[Read]:
    """Yield the readings of reports in order; lots that the folder has are taken from there."""
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(0, len(reports), LOT):
        kept = folder / f"{at:06}.pickle"
        if not kept.exists():
            lines = folder / "lot.jsonl"
            lines.write_text("\n".join(map(to_line, reports[at : at + LOT])) + "\n", "utf-8")
            kept.write_bytes(pickle.dumps(list(_read(pipeline, lines))))
        yield from islice(_load(kept), len(reports) - at)


def _read(pipeline: Pipeline, lines: Path) -> Iterator[Read]:
    for item in find_inputs([str(lines)]):
        outcome = attempt(pipeline, Task(item, Given()))
        assert isinstance(outcome, Reading), outcome
        yield outcome, getattr(item, "data", b"") or b""


def _load(kept: Path) -> Iterable[Read]:
    found: list[Read] = pickle.loads(kept.read_bytes())  # noqa: S301  # written by ourselves just now
    return found
