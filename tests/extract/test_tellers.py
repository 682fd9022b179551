"""Through which statements an event is told."""

from reportedly.extract.tellers import Tellers
from reportedly.model import Manner, SourceKind, Span, Stance, Statement
from tests.drafts import span_of

TEXT = "Police said the mayor had told them that the bridge fell. It fell at noon."


def statement(id_: str, content: str) -> Statement:
    return Statement(
        id=id_, source=None, source_kind=SourceKind.NONE, cue=None, content=(span_of(TEXT, content),),
        manner=Manner.INDIRECT, stance=Stance.ASSERTS, confidence=1.0, reasons=(),
    )  # fmt: skip


OUTER = statement("s1", "the mayor had told them that the bridge fell")
INNER = statement("s2", "that the bridge fell")


def test_inner_and_outer_statements_tell_an_event() -> None:
    assert Tellers([OUTER, INNER]).find([span_of(TEXT, "fell")]) == ("s1", "s2")


def test_a_mention_outside_of_all_statements_is_in_the_reports_own_voice() -> None:
    again = Span.of(TEXT, TEXT.rindex("fell"), TEXT.rindex("fell") + 4)

    assert Tellers([OUTER, INNER]).find([span_of(TEXT, "fell"), again]) == ("s1", "s2", "report")


def test_an_event_that_nobody_tells_has_no_tellers() -> None:
    assert Tellers([]).find([span_of(TEXT, "fell")]) == ()
