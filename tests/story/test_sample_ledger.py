"""The sample reports in a ledger: what they were written to show is found across them.

What is expected was written down by hand from `examples/README.md` and the reports themselves.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from reportedly.model import Account, Incident

pytestmark = [pytest.mark.model, pytest.mark.slow]
EXAMPLES = Path(__file__).parents[2] / "examples"
WIRE, COURIER, CEDAR = "02-northern-wire-78-killed", "03-levant-courier-wire-copy", "05-cedar-online-agency-copy"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[reportedly.Ledger]:
    with reportedly.open(tmp_path_factory.mktemp("samples") / "samples.db") as opened:
        assert all(kept.new for kept in opened.add([EXAMPLES]) if not isinstance(kept, reportedly.Failure))
        yield opened


@pytest.fixture(scope="module")
def blast(ledger: reportedly.Ledger) -> Account:
    return ledger.incident(largest(ledger, "Beirut").id)


def largest(ledger: reportedly.Ledger, place: str) -> Incident:
    return max(ledger.incidents(type="ASSAULT", place=place), key=lambda one: one.support.reports)


def test_the_two_copies_of_the_wire_are_found_and_nothing_else(ledger: reportedly.Ledger) -> None:
    found = {(echo.first, echo.second): echo for echo in ledger.echoes()}

    assert set(found) == {(WIRE, COURIER), (WIRE, CEDAR), (COURIER, CEDAR)}
    assert found[WIRE, COURIER].credited
    assert not found[WIRE, CEDAR].credited


def test_what_the_second_copy_did_is_told(ledger: reportedly.Ledger) -> None:
    (echo,) = (one for one in ledger.echoes() if (one.first, one.second) == (WIRE, CEDAR))

    changes = {(one.change.value, one.before.text if one.before else None) for one in echo.alterations}

    assert ("attribution-lost", "A security source said") in changes
    assert ("number-changed", "78") in changes


def test_the_explosion_is_one_incident_of_all_ten_reports(blast: Account) -> None:
    (incident,) = blast.incidents

    assert incident.date == "2020-08-04"
    assert incident.support.reports == 10
    assert incident.support.texts < incident.support.reports


def test_the_two_tolls_of_the_last_days_conflict(blast: Account) -> None:
    numbers = [one for one in blast.conflicts if one.kind.value == "number"]

    assert any({one.a.span.text, one.b.span.text} == {"220 people", "163"} for one in numbers)


def test_the_rumour_of_an_air_strike_stands_against_its_denial(blast: Account) -> None:
    words = [f"{one.a.span.text} | {one.b.span.text}" for one in blast.conflicts if one.kind.value != "number"]

    assert any("air strike" in each or "any attack" in each for each in words)


def test_the_depot_was_bombed_or_not_depending_on_who_speaks(ledger: reportedly.Ledger) -> None:
    account = ledger.incident(largest(ledger, "Port Vella").id)

    words = {side.span.text for one in account.conflicts for side in (one.a, one.b)}

    assert any("bombed" in each for each in words)
    assert {"nine people", "Eight people"} <= words
