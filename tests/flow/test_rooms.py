from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from reportedly.flow import rooms
from reportedly.flow.asking import accounts
from reportedly.flow.joining import remove_report, settle
from reportedly.flow.rooms import cut, find_room, joined_with
from tests.flow.desks import contents, filled, ledger, put, shelling

FIRST = date(2031, 3, 4)


def daily(count: int, *, step: int = 1) -> dict[str, date | None]:
    return {f"r{at:02}": FIRST + timedelta(days=at * step) for at in range(count)}


def dated(ids: Iterable[str], *, step: int) -> list[str]:
    return [(FIRST + timedelta(days=at * step)).isoformat() for at, _ in enumerate(ids)]


def test_a_room_that_is_small_enough_stays_whole() -> None:
    assert list(cut(daily(5))) == [frozenset(daily(5))]


def test_a_large_room_is_cut_by_days(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "MOST", 10)
    parts = list(cut(daily(64)))

    assert max(map(len, parts)) <= 10
    assert sorted(one for part in parts for one in part) == sorted(daily(64))
    assert all(
        sorted(part) == [f"r{at:02}" for at in range(int(min(part)[1:]), int(max(part)[1:]) + 1)] for part in parts
    )


def test_another_report_changes_no_part_but_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "MOST", 10)
    before, after = set(cut(daily(64))), set(cut(daily(64) | {"new": FIRST}))

    assert {part for part in after - before if "new" not in part} <= {part - {"new"} for part in after}
    assert len(before & after) >= len(before) - 1


def test_what_came_out_within_days_is_never_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "MOST", 2)
    same: dict[str, date | None] = dict.fromkeys("abcdef", FIRST)

    assert list(cut(same)) == [frozenset("abcdef")]


def test_undated_reports_are_a_part_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "MOST", 2)

    assert frozenset({"x", "y"}) in set(cut({**daily(4, step=8), "x": None, "y": None}))


def test_a_cut_room_is_the_same_in_any_order_and_after_a_removal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "MOST", 3)
    days = dated("abcdefgh", step=3)
    readings = [
        shelling(id_, toll=12 + at, published=day) for at, (id_, day) in enumerate(zip("abcdefgh", days, strict=True))
    ]
    slow = ledger(tmp_path / "slow")
    for reading in readings[::-1]:
        put(slow, reading)
        settle(slow)

    assert len(list(accounts(slow))) > 1
    assert contents(slow) == contents(filled(tmp_path / "fast", *readings))
    remove_report(slow, "d")
    assert contents(slow) == contents(filled(tmp_path / "less", *(r for r in readings if r.report.id != "d")))


def test_a_room_hangs_together_over_reports_between(tmp_path: Path) -> None:
    readings = [
        shelling(one, toll=ord(one), published=day) for one, day in zip("abc", dated("abc", step=4), strict=True)
    ]
    store = filled(tmp_path / "x", *readings)

    assert find_room(store, "a") == {"a", "b", "c"}
    assert joined_with(store, ["c"]) == {"a", "b", "c"}
