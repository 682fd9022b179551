"""Which statement stands inside which."""

from reportedly.extract.nesting import link_inside
from reportedly.model import Manner, Reason, SourceKind, Stance, Statement
from tests.drafts import span_of

TEXT = "Ana said that Petro told her that Mia had denied that it fell. Ana said no more."


def statement(id_: str, cue: str, content: str) -> Statement:
    words = span_of(TEXT, cue)
    return Statement(
        id=id_,
        source=None,
        source_kind=SourceKind.NONE,
        cue=words,
        content=(span_of(TEXT, content),),
        manner=Manner.INDIRECT,
        stance=Stance.ASSERTS,
        confidence=1.0,
        reasons=(Reason("test", words),),
    )


CHAIN = (
    statement("s1", "said that", "that Petro told her that Mia had denied that it fell"),
    statement("s2", "told", "that Mia had denied that it fell"),
    statement("s3", "denied", "that it fell"),
    statement("s4", "said no", "no more"),
)


def test_a_chain_is_led_back_step_by_step() -> None:
    assert [one.inside for one in link_inside(CHAIN)] == [None, "s1", "s2", None]


def test_the_order_of_the_statements_does_not_matter() -> None:
    linked = {one.id: one.inside for one in link_inside(CHAIN[::-1])}

    assert linked == {"s1": None, "s2": "s1", "s3": "s2", "s4": None}


def test_two_that_hold_each_other_stand_in_neither() -> None:
    pair = (statement("s1", "said that", "that Petro told"), statement("s2", "told", "said that Petro"))

    assert [one.inside for one in link_inside(pair)] == [None, None]
