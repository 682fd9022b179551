"""Cut examples into windows and put windows of one corpus together into batches."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from reportedly.analyse.forms import find_forms
from reportedly.analyse.pieces import Pieces
from reportedly.analyse.windows import lay_windows
from training.corpora.example import Example
from training.model import CONVENTIONS, REACH

BATCH_PIECES = 3072
HIDDEN_SHARE = 0.12
SHORTER = 0.5
"""How much shorter than the limit an example's windows may be."""
IGNORE = -100


@dataclass(slots=True)
class Cut:
    """One window of an example, ready for the encoder."""

    example: Example
    first: int
    last: int
    pieces: list[list[int]]
    forms: list[int]

    @property
    def size(self) -> int:
        return sum(map(len, self.pieces)) + 2


def cut_examples(examples: Sequence[Example], pieces: Pieces, limit: int, chance: random.Random) -> list[Cut]:
    """Return windows of whole sentences, without context: each word trains once; windows are cut elsewhere each time."""
    cuts = []
    for example in examples:
        cut = pieces.cut([example.text[start:end] for start, end in example.words])
        room = int(limit * (1 - chance.random() * SHORTER))
        forms = find_forms(example.text, example.words, {start for start, _ in example.sentences})
        for window in lay_windows([len(p) for p in cut], example.sentences, limit=room, context=0):
            part = slice(window.first, window.last)
            cuts.append(Cut(example, window.first, window.last, cut[part], forms[part]))
    return cuts


def batch(cuts: list[Cut], chance: random.Random) -> Iterator[list[Cut]]:
    """Yield batches of windows of like size, in random order."""
    cuts = sorted(cuts, key=lambda cut: cut.size + chance.random() * 40)
    batches: list[list[Cut]] = [[]]
    for cut in cuts:
        if batches[-1] and (len(batches[-1]) + 1) * max(cut.size, batches[-1][0].size) > BATCH_PIECES:
            batches.append([])
        batches[-1].append(cut)
    chance.shuffle(batches)
    yield from batches


def tensors(cuts: list[Cut], pieces: Pieces, *, hide: bool = False) -> dict[str, Tensor]:
    """Return what the encoder takes; ``hide`` makes some pieces unknown, so that context is learnt."""
    width, words = max(c.size for c in cuts), max(c.last - c.first for c in cuts)
    out = {name: np.zeros((len(cuts), width), np.int64) for name in ("pieces", "forms", "mask")}
    out |= {name: np.zeros((len(cuts), words), np.int64) for name in ("first", "last")}
    for row, cut in enumerate(cuts):
        flat = [pieces.start, *(p for word in cut.pieces for p in word), pieces.stop]
        out["pieces"][row, : len(flat)] = flat
        out["mask"][row, : len(flat)] = 1
        at = 1
        for index, (word, form) in enumerate(zip(cut.pieces, cut.forms, strict=True)):
            out["forms"][row, at : at + len(word)] = form
            out["first"][row, index], out["last"][row, index] = at, at + len(word) - 1
            at += len(word)
    ready = {name: torch.from_numpy(value) for name, value in out.items()}
    if hide:
        hidden = (torch.rand(ready["pieces"].shape) < HIDDEN_SHARE) & (ready["forms"] > 0)
        ready["pieces"][hidden] = pieces.unknown
    ready["convention"] = torch.tensor([CONVENTIONS.get(c.example.corpus, 0) for c in cuts])
    return ready


def labels(cuts: list[Cut], layer: str, order: dict[str, int]) -> Tensor:
    """Return the labels of one layer, ``IGNORE`` where a word has none."""
    words = max(c.last - c.first for c in cuts)
    out = np.full((len(cuts), words), IGNORE, np.int64)
    for row, cut in enumerate(cuts):
        values = getattr(cut.example, layer)[cut.first : cut.last]
        out[row, : len(values)] = [order.get(value, IGNORE) for value in values]
    return torch.from_numpy(out)


def reach_of(cue: int, words: int) -> tuple[int, int]:
    """Return the words that can belong to a cue."""
    return max(0, cue - REACH), min(words, cue + REACH + 1)
