"""Fit the weights by which words are taken for one event, on a reader that is otherwise done: ``python -m training.same``.

It learns from the annotated reports that the reader never saw; on those that it learned from, it is too sure.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.analyse import Reader
from reportedly.analyse.same import FILE, REACH
from reportedly.analyse.same_clues import Pairs, Seen, Values
from reportedly.model import Analysis, Trigger
from training.corpora import standoff
from training.load import HELD_OUT
from training.parties import fit, means_event

EASE = 0.75
"""Added to every score: two words of one event that are kept apart cost more than two of different ones that are not."""


@dataclass(slots=True)
class Recorder:
    """Stands in for the weights and keeps what they would weigh."""

    pairs: list[Pairs] = field(default_factory=list)

    def group(self, analysis: Analysis, seen: Sequence[Seen]) -> tuple[Trigger, ...]:
        """Keep the triggers of one report and return them as they are."""
        self.pairs.append(Pairs(analysis, seen))
        return tuple(one.trigger for one in seen)


def main() -> None:
    """Fit the weights and write them into the model's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the exported reader")
    parser.add_argument("--corpora", type=Path, required=True)
    settings = parser.parse_args()
    reader, recorder = Reader(settings.model, threads=2), Recorder()
    reader.network.same_head = recorder  # type: ignore[assignment]  # has the one method that is called
    rows = [
        row
        for _, text, gold in standoff.read_records(HELD_OUT, settings.corpora)
        for row in find_rows(reader.analyse(text), recorder.pairs[-1], gold)
    ]
    weights = fit(np.concatenate([clues for clues, _ in rows]), np.concatenate([same for _, same in rows]))
    weights[0] += EASE
    np.savez(settings.model / FILE, weights=weights.astype(np.float32))


def find_rows(analysis: Analysis, pairs: Pairs, gold: Any) -> Iterator[tuple[Values, Values]]:
    """Yield the clues of each trigger with those before it, and which of them mean the same annotated event."""
    events = [
        next((number for number, event in enumerate(gold["events"]) if means_event(analysis, trigger, event)), -1)
        for trigger in analysis.triggers
    ]
    for at, event in enumerate(events):
        first = max(0, at - REACH)
        told = [place for place in range(first, at) if event >= 0 or events[place] >= 0]
        if told:
            same = np.array([events[place] == event for place in told], np.float64)
            yield pairs.clues(first, at)[[place - first for place in told]], same


if __name__ == "__main__":
    main()
