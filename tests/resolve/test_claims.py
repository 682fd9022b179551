"""What is said more than once, put together."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Claim, ClaimTelling, Reading, Stance, Support
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
