import pytest

from reportedly.model import Code, CodingItem, FindingKind, Sample, Span
from reportedly.view.agreement import find_alpha, find_interval, sum_up, tell_agreement

R, W, U = Code.RIGHT, Code.WRONG, Code.UNSURE


def item(outlet: str, field: str) -> CodingItem:
    """Return an item of an outlet and field."""
    at = Span(0, 4, "said")
    return CodingItem(
        report="a",
        outlet=outlet,
        kind=FindingKind.STATEMENT,
        field=field,
        at=at,
        spans=(at,),
        value=None,
        around=(at,),
    )


def test_alpha_of_two_coders_is_what_counting_by_hand_gives() -> None:
    """Four units, aa ab bb ab: n = 8, a 4, b 4; differing pairs 2 + 2; 1 - 7 * 4 / (64 - 32) = 0.125."""
    assert find_alpha(["aa", "ab", "bb", "ab"]) == pytest.approx(0.125)


def test_alpha_is_that_of_ten_texts_coded_by_two_people() -> None:
    """Ones and zeros: 14 zeros and 6 ones in 20 values, 4 units differ; 1 - 19 * 8 / (400 - 196 - 36) = 0.095."""
    first, second = "0100000010", "1110010000"

    assert find_alpha(zip(first, second, strict=True)) == pytest.approx(1 - 19 * 8 / 168)
    assert find_alpha(zip(first, second, strict=True)) == pytest.approx(0.095, abs=0.0005)


def test_alpha_is_that_of_twelve_articles_with_five_names() -> None:
    """Three of twelve units differ, so six ordered pairs do; the 24 values are counted by name."""
    first, second = "aabbdcccedda", "babbbccceddd"
    counts = [(first + second).count(name) for name in "abcde"]
    by_hand = 1 - 23 * 6 / (24**2 - sum(count**2 for count in counts))

    assert find_alpha(zip(first, second, strict=True)) == pytest.approx(by_hand)
    assert by_hand == pytest.approx(0.692, abs=0.0005)


def test_alpha_leaves_out_units_that_one_coder_alone_named() -> None:
    assert find_alpha(["aa", "ab", "b", "bb", "ab", ""]) == find_alpha(["aa", "ab", "bb", "ab"])


def test_alpha_weighs_units_of_three_coders_by_their_pairs() -> None:
    """Units aab and bbb: n = 6, a 2, b 4; aab has 4 differing ordered pairs over 2; 1 - 5 * 2 / (36 - 20) = 0.375."""
    assert find_alpha(["aab", "bbb"]) == pytest.approx(0.375)


def test_alpha_of_full_agreement_is_one_and_of_full_disagreement_below_zero() -> None:
    assert find_alpha(["aa", "bb"]) == 1
    assert (find_alpha(["ab", "ba"]) or 0) < 0


def test_alpha_is_not_defined_where_all_answers_are_the_same() -> None:
    assert find_alpha(["aa", "aa"]) is None
    assert find_alpha([]) is None


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [
        (8, 10, 0.490, 0.943),
        (10, 10, 0.722, 1.0),
        (0, 10, 0.0, 0.278),
        (50, 100, 0.404, 0.596),
        (81, 263, 0.255, 0.366),
    ],
)
def test_the_interval_after_wilson_is_as_counted(right: int, of: int, low: float, high: float) -> None:
    assert find_interval(right, of) == pytest.approx((low, high), abs=0.0006)


def test_the_interval_solves_the_equation_of_wilson() -> None:
    """At both ends, the share lies 1.96 standard deviations of the end away from it."""
    low, high = find_interval(7, 20) or (0, 0)

    assert all((0.35 - end) ** 2 == pytest.approx(1.959964**2 * end * (1 - end) / 20) for end in (low, high))


def test_there_is_no_interval_without_trials() -> None:
    assert find_interval(0, 0) is None


def test_an_item_on_which_coders_differ_is_open_and_counts_half() -> None:
    items = tuple(item(outlet, field) for outlet in ("Post", "Wire") for field in ("source", "stance"))
    sample = Sample(seed="x", coders=("ana", "ben"), items=items)

    found = sum_up(sample, {0: (R, R), 1: (R, W), 2: (W, W), 3: (U, U)})

    assert [(one.name, one.right, one.wrong, one.open) for one in found.fields] == [
        ("statement: source", 1, 1, 0),
        ("statement: stance", 0, 0, 2),
    ]
    assert [(one.name, one.share) for one in found.outlets] == [("Post", 0.75), ("Wire", 0.0)]
    assert (found.items, found.agreed, found.whole.share) == (4, 3, 0.5)


def test_what_was_found_is_told_with_its_intervals() -> None:
    sample = Sample(seed="x", coders=("ana", "ben"), items=(item("Post", "source"), item("Post", "source")))

    first, whole, *_ = tell_agreement(sum_up(sample, {0: (R, R), 1: (R, R)}))

    assert "not defined" in first.text
    assert "100% right (95 % interval 34% to 100%; both call 2 right and 0 wrong, 0 open)" in whole.text
