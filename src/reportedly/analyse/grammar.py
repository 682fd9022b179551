"""Read tags and trees of sentences off the network's outputs."""

from collections.abc import Sequence

import numpy as np

from reportedly.analyse.decode import compare_rows
from reportedly.analyse.encode import Encoded
from reportedly.analyse.network import Network, scores_of
from reportedly.analyse.tree import find_heads
from reportedly.model import Range


def read_tags(network: Network, encoded: Encoded, layer: str) -> list[str]:
    """Return one label for each word that the window owns."""
    own = _own(encoded)
    labels = network.labels[layer]
    return [labels[index] for index in scores_of(encoded.outputs, layer)[own].argmax(-1)]


def read_trees(network: Network, encoded: Encoded, sentences: Sequence[Range]) -> tuple[list[int], list[str]]:
    """Return head (as a word of the text) and relation of each word of sentences that the window owns."""
    out, first = encoded.outputs, encoded.window.first
    heads: list[int] = []
    for start, end in sentences:
        part = slice(start - first, end - first)
        scores = compare_rows(scores_of(out, "arc_child")[part], scores_of(out, "arc_head")[part])
        heads += [start + head for head in find_heads(scores)]
    if not heads:
        return [], []
    own = _own(encoded)
    pairs = {"child": out["rel_child"][own], "head": out["rel_head"][np.array(heads) - first]}
    scores = scores_of(network.run("relations", pairs), "relations")
    root = network.labels["relations"].index("root")
    scores[:, root] = scores.min()
    words = np.arange(encoded.window.own_first, encoded.window.own_last)
    chosen = np.where(np.array(heads) == words, root, scores.argmax(-1))
    return heads, [network.labels["relations"][index] for index in chosen]


def _own(encoded: Encoded) -> slice:
    window = encoded.window
    return slice(window.own_first - window.first, window.own_last - window.first)
