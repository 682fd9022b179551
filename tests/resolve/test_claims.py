"""What is said more than once, put together."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Claim, ClaimTelling, Point, Reading, Ruled, Ruling, Stance, Support
from reportedly.resolve import claims
from reportedly.resolve.claims import find_claims
from tests.resolve.tellings import says, telling

SHELLED = "The defence ministry of Velmar said Zhargal guns shelled the market in Velmar."


def count(tellings: Sequence[ClaimTelling]) -> Support:
    return Support(len({one.report for one in tellings}), 0, 0, 0)


def claims_in(*readings: Reading) -> tuple[Claim, ...]:
    return find_claims(readings, count)


def report(id_: str, text: str, source: str, cue: str, content: str, stance: Stance = Stance.ASSERTS) -> Reading:
    return telling(text, says(text, source, cue, content, stance=stance), id_=id_)


def shelled(id_: str) -> Reading:
    return report(
        id_, SHELLED, "The defence ministry of Velmar", "said", "Zhargal guns shelled the market in Velmar"
    )  # fmt: skip


def denied(id_: str) -> Reading:
    text = "The Zhargal command denied that its guns had shelled the market in Velmar."
    content = "that its guns had shelled the market in Velmar"
    return report(id_, text, "The Zhargal command", "denied", content, Stance.DENIES)


def water(id_: str) -> Reading:
    text = "A nurse in Ostrava said that water tankers no longer come."
    return report(id_, text, "A nurse in Ostrava", "said", "that water tankers no longer come")


def own(id_: str) -> Reading:
    return telling("Zhargal guns shelled the market in Velmar.", id_=id_)


def test_two_reports_of_one_saying_are_one_claim() -> None:
    (claim,) = claims_in(shelled("a"), shelled("b"))

    assert [(one.report, one.statement) for one in claim.tellings] == [("a", "s1"), ("b", "s1")]
    assert claim.support == Support(2, 0, 0, 0)


def test_a_denial_belongs_to_what_it_denies() -> None:
    (claim,) = claims_in(shelled("a"), denied("b"))

    assert [one.stance for one in claim.tellings] == [Stance.ASSERTS, Stance.DENIES]


def test_other_sayings_stay_apart() -> None:
    assert claims_in(shelled("a"), water("b")) == ()


def test_what_only_one_report_says_is_no_claim() -> None:
    assert claims_in(shelled("a")) == ()


def test_what_only_reports_themselves_tell_is_no_claim() -> None:
    assert claims_in(own("a"), own("b")) == ()


def test_a_report_that_lost_the_source_tells_the_claim_in_its_own_voice() -> None:
    (claim,) = claims_in(shelled("a"), own("b"))

    assert [(one.statement, one.speaker) for one in claim.tellings] == [
        ("s1", "The defence ministry of Velmar"),
        ("report", None),
    ]


def test_every_link_says_why() -> None:
    (claim,) = claims_in(shelled("a"), denied("b"))

    assert claim.links[0].reasons[0].rule == "shared-words"
    assert claim.reasons[0].rule == "mean-of-links"


def test_no_reports_make_no_claims() -> None:
    assert claims_in() == ()


@given(st.permutations([shelled("a"), denied("b"), water("c"), shelled("d"), own("e"), water("f")]))
def test_the_order_of_reports_changes_nothing(readings: list[Reading]) -> None:
    assert claims_in(*readings) == claims_in(*sorted(readings, key=lambda one: one.report.id))


def test_the_id_stays_when_a_later_telling_comes() -> None:
    (before,), (after,) = claims_in(shelled("a"), shelled("b")), claims_in(shelled("a"), shelled("b"), denied("c"))

    assert before.id == after.id


def ruled(a: ClaimTelling, b: ClaimTelling, *, same: bool) -> Ruling:
    points = [(Point(one.report, one.span.start, one.span.end),) for one in (a, b)]
    return Ruling(points[0], points[1], same, Ruled.CLAIM)


def telling_of(reading: Reading) -> ClaimTelling:
    """Return the only saying of a report as a telling."""
    (statement,) = reading.statements
    span, speaker, stance = statement.content[0], None, statement.stance
    return ClaimTelling(report=reading.report.id, statement=statement.id, span=span, speaker=speaker, stance=stance)


def test_sayings_that_differ_are_one_claim_when_a_user_says_so() -> None:
    guns, tankers = (telling_of(one) for one in (shelled("a"), water("b")))

    (claim,) = find_claims([shelled("a"), water("b")], count, [ruled(guns, tankers, same=True)])

    assert [one.report for one in claim.tellings] == ["a", "b"]
    assert claim.links[0].reasons[0].rule == "ruling"


def test_a_saying_that_is_ruled_out_of_a_claim_stays_out() -> None:
    first, second, third = (telling_of(shelled(one)) for one in "abc")
    rulings = [ruled(third, first, same=False), ruled(third, second, same=False)]

    (claim,) = find_claims([shelled("a"), shelled("b"), shelled("c")], count, rulings)

    assert [one.report for one in claim.tellings] == ["a", "b"]


def test_a_ruling_finds_its_saying_though_a_new_reading_cuts_it_otherwise() -> None:
    guns, tankers = (telling_of(one) for one in (shelled("a"), water("b")))
    cut = replace(guns, span=replace(guns.span, start=guns.span.start + 8))

    assert len(find_claims([shelled("a"), water("b")], count, [ruled(cut, tankers, same=True)])) == 1


def test_many_sayings_are_cut_into_parts_and_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = claims_in(shelled("a"), denied("b"), water("c"), shelled("d"))
    monkeypatch.setattr(claims, "MOST", 0)

    assert claims_in(shelled("a"), denied("b"), water("c"), shelled("d")) == whole
