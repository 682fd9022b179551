"""Tell how places are written, to show them as most of the reports do."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reportedly.model import Reading
from reportedly.resolve.settings import name_of


def find_spellings(readings: Iterable[Reading]) -> dict[str, str]:
    """Return how most of the reports write each place, by the form under which it is compared."""
    written: dict[str, Counter[str]] = {}
    for reading in readings:
        for place in reading.places:
            shown = place.name.title() if place.name.isupper() else place.name
            written.setdefault(name_of(place), Counter())[shown] += 1
    return {folded: _commonest(names) for folded, names in written.items()}


def show_place(folded: str | None, spellings: Mapping[str, str]) -> str | None:
    """Return a place as it is written, in capitals only where it begins a word; None for none."""
    return None if folded is None else spellings.get(folded) or folded.title()


def _commonest(names: Counter[str]) -> str:
    return max(sorted(names), key=lambda name: names[name])
