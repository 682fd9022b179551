"""What a user says about a report, which goes before whatever its text says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Facts about a report from outside of it; ``published`` is a date as EDTF or ISO 8601."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
