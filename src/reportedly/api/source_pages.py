"""Outlets by what they publish and take over, and the families of reports that copying makes; no rating of any."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.api.pages import Part, ReportFilter
from reportedly.errors import UsageError
from reportedly.model import Echo, PageEdit, Reading, SourceKind
from reportedly.resolve.families import MIN_FAMILY_SHARE
from reportedly.store import ReportCard, from_record
from reportedly.store.front import front_of
from reportedly.store.listing import Copy, OutletCount, listing_of
from reportedly.store.page_edits import EDIT, load_texts

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

UNKNOWN = "unknown outlet"
SHOWN, SHOWN_EDITS = 20, 10
"""Of an outlet's copies, and of its edits, those that are shown in full."""
MOST_READ = 200
"""Reports of one outlet whose statements are counted, the newest."""
FAMILIES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRow:
    """What one outlet published: reports, whole copies among them, copies others made of it, and what was lost."""

    outlet: str
    reports: int
    copies: int
    uncredited: int
    copied_by_others: int
    attribution_lost: int
    edited: int
    edited_silently: int
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletSheet:
    """One outlet with its reports, what it took over and what was taken from it, its sources, and its edits.

    ``changed`` has what later versions changed, by their ids; ``lost`` are copies that dropped who said something;
    ``kinds`` counts sources in the newest ``counted`` reports.
    """

    row: OutletRow
    reports: Part[ReportCard]
    taken: tuple[Copy, ...]
    given: tuple[Copy, ...]
    lost: tuple[Echo, ...]
    kinds: dict[str, int]
    counted: int
    edits: tuple[ReportCard, ...]
    changed: dict[str, PageEdit]
    texts: dict[str, str]
    cards: dict[str, ReportCard]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Reports that are one text by copying, in the order in which they came out.

    ``echoes`` are with their ids: of each report one, by which it took over from ``first`` if it did, else from the
    report to which it is nearest.
    """

    first: str
    reports: tuple[str, ...]
    echoes: tuple[tuple[str, Echo], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Families:
    """Some families of all, the largest first, with the cards of their reports and where the next ones begin."""

    families: tuple[Family, ...]
    total: int
    after: int | None
    cards: dict[str, ReportCard]


@dataclass(frozen=True, slots=True, kw_only=True)
class EchoSheet:
    """One echo with the readings of both reports and their cards."""

    echo: Echo
    readings: dict[str, Reading]
    cards: dict[str, ReportCard]


def find_outlets(ledger: "Ledger") -> list[OutletRow]:
    """Return all outlets, the one with most reports first; of each page the current version counts."""
    listing = listing_of(ledger._store)
    with ledger._store.looking():
        copies = [one for one in listing.copies() if one.share >= MIN_FAMILY_SHARE]
        outlet = listing.outlets_of({id_ for one in copies for id_ in (one.first, one.second)})
        counts = listing.outlets()
    return [_row(one, copies, outlet) for one in counts]


def load_outlet(ledger: "Ledger", name: str, *, after: str | None = None) -> OutletSheet:
    """Return one outlet; raises UsageError where no report is by it."""
    store = ledger._store
    listing, overview = listing_of(store), store.overview()
    with store.looking():
        count = next((one for one in listing.outlets() if one.outlet == name), None)
        if count is None:
            raise UsageError(f"the ledger has no report by {name!r}")
        copies = listing.copies(name)
        whole = [one for one in copies if one.share >= MIN_FAMILY_SHARE]
        outlet = listing.outlets_of({id_ for one in copies for id_ in (one.first, one.second)})
        losing = _losing([one for one in copies if outlet.get(one.second) == name])
        lost = tuple(from_record(Echo, one.values) for one in overview.groups_named("echo", losing)) if losing else ()
        edits = listing.replaced(name, SHOWN_EDITS) if count.replaced else ()
        kinds = listing.source_kinds(name, MOST_READ)
        versions = {id_ for card in edits for id_ in (card.id, card.superseded_by) if id_}
        groups = front_of(store).bare_named(EDIT, versions) if versions else ()
        return OutletSheet(
            row=_row(count, whole, outlet),
            reports=overview.reports(ReportFilter(outlet=name, current=True), after=after, limit=SHOWN),
            taken=tuple(one for one in whole if outlet.get(one.second) == name),
            given=tuple(one for one in whole if outlet.get(one.first) == name),
            lost=lost,
            kinds=_count_kinds(kinds),
            counted=len(kinds),
            edits=edits,
            changed={one.id: from_record(PageEdit, one.values) for one in groups},
            texts=load_texts(store, versions) if versions else {},
            cards=overview.cards({id_ for one in copies for id_ in (one.first, one.second)}),
        )


def find_families(ledger: "Ledger", *, skip: int = 0) -> Families:
    """Return families of copies, the largest first, after the first ``skip`` of them."""
    store = ledger._store
    listing, overview = listing_of(store), store.overview()
    with store.looking():
        copies = [one for one in listing.copies() if one.share >= MIN_FAMILY_SHARE]
        parts = _parted(copies)
        cards = overview.cards({id_ for part in parts[skip : skip + FAMILIES] for id_ in part})
        shown = [_in_order(part, cards) for part in parts[skip : skip + FAMILIES]]
        groups = overview.groups_named("echo", _nearest(copies, shown)) if shown else ()
    echoes = [(one.id, from_record(Echo, one.values)) for one in groups]
    after = skip + FAMILIES if skip + FAMILIES < len(parts) else None
    return Families(families=tuple(_family(one, echoes) for one in shown), total=len(parts), after=after, cards=cards)


def load_echo(ledger: "Ledger", id_: str) -> EchoSheet:
    """Return one echo; raises UsageError where there is none of the id."""
    store = ledger._store
    with store.looking():
        group = store.group("echo", id_)
        if group is None:
            raise UsageError(f"the ledger has no copy {id_!r}")
        echo = from_record(Echo, group.values)
        both = {echo.first, echo.second}
        return EchoSheet(echo=echo, readings=store.overview().readings(both), cards=store.overview().cards(both))


def _row(count: OutletCount, whole: Sequence[Copy], outlet: dict[str, str | None]) -> OutletRow:
    mine = [one for one in whole if outlet.get(one.second) == count.outlet]
    return OutletRow(
        outlet=count.outlet or UNKNOWN,
        reports=count.reports,
        copies=len({one.second for one in mine}),
        uncredited=len({one.second for one in mine if not one.credited}),
        copied_by_others=len({one.first for one in whole if outlet.get(one.first) == count.outlet}),
        attribution_lost=len({one.second for one in mine if one.attribution_lost}),
        edited=count.replaced,
        edited_silently=count.silent,
        first=count.first,
        last=count.last,
    )


def _losing(copies: Sequence[Copy]) -> list[str]:
    """Return for each report that lost who said something the id of the echo that has most of it."""
    closest = {
        one.second: one.id for one in sorted(copies, key=lambda one: (one.share, one.id)) if one.attribution_lost
    }
    return sorted(closest.values())[:SHOWN]


def _count_kinds(reports: Iterable[Sequence[str]]) -> dict[str, int]:
    found = Counter(kind for kinds in reports for kind in kinds)
    return {kind.value: found[kind.value] for kind in SourceKind if found[kind.value]}


def _parted(copies: Iterable[Copy]) -> list[tuple[str, ...]]:
    """Return the reports that copying connects, the largest family first."""
    family: dict[str, set[str]] = {}
    for one in copies:
        a, b = family.setdefault(one.first, {one.first}), family.setdefault(one.second, {one.second})
        if a is not b:
            small, large = sorted((a, b), key=len)
            large |= small
            family.update(dict.fromkeys(small, large))
    parts = {id(part): tuple(sorted(part)) for part in family.values()}.values()
    return sorted(parts, key=lambda part: (-len(part), part))


def _nearest(copies: Iterable[Copy], parts: Iterable[Sequence[str]]) -> list[str]:
    """Return for each report that took over the echo with the first of its family, else with the one nearest to it."""
    first = {id_: part[0] for part in parts for id_ in part}
    inside = [one for one in copies if one.second in first and one.first in first]
    rising = sorted(inside, key=lambda one: (one.first == first[one.second], one.share, one.id))
    return sorted({one.second: one.id for one in rising}.values())


def _in_order(part: Iterable[str], cards: dict[str, ReportCard]) -> tuple[str, ...]:
    """Return the reports of a family as they came out, those without a day last."""
    return tuple(sorted(part, key=lambda id_: (cards[id_].published or "9999" if id_ in cards else "9999", id_)))


def _family(order: tuple[str, ...], echoes: Iterable[tuple[str, Echo]]) -> Family:
    inside = tuple((id_, one) for id_, one in echoes if one.second in order and one.first in order)
    return Family(first=order[0], reports=order, echoes=inside)
