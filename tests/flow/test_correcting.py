from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.flow.correcting import correct, uncorrect
from reportedly.flow.corrections import CORRECTION, find_reviewed, load_corrected, load_corrections
from reportedly.flow.joining import settle
from reportedly.model import Amendment, Correction, FindingKind, Stance, Verdict
from reportedly.resolve.corrections import is_reviewed
from reportedly.store import Store
from tests.flow.desks import filled, shelling
from tests.store.samples import VERSIONS

SAID = shelling("a").statements[0]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return filled(tmp_path / "x", shelling("a"), shelling("b", toll=15, outlet="Post"))


def said(verdict: Verdict, *amendments: Amendment) -> Correction:
    """Return what a user says of the only statement of the first report."""
    assert SAID.cue is not None
    return Correction(report="a", kind=FindingKind.STATEMENT, at=SAID.cue, verdict=verdict, amendments=amendments)


def test_a_correction_holds_after_the_report_is_read_anew(store: Store) -> None:
    correct(store, said(Verdict.CHANGED, Amendment(field="stance", value="denies")))

    store.reread("a", replace(shelling("a"), statements=(replace(SAID, id="s9"),)), VERSIONS)

    (found,) = load_corrected(store, "a").statements
    assert (found.id, found.stance) == ("s9", Stance.DENIES)
    assert store.reading("a").statements[0].stance is Stance.ASSERTS


def test_a_correction_that_is_taken_back_leaves_the_reading_as_it_was(store: Store) -> None:
    before = load_corrected(store, "a")
    correct(store, said(Verdict.REJECTED))
    assert load_corrected(store, "a").statements == ()

    uncorrect(store, store.decisions(CORRECTION)[0])

    assert load_corrected(store, "a") == before


def test_a_correction_can_be_taken_back_when_its_report_is_gone(store: Store) -> None:
    correct(store, said(Verdict.REJECTED))
    store.remove("a")

    uncorrect(store, store.decisions(CORRECTION)[0])
    settle(store)

    assert load_corrections(store) == {}


def test_what_is_decided_names_report_and_words(store: Store) -> None:
    correct(store, said(Verdict.ACCEPTED))

    (decision,) = store.decisions(CORRECTION)
    assert decision.keys == ("a", f"statement:{SAID.cue.start}-{SAID.cue.end}" if SAID.cue else "")
    assert decision.who == "ana"


@pytest.mark.parametrize(
    ("amendment", "told"),
    [
        (Amendment(field="stance", value="shouts"), "none of asserts"),
        (Amendment(field="confidence", value="1"), "no field"),
        (Amendment(field="content"), "reject it"),
        (Amendment(field="source", spans=(replace(SAID.content[0], text="Mars"),)), "do not stand there"),
    ],
)
def test_what_cannot_hold_is_refused(store: Store, amendment: Amendment, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        correct(store, said(Verdict.CHANGED, amendment))

    assert store.decisions(CORRECTION) == ()


def test_a_finding_that_is_gone_cannot_be_corrected(store: Store) -> None:
    correct(store, said(Verdict.REJECTED))

    with pytest.raises(UsageError, match="any more"):
        correct(store, said(Verdict.ACCEPTED))


def test_a_date_is_refused_unless_it_is_one(store: Store) -> None:
    event = shelling("a").events[0]
    wrong = Correction(
        report="a",
        kind=FindingKind.EVENT,
        at=event.mentions[0],
        verdict=Verdict.CHANGED,
        amendments=(Amendment(field="date", value="last week"),),
    )

    with pytest.raises(UsageError, match="no date"):
        correct(store, wrong)


def test_reviewed_reports_are_given_as_corrected(store: Store) -> None:
    correct(store, said(Verdict.ACCEPTED))

    (reading,) = find_reviewed(store)

    assert reading.report.id == "a"
    assert is_reviewed(reading.statements[0])
