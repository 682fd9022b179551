"""Average the weights of readers that were trained on from one another: often better than each of them.

``python -m training.average OUT TRAINED [TRAINED ...]``; all must have the same labels. A head whose shape differs is
taken from those that have the shape of the first.
"""

import shutil
import sys
from pathlib import Path

import torch

Weights = dict[str, torch.Tensor]


def average(trained: list[Weights]) -> Weights:
    """Return the mean of each weight over the readers in which it has the first one's shape."""
    return {
        name: _mean([w[name] for w in trained if name in w and w[name].shape == first.shape])
        for name, first in trained[0].items()
    }


def _mean(tensors: list[torch.Tensor]) -> torch.Tensor:
    if not tensors[0].is_floating_point():
        return tensors[0]
    return torch.stack(tensors).mean(0)


def main(out: Path, folders: list[Path]) -> None:
    """Write model.pt and labels.json of the average."""
    out.mkdir(parents=True, exist_ok=True)
    torch.save(average([torch.load(folder / "model.pt", weights_only=True) for folder in folders]), out / "model.pt")
    shutil.copy(folders[0] / "labels.json", out / "labels.json")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(folder) for folder in sys.argv[2:]])
