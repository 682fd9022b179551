"""The log of a ledger with words beside each entry: what was decided, why an input failed, which role a user has."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.api.decisions import TELLING, WITHDREW, tell_decision, to_decision
from reportedly.store import Decision, LogEntry

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

OF_DECISIONS = ("decided", "sealed decision", WITHDREW)
TOLD_BY_ITSELF = ("failed", "user set")
"""Entries whose last part is already what people need."""


def tell_changes(ledger: "Ledger") -> Iterator[tuple[LogEntry, str]]:
    """Yield every entry of the log with what it says in words, nothing where its name and subject say it."""
    decided = {str(one.id): _in_words(one) for one in ledger._store.decisions()}
    for entry in ledger.log():
        if entry.what == WITHDREW:
            decided[entry.subject] = _in_words(to_decision(json.loads(entry.before)))
    for entry in ledger.log():
        yield entry, decided.get(entry.subject, "") if entry.what in OF_DECISIONS else _told(entry)


def _told(entry: LogEntry) -> str:
    return entry.after if entry.what in TOLD_BY_ITSELF else ""


def _in_words(decision: Decision) -> str:
    """Return what was decided; of answers in blind coding only that there is one."""
    if decision.kind not in TELLING:
        return decision.kind
    told = tell_decision(decision)
    words = f' "{told.words}"' if told.words else ""
    note = f": {told.note}" if told.note else ""
    return f"{told.what}{words} in {', '.join(told.reports)}{note}"
