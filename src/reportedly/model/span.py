"""Some words of a report, with their place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Start and end in code points of the report's text, and the words that stand there."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """Return the span of ``text`` from ``start`` to ``end``."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end
