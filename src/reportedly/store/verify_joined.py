"""Check links, groups and keys against the trace of what was joined."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from reportedly.store.joined import (
    FINGERPRINTS,
    GROUP,
    KEYS,
    LINK,
    Named,
    parts_of,
    read_groups,
    read_keys,
    read_links,
)
from reportedly.store.schema import GroupRow, ReportRow
from reportedly.store.trace import State
from reportedly.store.values import Fault


def find_joined_faults(connection: Connection, noted: State) -> Iterator[Fault]:
    """Yield the links, groups and keys that were changed, put in or taken out behind the ledger's back."""
    numbers = {id_: number for id_, number in connection.execute(select(ReportRow.id, ReportRow.number))}
    links = {name: one for name, one in noted.get(LINK, {}).items() if {*_sides(name)} <= numbers.keys()}
    yield from _compare(read_links(connection), links)
    groups = connection.scalars(select(GroupRow.number).order_by(GroupRow.number)).all()
    yield from _compare(read_groups(connection, groups), noted.get(GROUP, {}))
    keys = {name: one for name, one in noted.get(KEYS, {}).items() if parts_of(name)[1] in numbers}
    yield from _compare(_keys_now(connection, keys, numbers), keys)


def _keys_now(connection: Connection, noted: Mapping[str, str], numbers: Mapping[str, int]) -> Named:
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for kind, report in map(parts_of, noted):
        kinds[report].append(kind)
    for report in sorted(kinds):
        yield from read_keys(connection, numbers[report], kinds[report])


def _compare(found: Named, noted: Mapping[str, str]) -> Iterator[Fault]:
    left = dict(noted)
    for name, seal in found:
        known = left.pop(name, None)
        if known is None:
            yield Fault(None, f"{_tell(name)} is none that the ledger put there")
        elif known != seal:
            yield Fault(None, f"{_tell(name)} is not as it was put there")
    yield from (Fault(None, f"{_tell(name)} is gone", gone=True) for name in sorted(left))


def _sides(name: str) -> tuple[str, str]:
    _, a, _, b, _ = parts_of(name)
    return a, b


def _tell(name: str) -> str:
    kind, *rest = parts_of(name)
    if len(rest) > 1:
        return f"the link {kind!r} of {' and '.join(repr(side) for side in _sides(name))}"
    return f"{KINDS.get(kind, f'the {kind}')} {rest[0]!r}"


KINDS = {FINGERPRINTS: "the fingerprints of"}
