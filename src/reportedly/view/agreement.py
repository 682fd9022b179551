"""How far two coders agree, and how many findings they hold to be right, by field and by outlet."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import sqrt

from reportedly.model import Agreement, Code, CodingItem, Line, Precision, Sample

Z = 1.959964
"""Of the normal distribution, 95 % lie within so many standard deviations of its mean."""
PAIR = 2
Codes = tuple[Code, Code]


def find_alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Return Krippendorff's alpha for names of equal distance, None where it is not defined.

    A unit holds the names that its coders gave; one with fewer than two says nothing of agreement.
    """
    paired = [tuple(unit) for unit in units if len(unit) >= PAIR]
    totals = Counter(name for unit in paired for name in unit)
    n = sum(totals.values())
    differing = sum(_differing(unit) / (len(unit) - 1) for unit in paired)
    expected = n * n - sum(count * count for count in totals.values())
    return None if expected == 0 else 1 - (n - 1) * differing / expected


def _differing(unit: Sequence[Hashable]) -> int:
    """Return in how many ordered pairs of its names a unit differs."""
    return len(unit) ** 2 - sum(count * count for count in Counter(unit).values())


def find_interval(right: float, of: int) -> tuple[float, float] | None:
    """Return the ends of the interval after Wilson at 95 % for a share of some trials, None where there are none."""
    if of == 0:
        return None
    share, square = right / of, Z * Z
    middle = share + square / (2 * of)
    reach = Z * sqrt(share * (1 - share) / of + square / (4 * of * of))
    whole = 1 + square / of
    return max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole)


def sum_up(sample: Sample, codes: Mapping[int, Codes]) -> Agreement:
    """Return what two coders found; ``codes`` are their answers by the number of the item."""
    answered = [(sample.items[number], pair) for number, pair in sorted(codes.items())]
    fields = sorted({_field(item) for item, _ in answered})
    outlets = sorted({item.outlet for item, _ in answered})
    return Agreement(
        items=len(answered),
        agreed=sum(first is second for _, (first, second) in answered),
        alpha=find_alpha([pair for _, pair in answered]),
        whole=_precision("all", [pair for _, pair in answered]),
        fields=tuple(_precision(name, [p for item, p in answered if _field(item) == name]) for name in fields),
        outlets=tuple(_precision(name, [p for item, p in answered if item.outlet == name]) for name in outlets),
    )


def _field(item: CodingItem) -> str:
    return f"{item.kind.value}: {item.field.replace('_', ' ')}"


def _precision(name: str, pairs: Sequence[Codes]) -> Precision:
    right = sum(pair == (Code.RIGHT, Code.RIGHT) for pair in pairs)
    wrong = sum(pair == (Code.WRONG, Code.WRONG) for pair in pairs)
    shares = [share for pair in pairs if (share := _share(pair)) is not None]
    ends = find_interval(sum(shares), len(shares))
    return Precision(
        name=name,
        right=right,
        wrong=wrong,
        open=len(pairs) - right - wrong,
        share=None if ends is None else sum(shares) / len(shares),
        low=None if ends is None else ends[0],
        high=None if ends is None else ends[1],
    )


def _share(pair: Codes) -> float | None:
    """Return the part of those that are sure who call an item right: a half where they differ, None where none is."""
    sure = [code for code in pair if code is not Code.UNSURE]
    return sure.count(Code.RIGHT) / len(sure) if sure else None


def tell_agreement(found: Agreement) -> tuple[Line, ...]:
    """Return what was found as the lines of a document."""
    alpha = "not defined, all answers are the same" if found.alpha is None else f"{found.alpha:.2f}"
    first = (
        f"Two people coded {found.items} findings apart; they agree on {found.agreed} (Krippendorff's alpha {alpha})."
    )
    return (Line(first), *(Line(tell_precision(one)) for one in (found.whole, *found.fields, *found.outlets)))


def tell_precision(found: Precision) -> str:
    """Return a share with its interval in words."""
    if found.share is None or found.low is None or found.high is None:
        return f"{found.name}: nobody is sure of any ({found.open} open)"
    alike = f"both call {found.right} right and {found.wrong} wrong, {found.open} open"
    return f"{found.name}: {found.share:.0%} right (95 % interval {found.low:.0%} to {found.high:.0%}; {alike})"
