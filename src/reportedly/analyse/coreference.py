"""Find phrases that stand for someone or something, and which of them mean the same one."""

from collections.abc import Iterator

import numpy as np

from reportedly.analyse.antecedents import find_antecedents
from reportedly.analyse.encode import Encoded
from reportedly.analyse.network import Network, scores_of


def find_links(network: Network, encoded: Encoded) -> Iterator[tuple[int, str, int | None]]:
    """Yield each mention's head word that the window owns, its kind, and the head word it refers back to."""
    labels = network.labels["mentions"]
    kinds = scores_of(encoded.outputs, "mentions").argmax(-1)
    places = [int(place) for place in np.flatnonzero(kinds)]
    if not places:
        return
    window, back = encoded.window, find_antecedents(encoded, places, network.coref_gaps)
    for place, earlier in zip(places, back, strict=True):
        if window.own_first <= place + window.first < window.own_last:
            yield place + window.first, labels[kinds[place]], None if earlier is None else earlier + window.first
