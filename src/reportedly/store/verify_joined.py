"""Check links, groups and keys against the trace of what was joined."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

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
    links = {name: one for name, one in _formed(noted, LINK, 5).items() if {*_sides(name)} <= numbers.keys()}
    yield from _compare(read_links(connection), links, _tell_link)
    groups = connection.scalars(select(GroupRow.number).order_by(GroupRow.number)).all()
    yield from _compare(read_groups(connection, groups), _formed(noted, GROUP, 2), _tell_group)
    keys = {name: one for name, one in _formed(noted, KEYS, 2).items() if parts_of(name)[1] in numbers}
    yield from _compare(_keys_now(connection, keys, numbers), keys, _tell_keys)


def _formed(noted: State, what: str, length: int) -> dict[str, str]:
    """Return what was noted under names of the right form; others come from a trace that was tampered with."""
    return {name: seal for name, seal in noted.get(what, {}).items() if len(parts_of(name)) == length}


def _keys_now(connection: Connection, noted: Mapping[str, str], numbers: Mapping[str, int]) -> Named:
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for kind, report in map(parts_of, noted):
        kinds[report].append(kind)
    for report in sorted(kinds):
        yield from read_keys(connection, numbers[report], kinds[report])


def _compare(found: Named, noted: Mapping[str, str], tell: Callable[[str], str]) -> Iterator[Fault]:
    left = dict(noted)
    for name, seal in found:
        known = left.pop(name, None)
        if known is None:
            yield Fault(None, f"{tell(name)} is none that the ledger put there")
        elif known != seal:
            yield Fault(None, f"{tell(name)} is not as it was put there")
    yield from (Fault(None, f"{tell(name)} is gone", gone=True) for name in sorted(left))


def _sides(name: str) -> tuple[str, str]:
    _, a, _, b, _ = parts_of(name)
    return a, b


def _tell_link(name: str) -> str:
    return f"the link {parts_of(name)[0]!r} of {' and '.join(repr(side) for side in _sides(name))}"


def _tell_group(name: str) -> str:
    kind, id_ = parts_of(name)
    return f"the {kind} {id_!r}"


def _tell_keys(name: str) -> str:
    kind, report = parts_of(name)
    return f"the fingerprints of {report!r}" if kind == FINGERPRINTS else f"the {kind} keys of {report!r}"
