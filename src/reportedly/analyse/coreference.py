"""Find phrases that stand for someone or something, and which of them mean the same one."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse.decode import compare_rows
from reportedly.analyse.encode import Encoded
from reportedly.analyse.network import Network, scores_of

FAR = np.float32(-1e4)


def find_links(network: Network, encoded: Encoded) -> Iterator[tuple[int, str, int | None]]:
    """Yield each mention's head word that the window owns, its kind, and the head word it refers back to."""
    labels = network.labels["mentions"]
    kinds = scores_of(encoded.outputs, "mentions").argmax(-1)
    places = np.flatnonzero(kinds)
    if len(places) == 0:
        return
    window, best = encoded.window, _antecedents(network, encoded, places)
    for row, place in enumerate(places):
        word = int(place) + window.first
        if window.own_first <= word < window.own_last:
            back = int(places[best[row]]) + window.first if best[row] < len(places) else None
            yield word, labels[kinds[place]], back


def _antecedents(network: Network, encoded: Encoded, places: NDArray[np.intp]) -> NDArray[np.intp]:
    left = scores_of(encoded.outputs, "coref_left")[places]
    right = scores_of(encoded.outputs, "coref_right")[places]
    order = np.arange(len(places))
    gap = order[:, None] - order[None]
    bucket = np.log2(np.maximum(gap, 1)).astype(np.int64).clip(max=len(network.coref_gaps) - 1)
    scores = compare_rows(right, left) + np.array(network.coref_gaps, np.float32)[bucket]
    scores[gap <= 0] = FAR
    none = np.zeros((len(places), 1), np.float32)
    best: NDArray[np.intp] = np.concatenate([scores, none], 1).argmax(1)
    return best
