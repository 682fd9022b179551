"""Run the encoder once over a text, window by window, and keep what each window is the best judge of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse.forms import find_forms
from reportedly.analyse.network import Array, Network
from reportedly.analyse.pieces import Pieces
from reportedly.analyse.windows import Window, lay_windows
from reportedly.model import Range


@dataclass(frozen=True, slots=True)
class Laid:
    """A text cut into words and sentences, and the guide whose annotations are wanted."""

    text: str
    words: Sequence[Range]
    sentences: Sequence[Range]
    convention: str


@dataclass(frozen=True, slots=True)
class Encoded:
    """One window and the network's outputs for its words."""

    window: Window
    outputs: dict[str, Array]
    convention: str = "gold"


def encode(network: Network, pieces: Pieces, laid: Laid) -> Iterator[Encoded]:
    """Yield the windows of a text, each made when it is asked for."""
    cut = pieces.cut([laid.text[start:end] for start, end in laid.words])
    forms = find_forms(laid.text, laid.words, {first for first, _ in laid.sentences})
    convention = np.array([network.conventions[laid.convention]])
    for window in lay_windows([len(word) for word in cut], laid.sentences):
        part = slice(window.first, window.last)
        inputs = _inputs(pieces, cut[part], forms[part]) | {"convention": convention}
        outputs = network.run("encoder", inputs)
        yield Encoded(window, {name: value[0] for name, value in outputs.items()}, laid.convention)


def _inputs(pieces: Pieces, cut: Sequence[Sequence[int]], forms: Sequence[int]) -> dict[str, NDArray[np.int64]]:
    counts = np.array([len(word) for word in cut])
    last = np.cumsum(counts)
    flat = [pieces.start, *(piece for word in cut for piece in word), pieces.stop]
    spread = np.concatenate([[0], np.repeat(np.array(forms), counts), [0]])
    grid = {
        "pieces": np.array(flat),
        "forms": spread,
        "mask": np.ones(len(flat)),
        "first": last - counts + 1,
        "last": last,
    }
    return {name: values.astype(np.int64)[None] for name, values in grid.items()}
