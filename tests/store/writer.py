"""Another process that writes to a ledger: run as ``python -m tests.store.writer PLACE PREFIX COUNT [stop]``.

For each report it makes one change: the report, a key, and a group that it is in alone. It prints the id before the
change ends and again after it; with ``stop`` it waits inside of the first change for ever.
"""

import sys
import time

from reportedly.store import Group, Member, Store
from tests.store.samples import add, ledger, plain_reading


def write(place: str, prefix: str, number: int, *, stop: bool = False) -> None:
    """Add some reports, each with what was found across reports."""
    with ledger(place, user=prefix) as store:
        for one in range(number):
            _write_one(store, f"{prefix}{one}", stop=stop)
            print("done", f"{prefix}{one}", flush=True)  # noqa: T201  # the other process waits for it


def _write_one(store: Store, id_: str, *, stop: bool) -> None:
    with store.writing():
        add(store, plain_reading(id_, f"{id_} says so " * 50, vectors=[[1.0, 0.0]]))
        print("inside", id_, flush=True)  # noqa: T201  # the same
        if stop:
            time.sleep(600)
        store.put_keys("event", id_, [("key", "e1")])
        store.replace_groups("incident", [], [_group(id_)])


def _group(id_: str) -> Group:
    return Group(kind="incident", id=id_, members=(Member(id_, "e1"),), values={})


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], int(sys.argv[3]), stop="stop" in sys.argv)
