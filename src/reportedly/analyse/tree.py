"""Choose the heads of a sentence's words so that they form one tree (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
LOW = np.float32(-1e9)


def find_heads(scores: Scores) -> list[int]:
    """Return the head of each word; ``scores[child, head]``, the diagonal scores a word as root.

    The root heads itself, and there is exactly one.
    """
    greedy = scores.argmax(1)
    roots = np.flatnonzero(greedy == np.arange(len(greedy)))
    if len(roots) == 1 and not _cycle(greedy, int(roots[0])):
        return [int(head) for head in greedy]
    root = int(roots[scores[roots, roots].argmax()]) if len(roots) else int(np.diag(scores).argmax())
    limited = scores.copy()
    np.fill_diagonal(limited, LOW)
    limited[root] = LOW
    limited[root, root] = 0
    return _span_tree(limited.astype(np.float64), root)


def _cycle(heads: NDArray[np.intp], root: int) -> list[int]:
    state = np.zeros(len(heads), np.int64)
    state[root] = -1
    for start in range(len(heads)):
        at, path = start, []
        while state[at] == 0:
            state[at] = start + 1
            path.append(at)
            at = int(heads[at])
        if state[at] == start + 1 and at in path:
            return path[path.index(at) :]
        state[path] = -1
    return []


def _span_tree(scores: NDArray[np.float64], root: int) -> list[int]:
    heads = scores.argmax(1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if not cycle:
        return [int(head) for head in heads]
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    small, entry, exit_ = _contract(scores, heads, cycle, rest)
    inner = _span_tree(small, int(np.searchsorted(rest, root)))
    return _expand(inner, heads, rest, entry, exit_)


def _contract(
    scores: NDArray[np.float64], heads: NDArray[np.intp], cycle: list[int], rest: NDArray[np.intp]
) -> tuple[NDArray[np.float64], NDArray[np.intp], NDArray[np.intp]]:
    ring = np.array(cycle)
    gain = scores[np.ix_(ring, rest)] - scores[ring, heads[ring]][:, None]
    size = len(rest)
    small = np.full((size + 1, size + 1), float(LOW))
    small[:size, :size] = scores[np.ix_(rest, rest)]
    small[size, :size] = gain.max(0)
    small[:size, size] = scores[np.ix_(rest, ring)].max(1)
    return small, ring[gain.argmax(0)], ring[scores[np.ix_(rest, ring)].argmax(1)]


def _expand(
    inner: list[int],
    heads: NDArray[np.intp],
    rest: NDArray[np.intp],
    entry: NDArray[np.intp],
    exit_: NDArray[np.intp],
) -> list[int]:
    size, out = len(rest), heads.copy()
    for at, head in enumerate(inner[:size]):
        out[rest[at]] = rest[head] if head < size else exit_[at]
    outer = inner[size]
    out[entry[outer]] = rest[outer]
    return [int(head) for head in out]
