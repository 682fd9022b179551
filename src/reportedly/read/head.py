"""What a text or page says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Facts found in a report about itself, None where it says nothing; ``guessed`` is a less sure ``published``."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    dateline: str | None = None
    agency: str | None = None
    published: str | None = None
    guessed: str | None = None
    url: str | None = None
