from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.flow import asking
from reportedly.flow.joining import settle
from reportedly.flow.vettings import find_whole, load_vettings, vet
from reportedly.model import Incident, Vetted
from reportedly.store import Store
from tests.flow.desks import filled, march, put, shelling


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return filled(tmp_path / "x", shelling("a"), march("m"))


def tarn(store: Store) -> Incident:
    """Return the march."""
    return next(one for one in asking.incidents(store) if one.place == "Tarn")


def test_an_incident_that_was_looked_at_is_known_by_its_words(store: Store) -> None:
    number = vet(store, Vetted.INCIDENT, tarn(store).id, sound=True, note="seen on film")

    found = load_vettings(store).of(tarn(store))

    assert found is not None
    assert (found[0].id, found[1].note, found[1].sound) == (number, "seen on film", True)


def test_the_newest_word_counts(store: Store) -> None:
    vet(store, Vetted.INCIDENT, tarn(store).id, sound=True, note="")
    vet(store, Vetted.INCIDENT, tarn(store).id, sound=False, note="")

    found = load_vettings(store).of(tarn(store))

    assert found is not None and not found[1].sound


def test_an_incident_that_is_told_much_more_since_is_to_be_looked_at_again(store: Store) -> None:
    vet(store, Vetted.INCIDENT, tarn(store).id, sound=True, note="")
    for id_ in ("n", "o", "p"):
        put(store, march(id_, outlet=f"Outlet {id_}"))
    settle(store)

    assert len(tarn(store).tellings) > 2
    assert load_vettings(store).of(tarn(store)) is None


def test_what_is_not_there_cannot_be_looked_at(store: Store) -> None:
    with pytest.raises(UsageError, match="no claim"):
        find_whole(store, Vetted.CLAIM, "nothing")
