"""Actors as a list, those of most reports first, and one actor with what it says, does and has done to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.flow.keys import name_words
from reportedly.model import Actor, Event, Party, Reading, Statement
from reportedly.store import Group, Member, Part, ReportCard, from_record
from reportedly.store.front import front_of
from reportedly.store.listing import listing_of, named, of_type

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

PART = 50
MOST_READ = 100
"""Reports of one actor that are read for its page, the newest of them; its names come from all."""


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of a report with the party that it is one of."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Word:
    """Something that somebody says, and about whom: the parties named in it."""

    report: str
    speaker: Known
    statement: Statement
    about: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """An event with who acts on whom, and the incident that it is part of."""

    report: str
    event: Event
    doers: tuple[Known, ...]
    others: tuple[Known, ...]
    incident: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorSheet:
    """One actor with words and deeds of its newest reports; ``words`` are its own and those of others about it.

    ``roles`` has what it is called in which report, ``cards`` all reports that name it.
    """

    party: Party
    cards: dict[str, ReportCard]
    readings: dict[str, Reading]
    roles: tuple[tuple[str, str], ...]
    words: tuple[Word, ...]
    deeds: tuple[Deed, ...]


def find_actors(ledger: "Ledger", *, name: str = "", kind: str | None = None, after: str | None = None) -> Part[Party]:
    """Return actors that have all words of a name, those of most reports first."""
    asked = [*named(name_words(name)), *of_type(kind)]
    part = listing_of(ledger._store).with_most("party", *asked, after=after, limit=PART)
    return Part(tuple(from_record(Party, one.values) for one in part.items), part.after)


def load_actor(ledger: "Ledger", id_: str) -> ActorSheet:
    """Return one actor; raises UsageError where there is none of the id."""
    store = ledger._store
    overview = store.overview()
    with store.looking():
        group = front_of(store).required("party", id_)
        party = from_record(Party, group.values)
        cards = overview.cards({one.report for one in party.appearances})
        newest = sorted(cards.values(), key=lambda card: (card.published or "", card.id))[-MOST_READ:]
        readings = overview.readings({card.id for card in newest if card.superseded_by is None})
        around = overview.groups_with(readings, ("party", "incident"))
    return _sheet(party, cards, readings, around)


def _sheet(
    party: Party, cards: dict[str, ReportCard], readings: dict[str, Reading], around: Iterable[Group]
) -> ActorSheet:
    groups = list(around)
    known = {one: _known(group) for group in groups if group.kind == "party" for one in group.members}
    incidents = {one: g.id for g in groups if g.kind == "incident" for one in g.members}
    order = sorted(readings.values(), key=lambda one: (one.report.published or "", one.report.id), reverse=True)
    return ActorSheet(
        party=party,
        cards=cards,
        readings=readings,
        roles=tuple((one.report.id, role) for one in order for role in _roles(one, party)),
        words=tuple(word for one in order for word in _words(one, known) if _is_in(word, party.id)),
        deeds=tuple(deed for one in order for deed in _deeds(one, known, incidents) if _is_party(deed, party.id)),
    )


def _known(group: Group) -> Known:
    return Known(group.id, from_record(Party, group.values).name)


def _roles(reading: Reading, party: Party) -> Iterator[str]:
    own = {one.actor for one in party.appearances if one.report == reading.report.id}
    yield from (one.role.text for one in reading.actors if one.id in own and one.role is not None)


def _words(reading: Reading, known: dict[Member, Known]) -> Iterator[Word]:
    id_ = reading.report.id
    for one in reading.statements:
        speaker = known.get(Member(id_, one.actor)) if one.actor else None
        if speaker is not None:
            told = (known.get(Member(id_, actor.id)) for actor in reading.actors if _is_named(actor, one))
            about = dict.fromkeys(other for other in told if other is not None and other != speaker)
            yield Word(id_, speaker, one, tuple(about))


def _is_named(actor: Actor, statement: Statement) -> bool:
    return any(content.contains(mention) for content in statement.content for mention in actor.mentions)


def _deeds(reading: Reading, known: dict[Member, Known], incidents: dict[Member, str]) -> Iterator[Deed]:
    id_ = reading.report.id
    for event in reading.events:
        doers, others = (
            tuple(dict.fromkeys(known[m] for actor in actors if (m := Member(id_, actor)) in known))
            for actors in (event.actors, event.recipients)
        )
        yield Deed(id_, event, doers, others, incidents.get(Member(id_, event.id)))


def _is_in(word: Word, id_: str) -> bool:
    return id_ == word.speaker.id or any(one.id == id_ for one in word.about)


def _is_party(deed: Deed, id_: str) -> bool:
    return any(one.id == id_ for one in (*deed.doers, *deed.others))
