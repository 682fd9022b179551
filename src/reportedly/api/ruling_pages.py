"""Claims and actors as a user rules on them: each with others that may be the same, by meaning or by name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from reportedly.api.claim_pages import names_in
from reportedly.flow.corrections import load_without_vectors
from reportedly.flow.keys import ACTOR, name_words
from reportedly.flow.vettings import Standing, load_vettings
from reportedly.model import Claim, ClaimTelling, Party, Reading, Span
from reportedly.store import Hit, ReportCard, Store, from_record
from reportedly.store.front import front_of
from reportedly.store.listing import listing_of, named

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

SHOWN_NEAR = 8
MOST_ALIKE, MIN_COSINE = 60, 0.5
"""Sentences around which other claims are looked for, and how much alike they must be at least."""
MOST_NAMESAKES = 200
"""Actors of reports that share a word of a name and are looked at, those that share most first."""
Either = TypeVar("Either", Claim, Party)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNearby:
    """A claim with the readings that make it, others that may be the same, and what a user said of it."""

    claim: Claim
    readings: dict[str, Reading]
    names: dict[tuple[str, str], str]
    others: tuple[Claim, ...]
    vetting: Standing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorNearby:
    """An actor with the cards of the reports that name it, and others that may be the same."""

    party: Party
    cards: dict[str, ReportCard]
    others: tuple[Party, ...]


def load_claim_nearby(ledger: "Ledger", id_: str, *, wanted: str = "", hits: Sequence[Hit] = ()) -> ClaimNearby:
    """Return a claim with the one that is wanted by its id, else those in sentences that were found, or in alike ones.

    Raises UsageError where there is no claim of the id.
    """
    store = ledger._store
    with store.looking():
        group = front_of(store).required("claim", id_)
        claim = from_record(Claim, group.values)
        reports = {one.report for one in claim.tellings}
        picked = front_of(store).bare("claim", wanted) if wanted else None
        near = () if picked else find_claims_in(store, hits or _alike(store, claim.tellings[0]))
        return ClaimNearby(
            claim=claim,
            readings=load_without_vectors(store, reports),
            names=names_in(front_of(store).bare_with(reports, ("party",))),
            others=_others(id_, (from_record(Claim, picked.values),) if picked else near),
            vetting=load_vettings(store).of(claim),
        )


def load_actor_nearby(ledger: "Ledger", id_: str, *, wanted: str = "") -> ActorNearby:
    """Return an actor with the one that is wanted by its id, else those of a wanted name, or who share words of theirs.

    Raises UsageError where there is no actor of the id.
    """
    store = ledger._store
    with store.looking():
        group = front_of(store).required("party", id_)
        party = from_record(Party, group.values)
        picked = front_of(store).bare("party", wanted) if wanted else None
        if picked is not None:
            others: Iterable[Party] = (from_record(Party, picked.values),)
        else:
            others = _by_name(store, wanted) if wanted else _namesakes(store, party)
        cards = store.overview().cards({one.report for one in party.appearances})
        return ActorNearby(party=party, cards=cards, others=_others(id_, others))


def find_claims_in(store: Store, hits: Sequence[Hit]) -> tuple[Claim, ...]:
    """Return the claims that stand where something was found, the best first."""
    groups = front_of(store).bare_with({hit.report for hit in hits}, ("claim",))
    scored = [(_score(one, hits), one.id, one) for one in (from_record(Claim, group.values) for group in groups)]
    return tuple(one for score, _, one in sorted(scored, key=lambda each: (-each[0], each[1])) if score)


def _score(claim: Claim, hits: Iterable[Hit]) -> float:
    spans: dict[str, list[Span]] = {}
    for telling in claim.tellings:
        spans.setdefault(telling.report, []).append(telling.span)
    met = (hit for hit in hits if any(a.overlaps(b) for a in hit.spans for b in spans.get(hit.report, ())))
    return max((hit.score for hit in met), default=0.0)


def _alike(store: Store, telling: ClaimTelling) -> tuple[Hit, ...]:
    """Return the sentences that say much the same as the one in which a claim is made."""
    vector = store.meaning_at(telling.report, telling.span)
    found = store.search_meaning(vector, limit=MOST_ALIKE) if vector else ()
    return tuple(hit for hit in found if hit.score >= MIN_COSINE)


def _by_name(store: Store, wanted: str) -> tuple[Party, ...]:
    asked = named(name_words(wanted))
    found = listing_of(store).with_most("party", *asked, limit=SHOWN_NEAR + 1).items if asked else ()
    return tuple(from_record(Party, one.values) for one in found)


def _namesakes(store: Store, party: Party) -> tuple[Party, ...]:
    """Return the actors that share words with a name of one, those that share the largest part of it first."""
    own = [set(name_words(name)) for name in party.names]
    members = list(store.candidates_by_key(ACTOR, sorted(set().union(*own))))[:MOST_NAMESAKES]
    groups = store.overview().groups_with({one.report for one in members}, ("party",))
    wanted = set(members)
    near = (from_record(Party, group.values) for group in groups if wanted & set(group.members))
    scored = [(max(_shared(a, set(name_words(name))) for a in own for name in one.names), one) for one in near]
    return tuple(one for _, one in sorted(scored, key=lambda each: (-each[0], each[1].id)))


def _shared(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def _others(id_: str, found: Iterable[Either]) -> tuple[Either, ...]:
    return tuple(one for one in found if one.id != id_)[:SHOWN_NEAR]
