from pathlib import Path

import numpy as np
import pytest

from reportedly.analyse.types import FILE, TypeHead, to_row
from reportedly.errors import ModelError

VECTORS = np.array([1.0, -1.0], np.float32)
SHARES = np.array([0.8, 0.2], np.float32)


def head_for(folder: Path, trust: float) -> TypeHead:
    """Return a layer that is sure of the second of two types whatever it sees."""
    np.savez(folder / FILE, weights=np.zeros((4, 2)), bias=np.array([0.0, 5.0]), trust=trust)
    return TypeHead(folder)


def test_a_model_without_the_layer_keeps_its_shares(tmp_path: Path) -> None:
    assert TypeHead(tmp_path).weigh(VECTORS, SHARES) is SHARES


def test_what_the_layer_says_and_what_the_tags_say_are_mixed(tmp_path: Path) -> None:
    much, little = (head_for(tmp_path, trust).weigh(VECTORS, SHARES) for trust in (0.9, 0.1))

    assert much[1] > 0.9
    assert SHARES[1] < little[1] < 0.5


def test_shares_add_up_to_one(tmp_path: Path) -> None:
    assert head_for(tmp_path, 0.5).weigh(VECTORS, np.array([1.0, 0.0], np.float32)).sum() == pytest.approx(1.0)


def test_the_layer_sees_vectors_and_shares_in_one_row() -> None:
    assert to_row(VECTORS, SHARES).shape == (4,)


def test_a_damaged_layer_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no layer")

    with pytest.raises(ModelError, match=r"types\.npz is damaged"):
        TypeHead(tmp_path)
