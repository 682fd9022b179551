"""The keys by which what reports name, do and check is found again across a ledger."""

from reportedly.gazetteer.fold import fold
from reportedly.model import Reading

ACTOR, DEED, CHECK, NAME, FACT = "actor", "deed", "check", "name", "fact"
"""Under what the ledger keeps these keys."""
NAMED = frozenset({"person", "organisation", "group"})
FULL = 2
"""A name of so many words with a capital is hardly shared by chance, and of a person's the last so many are enough."""
MIN_WORD = 2
"""Initials are no part of a name by which it is found."""


def name_words(name: str) -> list[str]:
    """Return the words of a name that it is looked up by."""
    return [word for word in fold(name).split() if len(word) >= MIN_WORD]


def actor_keys(reading: Reading) -> list[tuple[str, str]]:
    """Return the words of the names of a report's actors, each with the actor it leads to."""
    return [(word, actor.id) for actor in reading.actors for word in name_words(actor.name)]


def full_names(reading: Reading) -> frozenset[str]:
    """Return the full names of a report's persons and bodies; two of them tie two reports of the same days."""
    found = set()
    for actor in reading.actors:
        words = fold(actor.name).split()
        if actor.kind in NAMED and sum(word[:1].isupper() for word in actor.name.split()) >= FULL <= len(words):
            found.add(" ".join(words[-FULL:] if actor.kind == "person" else words))
    return frozenset(found)


def deed_keys(reading: Reading) -> list[tuple[str, str]]:
    """Return the ids of a report's actors, each with the events in which it acts or is acted on."""
    return [(actor, event.id) for event in reading.events for actor in (*event.actors, *event.recipients)]


def check_keys(reading: Reading) -> list[tuple[str, str]]:
    """Return what a report says of verification, each with the statements it is about and the events they tell.

    What is about no statement leads to the report alone.
    """
    found: list[tuple[str, str]] = []
    for check in reading.checks:
        told = {event.id for event in reading.events if set(event.told_by) & set(check.about)}
        found += [(check.status.value, one) for one in sorted({*check.about, *told} or {""})]
    return found
