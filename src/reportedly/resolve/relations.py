"""Tell how the figures of one incident stand to each other: the same, an update, another scope, or a conflict."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from reportedly.lexicon.load import load_lists
from reportedly.model import Figure, FigureRelation, Reason, Relation
from reportedly.resolve.figures import PART, WIDE, WITHDRAWN
from reportedly.resolve.wordforms import listed, stems_of

APART = 6
"""A count so many times another one hardly counts the same people."""
TELLING = 10
"""Two reports that give the same count from here on hardly do so by chance."""

MARKS = frozenset({PART, WIDE, WITHDRAWN})


class Kinship:
    """All figures of one incident and indicator that give the same count."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        """Keep the figures in the order of their reports."""
        self.figures = sorted(figures, key=lambda one: (one.as_of or "", one.report, one.span))
        self.first = self.figures[0]
        flags = frozenset.intersection(*(some_of(one) for one in figures)) & MARKS
        self.some = frozenset().union(*(some_of(one) for one in figures)) - MARKS | flags
        self.reports = {one.report for one in figures}
        self.speakers = [one.speaker for one in figures if one.speaker]

    @property
    def vague(self) -> bool:
        """Tell whether no wording gives the count by a numeral."""
        rough = load_lists("en")["vague"]
        return all(rough & set(one.span.text.casefold().split()) for one in self.figures)

    @property
    def value(self) -> float:
        """The count, or the lower bound where it has one."""
        return _value(self.first)


def find_relations(figures: Sequence[Figure]) -> tuple[FigureRelation, ...]:
    """Return how all figures of one incident and indicator stand to each other.

    Those that give the same count are tied to the first of them; the first ones are compared with each other.
    """
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        if figure.incident is not None:
            found.setdefault((figure.incident, figure.of.value), []).append(figure)
    return tuple(relation for group in found.values() for relation in _relate(group))


def _relate(group: Sequence[Figure]) -> Iterator[FigureRelation]:
    kin = [Kinship(part) for part in _join_same(group)]
    for one in kin:
        for other in one.figures[1:]:
            yield _relation(one.first, other, Relation.SAME, "bounds-meet")
    for a, b in combinations(sorted(kin, key=lambda one: (one.first.as_of or "", one.first.report, one.first.span)), 2):
        yield _relation(a.first, b.first, *decide_relation(a, b))


def _join_same(group: Sequence[Figure]) -> list[list[Figure]]:
    parts: list[list[Figure]] = []
    for figure in sorted(group, key=lambda one: (one.as_of or "", one.report, one.span)):
        home = next((part for part in parts if any(_is_same(figure, other) for other in part)), None)
        if home is None:
            parts.append([figure])
        else:
            home.append(figure)
    return parts


def decide_relation(a: Kinship, b: Kinship) -> tuple[Relation, str]:
    """Return how a count stands to one that was given first before it, and the rule that says so."""
    if WITHDRAWN in a.some or WITHDRAWN in b.some:
        return Relation.UPDATE, "taken-back"
    if PART in a.some or PART in b.some:
        return Relation.SCOPE, "counts-a-part"
    if (WIDE in a.some) != (WIDE in b.some):
        return Relation.SCOPE, "counts-more-than-this"
    told_together = bool(a.reports & b.reports)
    if (a.value == 0) != (b.value == 0) and not told_together:
        return Relation.CONFLICT, "none-against-some"
    if a.some != b.some and not a.some & b.some:
        return Relation.SCOPE, "counts-others"
    return _compare(a, b, told_together=told_together)


def _compare(a: Kinship, b: Kinship, *, told_together: bool) -> tuple[Relation, str]:
    """Judge two counts of the same people."""
    if any(_is_one(x, y) for x in a.speakers for y in b.speakers):
        alone = told_together and len(a.reports | b.reports) == 1
        return (Relation.SCOPE, "one-speaker-in-one-report") if alone else (Relation.UPDATE, "one-speaker-later")
    if not (a.speakers and b.speakers):
        return (Relation.SCOPE, "one-report") if told_together else (Relation.UPDATE, "nobody-gives-one-of-them")
    if a.vague or b.vague:
        return Relation.UPDATE, "one-is-rough"
    if max(a.value, b.value) >= APART * min(a.value, b.value) > 0:
        return Relation.SCOPE, "too-far-apart-to-count-the-same"
    days = _days_between(a.first, b.first)
    room = 1 + days + (a.first.high is None)
    if days and a.value < b.value <= a.value * room:
        return Relation.UPDATE, "later-and-higher"
    return Relation.CONFLICT, "speakers-differ"


def some_of(figure: Figure) -> frozenset[str]:
    """Return the words that tell which part is counted; none where everybody is."""
    return stems_of(figure.whom or "") - listed("everybody") | {word for word in MARKS if word in (figure.whom or "")}


def _is_same(a: Figure, b: Figure) -> bool:
    some_a, some_b = some_of(a), some_of(b)
    if (a.low, a.high) == (b.low, b.high) and _value(a) >= TELLING:
        return True
    if some_a != some_b and (not some_a or not some_b or not some_a & some_b):
        return False
    if (a.low, a.high) == (b.low, b.high) or _value(a) == _value(b):
        return True
    exact = [figure for figure in (a, b) if figure.low == figure.high]
    ranges = [figure for figure in (a, b) if figure.low != figure.high and figure.low is not None and figure.high]
    return bool(exact and ranges) and (ranges[0].low or 0) <= _value(exact[0]) <= (ranges[0].high or 0)


def _value(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high if figure.high is not None else 0.0


def _days_between(a: Figure, b: Figure) -> int:
    if a.as_of is None or b.as_of is None:
        return 1
    return abs((date.fromisoformat(b.as_of) - date.fromisoformat(a.as_of)).days)


def _is_one(a: str, b: str) -> bool:
    return bool((stems_of(a) & stems_of(b)) - listed("everybody"))


def _relation(a: Figure, b: Figure, relation: Relation, rule: str) -> FigureRelation:
    return FigureRelation(a=a.id, b=b.id, relation=relation, reasons=(Reason(rule),))
