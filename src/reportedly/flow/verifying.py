"""Check a ledger against itself: the bytes, the quotes, the log, and what reading the reports again gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.errors import UnreadableReportError
from reportedly.flow.pipeline import Pipeline
from reportedly.flow.versions import find_versions
from reportedly.model import Given, Reading
from reportedly.read.inputs import ENDINGS, Form, Input
from reportedly.read.read import read_input
from reportedly.settings import Settings
from reportedly.store import Store

LINE = re.compile(r":\d+$")
IDENTICAL, CHANGED, MISSING, OTHER_VERSIONS = "identical", "changed", "missing", "other-versions"


@dataclass(frozen=True, slots=True)
class Finding:
    """What verifying one report gave, or the ledger as a whole where ``report`` is None."""

    report: str | None
    status: str
    detail: str


def verify(store: Store, pipeline: Pipeline | None, settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong, and for every report whether reading it again gives the same; without a pipeline none is."""
    broken = store.check_log()
    if broken is not None:
        yield Finding(None, CHANGED, f"entry {broken.number} of the log does not follow from the one before")
    for fault in store.verify():
        yield Finding(fault.report, MISSING if "missing" in fault.what else CHANGED, fault.what)
    if pipeline is None:
        return
    versions, after = find_versions(settings), None
    while True:
        part = store.reports(after=after)
        for card in part.items:
            if card.versions != versions:
                yield Finding(card.id, OTHER_VERSIONS, f"read with {card.versions.tool}, model {card.versions.model}")
            else:
                yield _read_again(store, pipeline, card.id)
        if (after := part.after) is None:
            return


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
    origin = reading.report.origin
    if LINE.search(origin):
        return Input(origin, Form.LINE, data)
    ending = "." + origin.rpartition(".")[2].lower()
    return Input(origin, ENDINGS.get(ending, Form.UNKNOWN), data)
