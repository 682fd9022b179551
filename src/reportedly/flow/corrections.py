"""Give readings with what users corrected in single reports laid over them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reportedly.model import Correction, Reading
from reportedly.resolve.corrections import apply_corrections
from reportedly.store import Store, from_record

CORRECTION = "correction"
Corrections = Mapping[str, tuple[Correction, ...]]
"""What stands of each report, in the order in which it was decided."""


def load_corrections(store: Store) -> Corrections:
    """Return all corrections that stand, by report."""
    found: defaultdict[str, list[Correction]] = defaultdict(list)
    for decision in store.decisions(CORRECTION):
        correction = from_record(Correction, decision.values)
        found[correction.report].append(correction)
    return {report: tuple(those) for report, those in found.items()}


def load_corrected(store: Store, report: str) -> Reading:
    """Return the reading of a report as users corrected it."""
    return lay_over(store.reading(report), load_corrections(store))


def load_all_corrected(store: Store, reports: Iterable[str]) -> dict[str, Reading]:
    """Return the readings of some reports as users corrected them."""
    corrections = load_corrections(store)
    return {report: lay_over(store.reading(report), corrections) for report in reports}


def load_without_vectors(
    store: Store, reports: Iterable[str], corrections: Corrections | None = None
) -> dict[str, Reading]:
    """Return the readings of some reports as users corrected them; vectors, which few need, are left out."""
    found = load_corrections(store) if corrections is None else corrections
    return {id_: lay_over(one, found) for id_, one in store.overview().readings(reports).items()}


def lay_over(reading: Reading, corrections: Corrections) -> Reading:
    """Return a reading with what stands of its report."""
    return apply_corrections(reading, corrections.get(reading.report.id, ()))


def find_reviewed(store: Store) -> Iterator[Reading]:
    """Yield the reports of which something was corrected or accepted, as they are corrected."""
    corrections = load_corrections(store)
    there = store.overview().cards(corrections.keys())
    return (lay_over(store.reading(report), corrections) for report in sorted(there))
