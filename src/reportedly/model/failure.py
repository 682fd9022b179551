"""A report that could not be read, kept as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """Where the input came from and why it gave no reading."""

    origin: str
    cause: str
