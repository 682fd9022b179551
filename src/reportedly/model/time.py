"""A time that a report names, and the stretch of days that it means."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.model.reason import Reason
from reportedly.model.span import Span


class TimeKind(StrEnum):
    """What a wording of time means, after TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """The words with the first and last day that they can mean (both included), as far as these are known.

    ``edtf`` is an EDTF string with what is uncertain or approximate kept, None where no date follows from the words;
    ``timex`` is the value of a TIMEX3.
    """

    span: Span
    kind: TimeKind
    edtf: str | None
    timex: str | None
    first: date | None
    last: date | None
    reasons: tuple[Reason, ...]
