"""One text by one outlet, and what is known of where it comes from."""

from dataclasses import dataclass
from enum import StrEnum


class DateCertainty(StrEnum):
    """How a publication date is known."""

    GIVEN = "given"
    FOUND = "found"
    GUESSED = "guessed"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as read: ``sha256`` is of the original bytes, spans point into ``text``, ``published`` is EDTF.

    ``agency`` is whom the text credits for itself ("(Reuters)" in a dateline); ``language`` is an ISO 639 code.
    """

    id: str
    text: str
    sha256: str
    language: str
    origin: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    dateline: str | None = None
    agency: str | None = None
    published: str | None = None
    published_certainty: DateCertainty = DateCertainty.NONE
    url: str | None = None
