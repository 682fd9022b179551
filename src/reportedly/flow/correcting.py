"""Keep what users correct in single reports, or take it back, and join anew what hangs on it."""

from reportedly.errors import UsageError
from reportedly.flow.corrections import CORRECTION, load_corrected
from reportedly.flow.joining import ECHO, RETOLD, ROOM, mark
from reportedly.flow.linking import link_report
from reportedly.flow.page_edits import find_earlier_versions
from reportedly.flow.rooms import joined_with
from reportedly.lexicon import load_lexicon
from reportedly.model import Correction, FindingKind, Reading, Verdict
from reportedly.model.correction import DATE, SPAN_FIELDS, WORD_FIELDS
from reportedly.resolve.corrections import find_corrected
from reportedly.store import Decision, Store, from_record, to_record
from reportedly.text.edtf import days_of_edtf

NEEDED = ("content", "mentions")
"""Fields without which a finding is none."""


def correct(store: Store, correction: Correction) -> int:
    """Keep a correction and return its number; whoever calls settles the ledger once all are made.

    Raises UsageError where the finding is not there, or a field cannot hold what it is to be.
    """
    with store.writing():
        reading = load_corrected(store, correction.report)
        check(reading, correction)
        number = store.decide(CORRECTION, keys_of(correction), to_record(correction))
        if correction.verdict is not Verdict.ACCEPTED:
            _join_anew(store, correction.report)
    return number


def uncorrect(store: Store, decision: Decision) -> None:
    """Take a correction back; whoever calls settles the ledger."""
    correction = from_record(Correction, decision.values)
    with store.writing():
        store.withdraw(decision.id)
        if correction.verdict is not Verdict.ACCEPTED and store.overview().cards([correction.report]):
            _join_anew(store, correction.report)


def keys_of(correction: Correction) -> tuple[str, str]:
    """Return the report and the words by which a correction is found."""
    return correction.report, f"{correction.kind.value}:{correction.at.start}-{correction.at.end}"


def check(reading: Reading, correction: Correction) -> None:
    """Refuse a correction that would change nothing or cannot hold."""
    if find_corrected(reading, correction) is None:
        raise UsageError(f"the ledger has no {correction.kind.value} at these words of {correction.report!r} any more")
    if (correction.verdict is Verdict.CHANGED) != bool(correction.amendments):
        raise UsageError("a change says what is to be different, and nothing else does")
    text, kind = reading.report.text, correction.kind
    for one in correction.amendments:
        if one.field in SPAN_FIELDS[kind]:
            if any(text[span.start : span.end] != span.text or not span.text for span in one.spans):
                raise UsageError(f"the words for {one.field} do not stand there in the report")
            if not one.spans and one.field in NEEDED:
                raise UsageError(f"a {kind.value} needs words for its {one.field}: reject it if there are none")
        else:
            _check_value(kind, one.field, one.value)


def _check_value(kind: FindingKind, field: str, value: str | None) -> None:
    if field == DATE and kind is FindingKind.EVENT:
        if value is not None and days_of_edtf(value) is None:
            raise UsageError(f"{value!r} is no date: write it as 2024-05-31, 2024-05 or 2024-05-01/2024-05-31")
        return
    listed = WORD_FIELDS[kind].get(field)
    if listed is None:
        raise UsageError(f"a {kind.value} has no field {field!r} that can be changed")
    if value not in {one.value for one in listed}:
        raise UsageError(f"{value!r} is none of {', '.join(listed)}")


def _join_anew(store: Store, report: str) -> None:
    """Find anew what ties a report to others, as it is corrected now; they are joined anew too."""
    tied = {side.report for link in store.links_of(report) for side in (link.a, link.b)}
    mark(store, {*tied, *joined_with(store, [report]), *find_earlier_versions(store, [report])})
    for other in sorted(tied - {report}):
        for kind in (ROOM, ECHO, RETOLD):
            store.drop_links(kind, [report, other])
    link_report(store, load_corrected(store, report), load_lexicon("en"))
