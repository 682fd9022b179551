from pathlib import Path

import pytest

from reportedly.flow.asking import accounts, echoes, incident_account, walk_groups
from reportedly.flow.joining import MARK, STALE, about, remove_report, settle
from reportedly.model import Account
from reportedly.store import Member, Store, from_record
from tests.flow.desks import contents, filled, ledger, march, put, shelling
from tests.resolve.tellings import NEXT_DAY, event, person, spot, telling

PAGE = "https://wire.example/1"


def places(store: Store) -> list[str | None]:
    return sorted({group.place for group in walk_groups(store, "incident")}, key=str)


def stale(store: Store) -> set[str]:
    return {member.report for member in store.candidates_by_key(STALE, [MARK])}


def test_reports_of_one_place_and_day_are_joined_and_others_are_not(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("a"), shelling("b", toll=19, published=NEXT_DAY), march("c"))

    assert [account.texts for account in accounts(store)] == [(("a", "b"),), (("c",),)]
    assert places(store) == ["tarn", "velmar"]


def test_the_order_in_which_reports_come_does_not_show(tmp_path: Path) -> None:
    readings = [shelling("a"), shelling("b", toll=19, published=NEXT_DAY), march("c"), shelling("d", toll=3)]
    turned = readings[2:] + readings[:2]

    first, *rest = (contents(filled(tmp_path / str(n), *r)) for n, r in enumerate([readings, readings[::-1], turned]))

    assert all(one == first for one in rest)


def test_one_by_one_gives_the_same_as_at_once(tmp_path: Path) -> None:
    readings = [shelling("a"), shelling("b", toll=19, published=NEXT_DAY), march("c")]
    store = ledger(tmp_path / "slow")

    for reading in readings:
        put(store, reading)
        settle(store)

    assert contents(store) == contents(filled(tmp_path / "fast", *readings))


@pytest.mark.parametrize("gone", ["a", "b", "c"])
def test_a_ledger_from_which_a_report_was_taken_is_as_if_it_never_had_it(tmp_path: Path, gone: str) -> None:
    readings = [shelling("a"), shelling("b", toll=19, published=NEXT_DAY), shelling("c", toll=3)]
    store = filled(tmp_path / "all", *readings)

    remove_report(store, gone)

    assert contents(store) == contents(filled(tmp_path / "less", *(r for r in readings if r.report.id != gone)))


def test_rooms_that_only_one_report_held_together_part_when_it_goes(tmp_path: Path) -> None:
    words = ("Police beat a clerk in Tarn.", "A depot burned in Tarn.", "Thieves robbed a bank in Tarn.")
    days = ("2031-03-01", "2031-03-05", "2031-03-09")
    first, middle, last = (
        telling(text, event(text, text.split()[1]), spot(text, "Tarn", "town"), id_=id_, published=day)
        for text, id_, day in zip(words, "abc", days, strict=True)
    )
    store = filled(tmp_path / "all", first, middle, last)
    assert len(list(accounts(store))) == 1

    remove_report(store, "b")

    assert [account.texts for account in accounts(store)] == [(("a",),), (("c",),)]


@pytest.mark.parametrize(("second", "rooms"), [("Mara Lind", 1), ("Ivo Sten", 2)])
def test_two_full_names_tie_reports_of_two_places(tmp_path: Path, second: str, rooms: int) -> None:
    words = {"Velmar": "Ana Ruiz and Mara Lind left Velmar.", "Tarn": f"In Tarn Ana Ruiz met {second}."}
    readings = [
        telling(
            text,
            person(text, "Ana Ruiz"),
            person(text, "Mara Lind" if place == "Velmar" else second, id_="a2"),
            event(text, "left" if place == "Velmar" else "met"),
            spot(text, place, "town"),
            id_=place,
        )
        for place, text in words.items()
    ]

    assert len(list(accounts(filled(tmp_path / "x", *readings)))) == rooms


def test_a_new_version_of_a_page_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("old", url=PAGE), shelling("new", toll=19, url=PAGE))

    only = contents(filled(tmp_path / "y", shelling("new", toll=19, url=PAGE)))[0]
    assert contents(store)[0] == only
    assert {member.report for group in walk_groups(store, "incident") for member in group.members} == {"new"}


def test_the_version_that_came_out_last_stands_for_its_page_in_any_order(tmp_path: Path) -> None:
    early, late = shelling("early", url=PAGE), shelling("late", toll=19, url=PAGE, published=NEXT_DAY)

    for name, readings in (("x", (early, late)), ("y", (late, early))):
        store = filled(tmp_path / name, *readings)
        assert {member.report for group in walk_groups(store, "incident") for member in group.members} == {"late"}


def test_a_new_version_that_tells_of_another_place_moves_the_page(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("old", url=PAGE), march("new", url=PAGE))

    assert places(store) == ["tarn"]


def test_the_old_version_counts_again_when_the_new_one_goes(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("old", url=PAGE), march("new", url=PAGE))

    remove_report(store, "new")

    assert contents(store) == contents(filled(tmp_path / "y", shelling("old", url=PAGE)))


def test_what_a_stopped_run_left_is_taken_up_by_the_next(tmp_path: Path) -> None:
    store = ledger(tmp_path / "x")
    put(store, shelling("a"))
    assert (stale(store), places(store)) == ({"a"}, [])

    assert settle(store) == 1

    assert (stale(store), places(store)) == (set(), ["velmar"])
    assert settle(store) == 0


def test_copied_words_are_kept_as_an_echo(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("a"), shelling("b", outlet="Courier", published=NEXT_DAY))

    (echo,) = echoes(store)
    assert (echo.first, echo.second, echo.share) == ("a", "b", 1.0)


def test_an_incident_is_found_with_its_day_support_and_all_that_belongs_to_it(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("a"), shelling("b", toll=19, published=NEXT_DAY))

    for group in walk_groups(store, "incident"):
        account = incident_account(store, group.id)
        assert account == from_record(Account, group.values)
        assert account is not None
        assert about(account, account.incidents[0]) == account
        assert (group.realis, group.latitude) == ("actual", 1.5)
        assert {Member(one.report, one.finding) for one in account.incidents[0].tellings} == set(group.members)
