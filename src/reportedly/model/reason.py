"""Why we judged as we did."""

from dataclasses import dataclass

from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Reason:
    """The rule behind a judgement, the words it saw and, where a model judged, its score from 0 to 1."""

    rule: str
    span: Span | None = None
    score: float | None = None
