"""Load the arrays that a model keeps beside its networks."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelError


def load_arrays(path: Path, *names: str) -> tuple[NDArray[np.float32], ...]:
    """Return the named arrays of a file in single precision; ModelError when it is damaged."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            return tuple(kept[name].astype(np.float32) for name in names)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{path} is damaged: reinstall reportedly, or make it anew") from error
