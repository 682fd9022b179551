"""Fill ledgers with readings made by hand, and look at all that they hold."""

from datetime import timedelta
from itertools import count as counting
from pathlib import Path
from typing import Any

from reportedly.export import to_ledger
from reportedly.flow.adding import Desk, Kept, keep
from reportedly.flow.asking import accounts, walk_groups, walk_readings
from reportedly.flow.joining import settle
from reportedly.lexicon import load_lexicon
from reportedly.model import EventType, Failure, Reading
from reportedly.store import Store, open_store
from tests.resolve.tellings import DAY, count, event, person, says, spot, telling
from tests.store.samples import NOON, VERSIONS

LEXICON = load_lexicon("en")
KINDS = ("room", "incident", "conflict", "claim", "echo", "edit")


def ledger(path: Path) -> Store:
    """Open a ledger whose clock goes on by a second whenever it is looked at."""
    seconds = counting()
    return open_store(path, clock=lambda: NOON + timedelta(seconds=next(seconds)), user="ana")


def put(store: Store, reading: Reading) -> Kept | Failure:
    """Add a reading whose bytes are those of its text; groups are left as they are."""
    return keep(Desk(store, LEXICON, VERSIONS), reading, reading.report.text.encode())


def filled(path: Path, *readings: Reading) -> Store:
    """Return a ledger with some readings and the groups that they make."""
    store = ledger(path)
    for reading in readings:
        put(store, reading)
    settle(store)
    return store


def contents(store: Store) -> tuple[dict[str, Any], list[str]]:
    """Return all that a ledger holds across reports, exported and as it is kept."""
    kept = [repr(group) for kind in KINDS for group in walk_groups(store, kind)]
    return to_ledger(walk_readings(store), accounts(store)), kept


def shelling(
    id_: str = "a",
    town: str = "Velmar",
    toll: int = 12,
    *,
    published: str = DAY,
    outlet: str = "Wire",
    url: str | None = None,
) -> Reading:
    """Return a reading of a report on the shelling of a town, which the mayor tells."""
    text = f"Shells hit a market in {town} and {toll} people were killed, Mayor Ana Ruiz of {town} said."
    words = f"Shells hit a market in {town} and {toll} people were killed"
    killed = event(text, "killed", id_="e2", type_=EventType.HARM, numbers=[count(text, f"{toll} people", toll)])
    return telling(
        text,
        event(text, "hit", place=town),
        killed,
        spot(text, town, "town"),
        person(text, "Ana Ruiz", role="Mayor"),
        says(text, "Mayor Ana Ruiz", "said", words, actor="a1"),
        id_=id_,
        published=published,
        outlet=outlet,
        url=url,
    )


def march(
    id_: str = "m", town: str = "Tarn", *, published: str = DAY, outlet: str | None = "Post", url: str | None = None
) -> Reading:
    """Return a reading of a report on a march in a town, told in its own voice."""
    text = f"Police broke up a march of dock workers through the old quarter of {town}."
    found = event(text, "broke up", type_=EventType.COERCE, place=town)
    return telling(text, found, spot(text, town, "town"), id_=id_, published=published, outlet=outlet, url=url)
