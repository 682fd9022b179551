"""Turn scores of words into ranges of words."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

FORBIDDEN = np.float32(-1e4)


def allowed_steps(labels: Sequence[str]) -> NDArray[np.float32]:
    """Return what each step from label to label costs: an I follows only a B or I of its own kind."""
    steps = np.zeros((len(labels), len(labels)), np.float32)
    for to, label in enumerate(labels):
        if label.startswith("I"):
            steps[[come for come, other in enumerate(labels) if not _goes_on(other, label)], to] = FORBIDDEN
    return steps


def _goes_on(label: str, inside: str) -> bool:
    return label != "O" and label[1:] == inside[1:]


def best_path(scores: NDArray[np.float32], steps: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the best labels for scores [rows, words, labels] under the costs of steps.

    Where the best label of every word may follow the one before, that is the best path; only other rows are searched.
    """
    start = np.where(steps.min(0) < 0, FORBIDDEN, np.float32(0))
    path: NDArray[np.intp] = scores.argmax(-1)
    broken = (start[path[:, 0]] < 0) | (steps[path[:, :-1], path[:, 1:]] < 0).any(-1)
    if broken.any():
        path[broken] = _search(scores[broken], steps, start)
    return path


def _search(scores: NDArray[np.float32], steps: NDArray[np.float32], start: NDArray[np.float32]) -> NDArray[np.intp]:
    """Viterbi's algorithm over all rows at once."""
    rows, words, labels = scores.shape
    back = np.zeros((rows, words, labels), np.intp)
    best = scores[:, 0] + start
    for word in range(1, words):
        options = best[:, :, None] + steps[None]
        back[:, word] = options.argmax(1)
        best = options.max(1) + scores[:, word]
    path = np.zeros((rows, words), np.intp)
    path[:, -1] = best.argmax(1)
    for word in range(words - 1, 0, -1):
        path[:, word - 1] = back[np.arange(rows), word, path[:, word]]
    return path


def find_ranges(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first and last (not included) of each range of BIO tags, with its kind."""
    first = None
    for index, tag in enumerate([*tags, "O"]):
        if first is not None and not tag.startswith("I"):
            yield first, index, tags[first][2:]
            first = None
        if tag.startswith("B"):
            first = index


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return shares that add up to one along the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    shares: NDArray[np.float32] = powers / powers.sum(-1, keepdims=True)
    return shares


def compare_rows(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the product of every row with every row; small, so without the threads of a linear algebra library."""
    scores: NDArray[np.float32] = np.einsum("if,jf->ij", left, right)
    return scores
