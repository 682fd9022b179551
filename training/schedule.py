"""How far training is, what rate that gives, and where its state is kept."""

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn

WARM_STEPS = 200
LOWEST = 0.02
KEEP = 0.995
"""Share of the running average of the weights that one step leaves as it was."""


@dataclass(slots=True)
class Progress:
    """Place in the training; ``spent`` counts seconds of earlier runs too."""

    passes: int
    minutes: float
    number: int = 0
    index: int = 0
    steps: int = 0
    earlier: float = 0.0
    begun: float = field(default_factory=time.time)

    @property
    def spent(self) -> float:
        return self.earlier + time.time() - self.begun

    def share(self, batches: int) -> float:
        """Return the share of the planned work that is done."""
        done = (self.number + self.index / batches) / self.passes
        return max(done, self.spent / 60 / self.minutes) if self.minutes else done

    def rate(self, batches: int) -> float:
        """Return the share of the peak rate: linear start, cosine end."""
        down = max(LOWEST, 0.5 * (1 + math.cos(math.pi * min(1.0, self.share(batches)))))
        return min(1.0, (self.steps + 1) / WARM_STEPS) * down


class Average:
    """Running average of the weights, which is better than the last weights."""

    def __init__(self, model: nn.Module) -> None:
        self.weights = {name: value.detach().clone() for name, value in model.named_parameters() if value.requires_grad}
        self.steps = 0

    @torch.no_grad()
    def follow(self, model: nn.Module) -> None:
        """Move towards the weights of this step; fast at first."""
        self.steps += 1
        keep = min(KEEP, self.steps / (self.steps + 10))
        for name, value in model.named_parameters():
            if name in self.weights:
                self.weights[name].lerp_(value, 1 - keep)

    def weights_of(self, model: nn.Module) -> Mapping[str, Tensor]:
        """Return the whole state of the model with averaged weights."""
        return model.state_dict() | self.weights


def save_state(
    path: Path, model: nn.Module, optimizer: torch.optim.Optimizer, average: Average, progress: Progress
) -> None:
    """Write everything that resuming needs; a stop in between leaves the old file."""
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average.weights}
    state |= {"number": progress.number, "index": progress.index, "steps": progress.steps, "spent": progress.spent}
    fresh = path.with_suffix(".new")
    torch.save(state, fresh)
    fresh.replace(path)


def load_state(
    path: Path, model: nn.Module, optimizer: torch.optim.Optimizer, average: Average, progress: Progress
) -> None:
    """Go on from a saved state, if there is one."""
    if not path.exists():
        return
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    average.weights, average.steps = state["average"], state["steps"]
    progress.number, progress.index, progress.steps = state["number"], state["index"], state["steps"]
    progress.earlier = state["spent"]
