"""Sum up the figures of one incident and indicator: lowest, best and highest, by a rule that is named."""

from collections.abc import Sequence

from reportedly.model import Counted, Figure, Tally
from reportedly.resolve.figures import PART, WIDE

LATEST = "latest of the widest count: the last figure given that counts no part and nothing beyond the incident"


def find_tallies(figures: Sequence[Figure]) -> tuple[Tally, ...]:
    """Return a tally for every incident and what is counted in it."""
    found: dict[tuple[str, Counted], list[Figure]] = {}
    for figure in figures:
        if figure.incident is not None:
            found.setdefault((figure.incident, figure.of), []).append(figure)
    return tuple(_tally(incident, of, group) for (incident, of), group in sorted(found.items()))


def _tally(incident: str, of: Counted, figures: Sequence[Figure]) -> Tally:
    whole = [one for one in figures if not any(word in (one.whom or "") for word in (PART, WIDE))] or list(figures)
    lows = [one.low for one in whole if one.low is not None]
    highs = [high for one in whole if (high := one.high if one.high is not None else one.low) is not None]
    last = max(whole, key=lambda one: (one.as_of or "", one.low or one.high or 0, one.id))
    return Tally(
        incident=incident,
        of=of,
        figures=tuple(one.id for one in figures),
        low=min(lows, default=None),
        best=last.low if last.low is not None else last.high,
        high=max(highs, default=None),
        rule=LATEST,
    )
