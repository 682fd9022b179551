"""Precision, recall and F1 from counts."""

from dataclasses import dataclass


@dataclass(slots=True)
class Counts:
    """How many of the gold and of the found things agree."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Add the counts of one document."""
        self.right += right
        self.found += found
        self.gold += gold

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def row(self, name: str) -> str:
        """Return a line of a table."""
        return f"{name:34}{self.precision:7.3f}{self.recall:7.3f}{self.f1:7.3f}{self.gold:8}"
