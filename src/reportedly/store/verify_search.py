"""Check that every report can be found by the words that it has, and by no others."""

import re
from collections.abc import Iterator

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from reportedly.errors import DamagedStoreError
from reportedly.store.database import Database
from reportedly.store.evidence import digest
from reportedly.store.readings import from_bytes, load_packed
from reportedly.store.reports import to_searched
from reportedly.store.schema import ReportRow
from reportedly.store.values import Fault
from reportedly.store.words import to_query

TRIED = re.compile(r"\b[a-z]{3,30}\b")
"""Words by which one is tried; what is longer or of other letters may be cut in more than one way."""


def find_search_faults(connection: Connection, database: Database) -> Iterator[Fault]:
    """Yield the reports whose words for the search are gone or are not those of title and text."""
    kept = {number: _digest(title, body) for number, title, body in database.read_index(connection)}
    for number, report, title in connection.execute(select(ReportRow.number, ReportRow.id, ReportRow.title)).all():
        found = kept.pop(number, None)
        try:
            words = to_searched(title, from_bytes(load_packed(connection, number).text))
        except (DamagedStoreError, ValueError):
            continue  # told already
        if found is None:
            yield Fault(report, "its words for the search are gone", gone=True)
        elif found != _digest(*words):
            yield Fault(report, "its words for the search are not those of its title and text")
        elif not _is_found(connection, database, number, words[1]):
            yield Fault(report, "the search does not find it by its words")
    for number in sorted(kept):
        yield Fault(None, f"the search has words of a report {number} that is not there")


def _is_found(connection: Connection, database: Database, number: int, body: str) -> bool:
    """Try the longest word of a text, which few others have; a broken index finds nothing."""
    tried = max(TRIED.findall(body), key=len, default=None)
    among = select(ReportRow.number).where(ReportRow.number == number)
    try:
        return tried is None or bool(database.find(connection, to_query(tried), among, 1))
    except DBAPIError:
        return False


def _digest(title: object, body: object) -> str:
    return digest(*(str(one).encode("utf-8", "replace") for one in (title, body)))
