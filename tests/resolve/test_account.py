from itertools import permutations

from reportedly.model import Account, Echo, Reading, Support
from reportedly.resolve.account import find_account
from tests.resolve.tellings import DAY, NEXT_DAY, count, event, says, spot, telling

TEXT = "Shells hit a market in Velmar and 12 people were killed, the army said."
RISEN = "Shells hit a market in Velmar and 19 people were killed, a hospital said."
TARN = "Police broke up a march in Tarn."
COPY = Echo(
    first="a", second="b", passages=(), alterations=(), credited=True, share=1.0, reasons=()
)  # fmt: skip


def shelling(text: str, id_: str, source: str, toll: float, *, outlet: str, published: str = DAY) -> Reading:
    found = event(text, "hit", numbers=[count(text, f"{toll:g} people", toll)])
    statement = says(text, source, "said", text.partition(", ")[0])
    return telling(text, found, spot(text, "Velmar", "town"), statement, id_=id_, outlet=outlet, published=published)


def readings() -> list[Reading]:
    return [
        shelling(TEXT, "a", "the army", 12, outlet="Wire"),
        shelling(TEXT, "b", "the army", 12, outlet="Courier"),
        shelling(RISEN, "c", "a hospital", 19, outlet="Courier", published=NEXT_DAY),
        telling(TARN, event(TARN, "broke up"), spot(TARN, "Tarn", "town"), id_="d", outlet="Post"),
    ]


def account() -> Account:
    return find_account(readings(), [COPY], [])


def test_an_incident_has_its_four_counts() -> None:
    shelled = next(one for one in account().incidents if one.place == "Velmar")

    assert shelled.support == Support(reports=3, outlets=2, texts=2, informants=2)


def test_everything_of_one_incident_carries_its_id() -> None:
    found = account()

    (shelled,) = [one.id for one in found.incidents if one.place == "Velmar"]
    assert {one.incident for one in found.informants} == {shelled}
    assert {one.incident for one in found.figures} == {shelled}
    assert [(one.low, one.best, one.high) for one in found.tallies] == [(12, 19, 19)]


def test_all_reports_are_in_one_family_of_copies_each() -> None:
    assert account().texts == (("a", "b"), ("c",), ("d",))


def test_the_order_in_which_reports_come_changes_nothing() -> None:
    echoes = [COPY, Echo(
        first="a", second="c", passages=(), alterations=(), credited=False, share=0.1, reasons=()
    )]  # fmt: skip

    first = find_account(readings(), echoes, [])

    for order in permutations(readings()):
        assert find_account(order, echoes[::-1], []) == first


def test_a_retelling_in_other_words_is_no_text_of_its_own() -> None:
    found = find_account(readings(), [COPY], [("c", "a")])

    assert found.texts == (("a", "b", "c"), ("d",))


def test_no_reports_give_an_empty_account() -> None:
    found = find_account([], [], [])

    assert (found.incidents, found.texts, found.conflicts) == ((), (), ())
