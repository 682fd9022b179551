"""Compressed bytes and the digests that show whether they are still the same."""

import hashlib
import zlib

import numpy as np
from numpy.typing import NDArray

from reportedly.model import Meaning, Span


def squeeze(data: bytes) -> bytes:
    """Return bytes compressed."""
    return zlib.compress(data)


def unsqueeze(data: bytes) -> bytes:
    """Return compressed bytes as they were; raises ValueError where they are damaged."""
    try:
        return zlib.decompress(data)
    except (zlib.error, TypeError) as error:
        raise ValueError(str(error)) from error


def digest(*parts: bytes) -> str:
    """Return the SHA-256 of one part, or of the lengths and contents of several."""
    if len(parts) == 1:
        return hashlib.sha256(parts[0]).hexdigest()
    return hashlib.sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()


def to_halves(vector: tuple[float, ...]) -> bytes:
    """Return a vector as float16 bytes, little end first."""
    return np.asarray(vector, dtype="<f2").tobytes()


def from_halves(data: bytes) -> NDArray[np.float16]:
    """Return the vector that float16 bytes hold."""
    return np.frombuffer(data, dtype="<f2")


def to_meaning(text: str, place: tuple[int, int], data: bytes) -> Meaning:
    """Return the meaning of the sentence at a place of a text."""
    return Meaning(Span.of(text, *place), tuple(from_halves(data).astype(float).tolist()))
