"""Check a ledger against itself: all that it holds, and what reading the reports again gives."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from reportedly.errors import UnreadableReportError
from reportedly.flow.pipeline import Pipeline
from reportedly.flow.versions import find_versions
from reportedly.model import Given, Reading
from reportedly.read.inputs import ENDINGS, Form, Input
from reportedly.read.read import read_input
from reportedly.settings import Settings
from reportedly.store import Store, Versions

IDENTICAL, OTHER_VERSIONS, KEPT = "identical", "other-versions", "kept"
CHANGED, MISSING = "changed", "missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """What verifying one report gave, or the ledger as a whole where ``report`` is None."""

    report: str | None
    status: str
    detail: str


def verify(store: Store, pipeline: Pipeline | None, settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong, and for every sound report whether reading it again gives the same.

    Without a pipeline nothing is read again, and a sound report is told to be kept as it was put in.
    """
    faults = store.verify()
    yield from (Finding(fault.report, MISSING if fault.gone else CHANGED, fault.what) for fault in faults)
    versions, broken = find_versions(settings), {fault.report for fault in faults}
    for id_ in store.overview().ids():
        if id_ not in broken:
            yield _look_again(store, pipeline, id_, versions)


def _look_again(store: Store, pipeline: Pipeline | None, id_: str, versions: Versions) -> Finding:
    if pipeline is None:
        return Finding(id_, KEPT, "as it was put in; not read again")
    made = store.card(id_).versions
    if made != versions:
        return Finding(id_, OTHER_VERSIONS, f"read with {made.tool}, model {made.model}")
    return _read_again(store, pipeline, id_)


def _read_again(store: Store, pipeline: Pipeline, id_: str) -> Finding:
    kept = store.reading(id_)
    try:
        text = read_input(_input(kept, store.original(id_)), Given(id=id_)).text
    except UnreadableReportError as error:
        return Finding(id_, CHANGED, f"the bytes can no longer be read: {error}")
    if text != kept.report.text:
        return Finding(id_, CHANGED, "the bytes give another text")
    again = pipeline.read(kept.report)
    if replace(again, meanings=()) != replace(kept, meanings=()):
        return Finding(id_, CHANGED, "reading the text again gives other findings")
    return Finding(id_, IDENTICAL, f"{len(kept.statements)} statements, {len(kept.events)} events")


def _input(reading: Reading, data: bytes) -> Input:
    """Return the kept bytes as the input that they were: a line of a file, or what the ending of its name says."""
    origin = reading.report.origin
    file, _, number = origin.rpartition(":")
    if number.isdigit() and _form(file) is Form.LINE:
        return Input(origin, Form.LINE, data)
    return Input(origin, _form(origin), data)


def _form(name: str) -> Form:
    return ENDINGS.get(PurePath(name).suffix.lower(), Form.UNKNOWN)
