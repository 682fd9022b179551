"""Sum up the figures of one incident and indicator: lowest, best and highest, by rules that are named."""

from collections import Counter
from collections.abc import Callable, Sequence

from reportedly.model import Counted, Figure, RuleValue, Tally
from reportedly.resolve.figures import PART, WIDE, WITHDRAWN

LATEST = "latest: the last figure given that counts no part and nothing beyond the incident, and was not taken back"
LOWEST = "lowest: the most conservative of these figures, as ACLED codes where reports differ"
COMMONEST = "commonest: the figure that most reports give, the lower of two, in the manner of UCDP's best estimate"

ASIDE = (PART, WIDE, WITHDRAWN)
"""Marks of figures that no rule takes for the best, as long as there are others."""


def find_tallies(figures: Sequence[Figure]) -> tuple[Tally, ...]:
    """Return a tally for every incident and what is counted in it."""
    found: dict[tuple[str, Counted], list[Figure]] = {}
    for figure in figures:
        if figure.incident is not None:
            found.setdefault((figure.incident, figure.of), []).append(figure)
    return tuple(_tally(incident, of, group) for (incident, of), group in sorted(found.items()))


def _tally(incident: str, of: Counted, figures: Sequence[Figure]) -> Tally:
    whole = [one for one in figures if not any(word in (one.whom or "") for word in ASIDE)] or list(figures)
    lows = [one.low for one in whole if one.low is not None]
    highs = [high for one in whole if (high := one.high if one.high is not None else one.low) is not None]
    return Tally(
        incident=incident,
        of=of,
        figures=tuple(one.id for one in figures),
        low=min(lows, default=None),
        best=latest(whole),
        high=max(highs, default=None),
        rule=LATEST,
        by_rule=tuple(RuleValue(name, rule(whole)) for name, rule in RULES),
    )


def latest(figures: Sequence[Figure]) -> float:
    """Return the figure given last, of several the highest."""
    return _value(max(figures, key=lambda one: (one.as_of or "", _value(one), one.id)))


def lowest(figures: Sequence[Figure]) -> float:
    """Return the smallest figure."""
    return min(map(_value, figures))


def commonest(figures: Sequence[Figure]) -> float:
    """Return the figure that most reports give, of several the smallest."""
    counts = Counter(value for value, _ in {(_value(one), one.report) for one in figures})
    return min(counts, key=lambda value: (-counts[value], value))


def _value(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0.0


RULES: tuple[tuple[str, Callable[[Sequence[Figure]], float]], ...] = (
    (LATEST, latest),
    (LOWEST, lowest),
    (COMMONEST, commonest),
)
