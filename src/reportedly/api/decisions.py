"""What users decided, in words: who, when, about what, and whether it still stands."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from reportedly.flow.corrections import CORRECTION
from reportedly.flow.vettings import VETTING
from reportedly.model import Correction, Ruling, Vetting
from reportedly.resolve import RULING
from reportedly.store import Decision, LogEntry, from_record

WITHDREW = "withdrew"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One decision in words; ``undone_by`` is who took it back, None where it stands."""

    number: int
    who: str
    when: str
    kind: str
    what: str
    words: str
    reports: tuple[str, ...]
    note: str
    undone_by: str | None = None


def tell_decision(decision: Decision) -> Told:
    """Return a decision that stands in words."""
    what, words, reports, note = TELLING[decision.kind](decision)
    return Told(
        number=decision.id,
        who=decision.who,
        when=decision.when.isoformat(timespec="seconds"),
        kind=decision.kind,
        what=what,
        words=words,
        reports=reports,
        note=note,
    )


def tell_taken_back(changes: Iterable[LogEntry], kinds: Collection[str]) -> Iterator[Told]:
    """Yield what was taken back, as the log keeps it, with when that was and who did it."""
    for entry in changes:
        record = json.loads(entry.before) if entry.what == WITHDREW else None
        if record is not None and record["kind"] in kinds:
            yield replace(tell_decision(to_decision(record)), when=entry.when, undone_by=entry.who)


def to_decision(record: dict[str, Any]) -> Decision:
    """Return a decision from what the log keeps of one that was taken back."""
    return Decision(
        id=record["id"],
        kind=record["kind"],
        keys=tuple(record["keys"]),
        values=record["values"],
        who=record["who"],
        when=datetime.fromisoformat(record["when"]),
    )


Parts = tuple[str, str, tuple[str, ...], str]


def _correction(decision: Decision) -> Parts:
    one = from_record(Correction, decision.values)
    fields = ", ".join(amendment.field.replace("_", " ") for amendment in one.amendments)
    what = f"{one.verdict.value} {one.kind.value}" + (f" ({fields})" if fields else "")
    return what, one.at.text, (one.report,), one.note


def _vetting(decision: Decision) -> Parts:
    one = from_record(Vetting, decision.values)
    what = f"checked {one.kind.value}" if one.sound else f"{one.kind.value} does not hold together"
    return what, "", tuple(sorted(one.reports)), one.note


def _ruling(decision: Decision) -> Parts:
    one = from_record(Ruling, decision.values)
    what = f"one {one.of.value}" if one.same else f"not the same {one.of.value}"
    first = [] if one.same else sorted({point.report for point in one.a})
    return what, "", (*first, *sorted(one.reports.difference(first))), one.note


TELLING = {CORRECTION: _correction, VETTING: _vetting, RULING: _ruling}
