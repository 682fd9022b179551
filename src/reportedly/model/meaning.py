"""What a sentence means, as a point that lies near those of sentences that say much the same."""

from dataclasses import dataclass

from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Meaning:
    """A sentence and its vector of length 1; the closer two vectors, the more alike what is said."""

    span: Span
    vector: tuple[float, ...]
