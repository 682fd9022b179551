"""What the model and the words themselves say of two words that may mean one event."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reportedly.model import Analysis, Trigger

Values = NDArray[np.float32]
CLUES = ("bias", "model", "meaning", "types", "distance", "wording", "pointing", "opening")
"""By name: the model's score for the two; how alike it holds them, and their types; how many sentences lie between;
whether they begin alike, the less the more words of the report do; whether the second is named as known ("the attack");
whether the first stands at the beginning of the report."""
LOWEST = -8.0
ROOT_LETTERS = 5
OPENING_SENTENCES = 2
SMALL = np.float32(1e-9)


@dataclass(frozen=True, slots=True)
class Seen:
    """A trigger with the vectors that the model compares."""

    trigger: Trigger
    left: Values
    right: Values
    meaning: Values


class Pairs:
    """The triggers of a report, laid out to be compared."""

    def __init__(self, analysis: Analysis, seen: Sequence[Seen]) -> None:
        self._analysis, self._seen = analysis, seen
        self._heads = [analysis.head_of(*one.trigger.words) for one in seen]
        self._roots = np.array([analysis.lower[head][:ROOT_LETTERS] for head in self._heads])
        self._often = Counter(self._roots.tolist())
        self._sentences = np.array([analysis.sentence_numbers[head] for head in self._heads])

    def clues(self, first: int, at: int) -> Values:
        """Return the clues of one trigger with each of those from ``first`` on before it: [triggers, clues]."""
        before = slice(first, at)
        sentences, root = self._sentences[before], self._roots[at]
        alike = (self._roots[before] == root) / max(1, self._often[str(root)] - 1)
        left, right, one = self._vectors["left"], self._vectors["right"], np.ones(at - first)
        model = (left[before] @ right[at] + right[before] @ left[at]) / 2
        return np.stack(
            [
                one,
                np.maximum(model, LOWEST),
                self._vectors["meaning"][before] @ self._vectors["meaning"][at],
                self._vectors["types"][before] @ self._vectors["types"][at],
                np.log1p(self._sentences[at] - sentences),
                alike,
                one * self._analysis.is_pointed_at(self._heads[at]),
                sentences < OPENING_SENTENCES,
            ],
            axis=1,
        ).astype(np.float32)

    @cached_property
    def _vectors(self) -> dict[str, Values]:
        left, right, meaning = (
            np.array([getattr(one, name) for one in self._seen], np.float32) for name in ("left", "right", "meaning")
        )
        shares = [one.trigger.types for one in self._seen]
        names = sorted({name for one in shares for name in one})
        types = np.array([[one.get(name, 0.0) for name in names] for one in shares], np.float32)
        return {"left": left, "right": right, "meaning": _unit(meaning), "types": _unit(types)}


def _unit(rows: Values) -> Values:
    units: Values = rows / (np.linalg.norm(rows, axis=-1, keepdims=True) + SMALL)
    return units
