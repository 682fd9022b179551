"""Who is said to have done something, and how."""

from dataclasses import replace

import pytest

from reportedly.extract.responsibility import find_responsibility
from reportedly.lexicon import load_lexicon
from reportedly.model import Counted, Event, EventType, Footing, Manner, Number, Realis, SourceKind, Stance, Statement
from tests.drafts import draft, span_of

TEXT = "The suspected gunmen fled. The ministry said the rebels had shelled the school."


def event_of(party: str, *told_by: str, actor: str | None = None, type_: EventType = EventType.ASSAULT) -> Event:
    return Event(
        id="e1", mentions=(span_of(TEXT, "shelled"),), type=type_, realis=Realis.ACTUAL, told_by=told_by,
        actor=(span_of(TEXT, party),) if party else (), recipient=(), place=(), time=(), date=None, numbers=(),
        confidence=0.9, reasons=(),
        actors=(actor,) if actor else (),
    )  # fmt: skip


def statement_of(stance: Stance, kind: SourceKind = SourceKind.GOVERNMENT, actor: str | None = None) -> Statement:
    return Statement(
        id="s1", source=span_of(TEXT, "The ministry"), source_kind=kind, cue=span_of(TEXT, "said"), content=(),
        manner=Manner.INDIRECT, stance=stance, confidence=0.9, reasons=(), actor=actor,
    )  # fmt: skip


def footings(event: Event, *statements: Statement) -> list[tuple[Footing, str | None]]:
    (found,) = find_responsibility(draft(TEXT), load_lexicon("en"), [event], statements)
    assert all(one.reasons for one in found.responsibility)
    return [(one.footing, one.by) for one in found.responsibility]


@pytest.mark.parametrize(
    ("stance", "kind", "actor", "footing"),
    [
        (Stance.ASSERTS, SourceKind.GOVERNMENT, None, Footing.BLAMED_BY_AUTHORITIES),
        (Stance.ACCUSES, SourceKind.MEDIA, None, Footing.BLAMED),
        (Stance.ASSERTS, SourceKind.MEDIA, None, Footing.STATED),
        (Stance.ASSERTS, SourceKind.UNNAMED, None, Footing.BLAMED),
        (Stance.DENIES, SourceKind.ARMED_GROUP, "a1", Footing.DENIED),
        (Stance.CONFIRMS, SourceKind.ARMED_GROUP, "a1", Footing.CLAIMED),
        (Stance.CLAIMS_RESPONSIBILITY, SourceKind.ARMED_GROUP, None, Footing.CLAIMED),
        (Stance.BELIEVES, SourceKind.GOVERNMENT, None, Footing.POSSIBLE),
    ],
)
def test_the_statement_decides_how_a_party_stands_for_an_event(
    stance: Stance, kind: SourceKind, actor: str | None, footing: Footing
) -> None:
    """Who says it, and with what stance, is told apart; the statement is named."""
    event = event_of("the rebels", "s1", actor="a1")

    assert footings(event, statement_of(stance, kind, actor)) == [(footing, "s1")]


def test_the_report_states_in_its_own_voice_or_calls_suspected() -> None:
    """Without a statement it is the report that says so; a hedge on the party makes it a possibility."""
    assert footings(event_of("the rebels")) == [(Footing.STATED, None)]
    assert footings(event_of("suspected gunmen")) == [(Footing.POSSIBLE, None)]


def test_each_voice_counts_by_itself() -> None:
    """What a statement says and what the report adds are two."""
    event = event_of("the rebels", "s1", "report")

    found = footings(event, statement_of(Stance.ASSERTS))

    assert found == [(Footing.BLAMED_BY_AUTHORITIES, "s1"), (Footing.STATED, None)]


def test_who_claims_an_attack_without_a_doer_stands_for_it() -> None:
    """The source of a claim of responsibility is the party."""
    assert footings(event_of("", "s1"), statement_of(Stance.CLAIMS_RESPONSIBILITY)) == [(Footing.CLAIMED, "s1")]


def test_talks_have_nobody_to_blame() -> None:
    """Only harmful events ask who did them."""
    assert footings(event_of("the rebels", type_=EventType.CONSULT)) == []


def test_who_came_to_harm_has_not_done_it() -> None:
    """The reader may take "12 people" in "12 people were killed" for a doer too; nobody is blamed for that."""
    event = event_of("gunmen", "s1")
    dead = Number(span=span_of(TEXT, "suspected gunmen"), of=Counted.KILLED, low=2, high=2, reasons=())

    assert footings(replace(event, numbers=(dead,)), statement_of(Stance.ASSERTS)) == []
