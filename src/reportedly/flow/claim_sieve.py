"""Sift claims: one passes with a telling that itself is as asked for, not only somewhere in its report."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from reportedly.flow.keys import CHECK, name_words
from reportedly.flow.narrowing import ALL, COUNTS, Narrow
from reportedly.model import Claim, ClaimTelling, Span
from reportedly.store import Member, Store
from reportedly.store.lines import lines_of


class ClaimSieve:
    """What is asked of claims, with what must be known of the ledger to tell."""

    def __init__(self, store: Store, narrow: Narrow) -> None:
        self._store, self._narrow = store, narrow
        self._about = replace(narrow, support=None)

    def sift(self, found: Iterable[Claim]) -> Iterator[Claim]:
        """Yield the claims that pass."""
        if self._narrow == replace(ALL, limit=self._narrow.limit):
            return iter(found)
        return (one for one in found if self._is_supported(one) and any(map(self._passes, one.tellings)))

    def _is_supported(self, claim: Claim) -> bool:
        least = self._narrow.support
        return least is None or all(getattr(claim.support, name) >= getattr(least, name) for name in COUNTS)

    def _passes(self, telling: ClaimTelling) -> bool:
        """Tell whether a telling came out in time, is by the actor, has the check, and tells such an incident."""
        return (
            telling.report in self._published
            and set(self._narrow.actor) <= set(name_words(telling.speaker or ""))
            and (self._narrow.check is None or Member(telling.report, telling.statement) in self._checked)
            and (not self._about.is_of_incidents or self._tells(telling))
        )

    def _tells(self, telling: ClaimTelling) -> bool:
        return any(telling.span.overlaps(span) for span in self._told.get(telling.report, ()))

    @cached_property
    def _published(self) -> set[str]:
        return lines_of(self._store).report_ids(self._narrow.published)

    @cached_property
    def _checked(self) -> frozenset[Member]:
        return frozenset(self._store.candidates_by_key(CHECK, [self._narrow.check or ""]))

    @cached_property
    def _told(self) -> dict[str, list[Span]]:
        """Return by report the words that tell incidents as asked for."""
        found: dict[str, list[Span]] = {}
        for incident in lines_of(self._store).incidents(self._about.told):
            for telling in incident.tellings:
                found.setdefault(telling.report, []).extend(telling.spans)
        return found
