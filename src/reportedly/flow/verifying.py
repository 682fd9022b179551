"""Check a ledger against itself: the bytes, the quotes, the log, and what reading the reports again gives."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from reportedly.errors import UnreadableReportError
from reportedly.flow.asking import walk_cards
from reportedly.flow.pipeline import Pipeline
from reportedly.flow.versions import find_versions
from reportedly.model import Given, Reading
from reportedly.read.inputs import ENDINGS, Form, Input
from reportedly.read.read import read_input
from reportedly.settings import Settings
from reportedly.store import Store

IDENTICAL, CHANGED, OTHER_VERSIONS = "identical", "changed", "other-versions"


@dataclass(frozen=True, slots=True)
class Finding:
    """What verifying one report gave, or the ledger as a whole where ``report`` is None."""

    report: str | None
    status: str
    detail: str


def verify(store: Store, pipeline: Pipeline | None, settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong, and for every sound report whether reading it again gives the same.

    Without a pipeline nothing is read again.
    """
    faults = store.verify()
    yield from (Finding(fault.report, CHANGED, fault.what) for fault in faults)
    if pipeline is None:
        return
    versions, broken = find_versions(settings), {fault.report for fault in faults}
    for card in walk_cards(store):
        if card.id in broken:
            continue
        if card.versions != versions:
            yield Finding(card.id, OTHER_VERSIONS, f"read with {card.versions.tool}, model {card.versions.model}")
        else:
            yield _read_again(store, pipeline, card.id)


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
