from dataclasses import replace

import pytest

from reportedly.model import (
    Amendment,
    Check,
    Correction,
    Event,
    EventType,
    FindingKind,
    Reading,
    Realis,
    Span,
    Stance,
    Statement,
    Status,
    Verdict,
)
from reportedly.resolve.corrections import anchor_of, apply_corrections, find_corrected, is_reviewed
from tests.drafts import span_of
from tests.resolve.tellings import event, person, says, telling

TEXT = "The mayor said the governor denied that troops fired on the crowd. Ana Ruiz fled."
OUTER = says(TEXT, "The mayor", "said", "the governor denied that troops fired on the crowd", id_="s1")
INNER = says(TEXT, "the governor", "denied", "that troops fired on the crowd", id_="s2", inside="s1")
FIRED = replace(event(TEXT, "fired", id_="e1"), told_by=("s2",))
READING = telling(TEXT, OUTER, INNER, FIRED, person(TEXT, "Ana Ruiz"))


def correction(finding: Statement | Event, verdict: Verdict, *amendments: Amendment) -> Correction:
    """Return what a user says of a finding of the report."""
    kind = FindingKind.EVENT if isinstance(finding, Event) else FindingKind.STATEMENT
    return Correction(report="a", kind=kind, at=anchor_of(finding), verdict=verdict, amendments=amendments)


def changed(finding: Statement | Event, field: str, *words: str, value: str | None = None) -> Reading:
    """Return the reading with one field of a finding changed."""
    amendment = Amendment(field=field, spans=tuple(span_of(TEXT, one) for one in words), value=value)
    return apply_corrections(READING, [correction(finding, Verdict.CHANGED, amendment)])


def test_an_accepted_finding_says_so_and_is_otherwise_the_same() -> None:
    after = apply_corrections(READING, [correction(INNER, Verdict.ACCEPTED)])

    assert is_reviewed(after.statements[1]) and not is_reviewed(after.statements[0])
    assert replace(after.statements[1], reasons=()) == INNER


def test_a_rejected_statement_goes_and_what_it_told_is_told_by_the_one_around_it() -> None:
    after = apply_corrections(READING, [correction(INNER, Verdict.REJECTED)])

    assert [one.id for one in after.statements] == ["s1"]
    assert after.events[0].told_by == ("s1",)


def test_what_stood_in_a_rejected_statement_stands_alone() -> None:
    check = Check(span=span_of(TEXT, "denied"), status=Status.DISPUTED, by=None, about=("s1", "s2"), reasons=())
    after = apply_corrections(replace(READING, checks=(check,)), [correction(OUTER, Verdict.REJECTED)])

    assert [(one.id, one.inside) for one in after.statements] == [("s2", None)]
    assert after.checks[0].about == ("s2",)


def test_a_rejected_event_goes() -> None:
    assert apply_corrections(READING, [correction(FIRED, Verdict.REJECTED)]).events == ()


def test_words_of_lists_are_changed() -> None:
    assert changed(INNER, "stance", value="doubts").statements[1].stance is Stance.DOUBTS
    assert changed(FIRED, "realis", value="denied").events[0].realis is Realis.DENIED
    assert changed(FIRED, "type", value="COERCE").events[0].type is EventType.COERCE


def test_a_source_that_names_an_actor_is_that_actor() -> None:
    assert changed(INNER, "source", "Ana Ruiz").statements[1].actor == "a1"
    assert changed(INNER, "source").statements[1].source is None


def test_an_actor_of_an_event_follows_its_words() -> None:
    assert changed(FIRED, "actor", "Ana Ruiz").events[0].actors == ("a1",)


def test_a_shorter_content_holds_less() -> None:
    after = changed(OUTER, "content", "the governor")

    assert after.statements[1].inside is None
    shorter = changed(INNER, "content", "the crowd")
    assert shorter.events[0].told_by == ()


def test_corrections_are_laid_one_over_the_other() -> None:
    first = Amendment(field="stance", value="doubts")
    second = Amendment(field="manner", value="mixed")

    after = apply_corrections(READING, [correction(INNER, Verdict.CHANGED, one) for one in (first, second)])

    assert (after.statements[1].stance, after.statements[1].manner.value) == (Stance.DOUBTS, "mixed")


def test_a_correction_finds_its_finding_after_a_reading_with_other_ids_and_a_longer_cue() -> None:
    again = replace(INNER, id="s7", cue=span_of(TEXT, "governor denied"))
    reading = replace(READING, statements=(OUTER, again))

    assert find_corrected(reading, correction(INNER, Verdict.ACCEPTED)) == again


@pytest.mark.parametrize("at", [Span(0, 3, "the"), Span(0, 3, "The"), Span(500, 503, "end")])
def test_a_correction_whose_words_are_gone_changes_nothing(at: Span) -> None:
    lost = replace(correction(INNER, Verdict.REJECTED), at=at)

    assert apply_corrections(READING, [lost]) == READING


def test_a_correction_between_two_findings_chooses_neither() -> None:
    twin = replace(INNER, id="s3")

    assert find_corrected(replace(READING, statements=(INNER, twin)), correction(INNER, Verdict.ACCEPTED)) is None


def test_a_correction_of_another_report_changes_nothing() -> None:
    assert apply_corrections(READING, [replace(correction(INNER, Verdict.REJECTED), report="b")]) == READING
