"""Find cues and, for each, the words that the model takes for its source and content."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse.decode import allowed_steps, best_path, find_ranges, softmax
from reportedly.analyse.encode import Encoded
from reportedly.analyse.network import Array, Network, scores_of
from reportedly.model import Cue, Range

# Added to the score of "no cue" under each guide; ours was chosen on its development reports, where recall was low.
CUE_CAUTION = {"gold": np.float32(-1.2)}


def find_cues(network: Network, encoded: Encoded) -> Iterator[Cue]:
    """Yield the cues whose first word the window owns, with ranges in words of the text."""
    labels = network.labels["cues"]
    scores = scores_of(encoded.outputs, "cues").copy()
    scores[:, 0] += CUE_CAUTION.get(encoded.convention, np.float32(0))
    path = best_path(scores[None], allowed_steps([label + "-" * (label != "O") for label in labels]))[0]
    window, shares = encoded.window, softmax(scores)
    found = []
    for start, end, _ in find_ranges([labels[tag] for tag in path]):
        if window.own_first <= start + window.first < window.own_last:
            found.append((start, end))
    if found:
        yield from _decode(network, encoded, found, 1 - shares[:, 0])


def _decode(network: Network, encoded: Encoded, cues: list[Range], certainty: NDArray[np.float32]) -> Iterator[Cue]:
    words, size = encoded.outputs["pair_word"], len(encoded.outputs["pair_word"])
    bounds = [(max(0, start - network.reach), min(size, start + network.reach + 1)) for start, _ in cues]
    inputs = _frame(network, encoded, cues, bounds, words)
    out = network.run("pairs", inputs)
    roles = scores_of(out, "roles")
    roles[inputs["mask"] == 0] = np.eye(roles.shape[-1], dtype=np.float32)[0] * 100
    paths = best_path(roles, allowed_steps(network.labels["roles"]))
    for row, ((start, end), (low, _)) in enumerate(zip(cues, bounds, strict=True)):
        shift = encoded.window.first
        ranges = [
            (first + low + shift, last + low + shift, kind)
            for first, last, kind in find_ranges([network.labels["roles"][tag] for tag in paths[row]])
        ]
        yield Cue(
            words=(start + shift, end + shift),
            sources=tuple((first, last) for first, last, kind in ranges if kind == "source"),
            contents=tuple((first, last) for first, last, kind in ranges if kind == "content"),
            stances=_shares(network, out, "stances", row),
            kinds=_shares(network, out, "kinds", row),
            score=float(certainty[start]),
        )


def _frame(
    network: Network, encoded: Encoded, cues: list[Range], bounds: list[Range], words: Array
) -> dict[str, Array]:
    width = max(high - low for low, high in bounds)
    index = np.zeros((len(cues), width), np.int64)
    distances, mask = np.zeros_like(index), np.zeros(index.shape, np.float32)
    for row, ((start, _), (low, high)) in enumerate(zip(cues, bounds, strict=True)):
        index[row, : high - low] = np.arange(low, high)
        distances[row, : high - low] = np.arange(low, high) - start + network.reach
        mask[row, : high - low] = 1
    vectors = encoded.outputs["pair_cue"]
    return {
        "words": words[index],
        "cues": np.stack([vectors[start:end].mean(0) for start, end in cues]),
        "distances": distances,
        "mask": mask,
    }


def _shares(network: Network, out: dict[str, Array], layer: str, row: int) -> dict[str, float]:
    shares = softmax(scores_of(out, layer)[row])
    return {label: float(share) for label, share in zip(network.labels[layer], shares, strict=True)}
