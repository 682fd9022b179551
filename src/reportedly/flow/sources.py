"""Count per outlet what its reports are: its own or taken over, and what was lost on the way."""

from collections import Counter
from dataclasses import dataclass

from reportedly.flow.narrowing import ALL, Narrow
from reportedly.store import Store
from reportedly.store.lines import lines_of
from reportedly.store.listing import listing_of
from reportedly.store.page_edits import load_silent_versions

UNKNOWN = "unknown outlet"
WHOLE = 0.5
"""The share of a report that must be taken over before it is a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """What one outlet published; counts of reports, without any rating.

    Of each page its current version counts; ``edited`` tells how many versions before them were replaced, and
    ``edited_silently`` how many versions changed something of note in the one before and do not say so.
    """

    outlet: str
    reports: int
    copies: int
    uncredited: int
    copied_by_others: int
    attribution_lost: int
    edited: int
    edited_silently: int


def count_sources(store: Store, narrow: Narrow = ALL) -> list[SourceCount]:
    """Return the counts of every outlet, the one with most reports first; of copies both reports must pass."""
    found = lines_of(store).outlets(narrow.of_reports)
    outlet = {id_: name or UNKNOWN for id_, name, replaced in found if not replaced}
    whole = [
        one for one in listing_of(store).copies() if one.share >= WHOLE and {one.first, one.second} <= outlet.keys()
    ]
    totals = Counter(outlet.values())
    copies = Counter(outlet[one] for one in {copy.second for copy in whole})
    uncredited = Counter(outlet[one] for one in {copy.second for copy in whole if not copy.credited})
    copied = Counter(outlet[one] for one in {copy.first for copy in whole})
    losing = Counter(outlet[one] for one in {copy.second for copy in whole if copy.attribution_lost})
    edited = Counter(name or UNKNOWN for _, name, replaced in found if replaced)
    versions = load_silent_versions(store)
    silent = Counter(name or UNKNOWN for id_, name, _ in found if id_ in versions)
    return [
        SourceCount(
            outlet=name,
            reports=count,
            copies=copies[name],
            uncredited=uncredited[name],
            copied_by_others=copied[name],
            attribution_lost=losing[name],
            edited=edited[name],
            edited_silently=silent[name],
        )
        for name, count in sorted(totals.items(), key=lambda one: (-one[1], one[0]))
    ]
