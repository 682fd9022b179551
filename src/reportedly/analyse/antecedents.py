"""Choose for a mention the earlier one that it repeats, or none."""

from collections.abc import Sequence

import numpy as np

from reportedly.analyse.decode import compare_rows
from reportedly.analyse.encode import Encoded
from reportedly.analyse.network import scores_of

FAR = np.float32(-1e4)


def find_antecedents(encoded: Encoded, places: Sequence[int], gaps: Sequence[float]) -> list[int | None]:
    """Return for each of some words of a window the word that it refers back to; ``gaps`` are scores by distance."""
    at = np.array(places, np.int64)
    left, right = (scores_of(encoded.outputs, head)[at] for head in ("coref_left", "coref_right"))
    order = np.arange(len(at))
    gap = order[:, None] - order[None]
    bucket = np.log2(np.maximum(gap, 1)).astype(np.int64).clip(max=len(gaps) - 1)
    scores = compare_rows(right, left) + np.array(gaps, np.float32)[bucket]
    scores[gap <= 0] = FAR
    best = np.concatenate([scores, np.zeros((len(at), 1), np.float32)], 1).argmax(1)
    return [int(at[one]) if one < len(at) else None for one in best]
