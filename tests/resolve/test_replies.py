"""Denials that stand right behind what they deny."""

from dataclasses import replace

from reportedly.model import Conflict, ConflictKind, Reading, Stance
from reportedly.resolve.replies import find_replies
from tests.resolve.tellings import says, telling

TEXT = "The ministry said the firm had ignored an order. The firm denied that it had received an order."
ORDER, REPLY = "the firm had ignored an order", "that it had received an order"


def told(text: str, reply: str = REPLY, *, by: str = "The firm") -> Reading:
    account = says(text, "The ministry", "said", ORDER)
    return telling(text, account, says(text, by, "denied", reply, id_="s2", stance=Stance.DENIES))


def replies_in(reading: Reading) -> list[Conflict]:
    return list(find_replies(reading))


def test_a_denial_answers_the_account_right_before_it() -> None:
    (conflict,) = replies_in(told(TEXT))

    assert (conflict.kind, conflict.a.speaker, conflict.b.speaker) == (
        ConflictKind.OCCURRENCE,
        "The ministry",
        "The firm",
    )
    assert (conflict.a.span.text, conflict.b.span.text, conflict.incident) == (ORDER, REPLY, None)


def test_whoever_denies_a_part_in_it_disputes_who_did_it() -> None:
    text = TEXT.replace(REPLY, "that its officers ignored an order")

    (conflict,) = replies_in(told(text, "that its officers ignored an order"))

    assert conflict.kind is ConflictKind.RESPONSIBILITY


def test_a_denial_of_something_else_is_no_reply() -> None:
    text = TEXT.replace(REPLY, "that cherries grow in winter")

    assert replies_in(replace(told(text, "that cherries grow in winter"), meanings=())) == []


def test_a_denial_in_the_next_paragraph_is_no_reply() -> None:
    assert replies_in(told(TEXT.replace(". The firm", ".\n\nThe firm"))) == []


def test_nobody_replies_to_themselves() -> None:
    text = TEXT.replace("The firm denied", "The ministry denied")
    first = says(text, "The ministry", "said", ORDER)
    second = says(text, "The ministry", "denied", REPLY, id_="s2", stance=Stance.DENIES)

    assert replies_in(telling(text, first, second)) == []


def test_two_denials_do_not_answer_each_other() -> None:
    text = TEXT.replace("said the firm", "denied the firm")
    first = says(text, "The ministry", "denied", ORDER, stance=Stance.DENIES)
    second = says(text, "The firm", "denied", REPLY, id_="s2", stance=Stance.DENIES)

    assert replies_in(telling(text, first, second)) == []
