"""What SQLite and PostgreSQL do differently, as one promise that both keep."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Select
from sqlalchemy.exc import DBAPIError

from reportedly.errors import StoreError
from reportedly.store.words import Query

APPLICATION = "reportedly"
FIRST_MARK, LAST_MARK = "\x01", "\x02"
"""Stand around found words; no folded text has them."""


@dataclass(frozen=True, slots=True)
class Found:
    """What lies at a place: nothing yet, a ledger and its version, or something that is not ours."""

    empty: bool = False
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A report that answers a search by words: its folded text with marks around what was found."""

    report: int
    score: float
    body: str


class Database(Protocol):
    """One kind of database at one place; ``name`` is that place as it may be shown."""

    @property
    def name(self) -> str:
        """The place without a password."""
        ...

    def look(self) -> Found:
        """Tell what is there without changing it; raises a StoreError where that cannot be told."""
        ...

    def is_writable(self) -> bool:
        """Tell whether the place lets us write, as far as that shows before trying."""
        ...

    def open(self, *, read_only: bool) -> Engine:
        """Return an engine whose connections begin transactions as this database needs."""
        ...

    def found_in(self, connection: Connection) -> Found:
        """Tell inside a transaction what is there."""
        ...

    def sign(self, connection: Connection, version: int) -> None:
        """Write down that this is a ledger of a version."""
        ...

    def wait_for_turn(self, connection: Connection) -> None:
        """Hold back all other writers until the transaction ends."""
        ...

    def build(self, connection: Connection) -> None:
        """Make what the tables cannot tell alike: the index of words, and the guard of the log."""
        ...

    def index(self, connection: Connection, report: int, title: str, body: str) -> None:
        """Make the folded words of a report findable, in place of those it had."""
        ...

    def unindex(self, connection: Connection, report: int) -> None:
        """Forget the words of a report."""
        ...

    def read_index(self, connection: Connection) -> Iterable[tuple[int, str, str]]:
        """Return number, title and body of each report that can be found, as they were put in."""
        ...

    def find(self, connection: Connection, query: Query, among: Select[Any] | None, limit: int) -> Sequence[Marked]:
        """Return the best answers among some reports or all, best first."""
        ...

    def look_for_damage(self, connection: Connection) -> Sequence[str]:
        """Return what the database itself finds broken."""
        ...

    def explain(self, error: DBAPIError) -> StoreError:
        """Return what an error of the driver means for the user."""
        ...
