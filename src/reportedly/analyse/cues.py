"""Find cues and, for each, the words that the model takes for its source and content."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse.around import Reach, look_around
from reportedly.analyse.decode import allowed_steps, best_path, find_ranges, softmax
from reportedly.analyse.encode import Encoded
from reportedly.analyse.network import Array, Network, scores_of
from reportedly.model import Cue, Range

# Added to the score of "no cue" under each guide; ours was chosen on its development reports, where recall was low.
CUE_CAUTION = {"gold": np.float32(-0.6)}
OTHER_GUIDE = np.float32(0.5)
"""Weight of PolNeAR's guide, of which there is more to learn from, beside ours; chosen on our development reports."""

CUE_REACH = 96
"""Words to either side of a cue that may be its source and content; of our development reports none stand further."""


def find_cues(network: Network, encoded: Encoded) -> Iterator[Cue]:
    """Yield the cues whose first word the window owns, with ranges in words of the text."""
    labels = network.labels["cues"]
    scores = _scores(encoded)
    path = best_path(scores[None], allowed_steps([label + "-" * (label != "O") for label in labels]))[0]
    window, shares = encoded.window, softmax(scores)
    found = []
    for start, end, _ in find_ranges([labels[tag] for tag in path]):
        if window.own_first <= start + window.first < window.own_last:
            found.append((start, end))
    if found:
        yield from _decode(network, encoded, found, 1 - shares[:, 0])


def _scores(encoded: Encoded) -> NDArray[np.float32]:
    scores = scores_of(encoded.outputs, "cues").copy()
    if encoded.convention == "gold":
        scores = (1 - OTHER_GUIDE) * scores + OTHER_GUIDE * scores_of(encoded.outputs, "cues_polnear")
    scores[:, 0] += CUE_CAUTION.get(encoded.convention, np.float32(0))
    return scores


def _decode(network: Network, encoded: Encoded, cues: list[Range], certainty: NDArray[np.float32]) -> Iterator[Cue]:
    reach = Reach(network.reach, CUE_REACH)
    around = look_around(encoded.outputs["pair_word"], encoded.outputs["pair_cue"], cues, reach)
    inputs = around.inputs("cues")
    out = network.run("pairs", inputs)
    roles = scores_of(out, "roles")
    roles[inputs["mask"] == 0] = np.eye(roles.shape[-1], dtype=np.float32)[0] * 100
    paths = best_path(roles, allowed_steps(network.labels["roles"]))
    for row, ((start, end), low) in enumerate(zip(cues, around.firsts, strict=True)):
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


def _shares(network: Network, out: dict[str, Array], layer: str, row: int) -> dict[str, float]:
    shares = softmax(scores_of(out, layer)[row])
    return {label: float(share) for label, share in zip(network.labels[layer], shares, strict=True)}
