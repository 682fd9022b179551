"""Count per outlet what its reports are: its own or taken over, and what was lost on the way."""

from collections import Counter
from dataclasses import dataclass

from reportedly.flow.asking import echoes, walk_cards
from reportedly.model import Change
from reportedly.store import Store

UNKNOWN = "unknown outlet"
WHOLE = 0.5
"""The share of a report that must be taken over before it is a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """What one outlet published; counts of reports, without any rating.

    Of each page its current version counts; ``edited`` tells how many versions before them were replaced.
    """

    outlet: str
    reports: int
    copies: int
    uncredited: int
    copied_by_others: int
    attribution_lost: int
    edited: int


def count_sources(store: Store) -> list[SourceCount]:
    """Return the counts of every outlet, the one with most reports first."""
    cards = list(walk_cards(store))
    outlet = {card.id: card.outlet or UNKNOWN for card in cards if card.superseded_by is None}
    whole = [echo for echo in echoes(store) if echo.share >= WHOLE and echo.first in outlet and echo.second in outlet]
    lost = [one for one in whole if any(each.change is Change.ATTRIBUTION_LOST for each in one.alterations)]
    totals = Counter(outlet.values())
    copies = Counter(outlet[one] for one in {echo.second for echo in whole})
    uncredited = Counter(outlet[one] for one in {echo.second for echo in whole if not echo.credited})
    copied = Counter(outlet[one] for one in {echo.first for echo in whole})
    losing = Counter(outlet[one] for one in {echo.second for echo in lost})
    edited = Counter(card.outlet or UNKNOWN for card in cards if card.superseded_by is not None)
    return [
        SourceCount(
            outlet=name,
            reports=count,
            copies=copies[name],
            uncredited=uncredited[name],
            copied_by_others=copied[name],
            attribution_lost=losing[name],
            edited=edited[name],
        )
        for name, count in sorted(totals.items(), key=lambda one: (-one[1], one[0]))
    ]
