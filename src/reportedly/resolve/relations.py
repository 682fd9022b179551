"""Tell how the figures of one incident stand to each other: the same, an update, another scope, or a conflict."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
    kin = [Kinship(part) for part in _join_same([_widen(one, group) for one in group])]
    for one in kin:
        for other in one.figures[1:]:
            yield _relation(one.first, other, Relation.SAME, "bounds-meet")
    for a, b in combinations(sorted(kin, key=lambda one: (one.first.as_of or "", one.first.report, one.first.span)), 2):
        if _is_comparable(a, b) and not _is_overtaken(a, b, kin):
            yield _relation(a.first, b.first, *decide_relation(a, b))


def _is_overtaken(a: Kinship, b: Kinship, kin: Sequence[Kinship]) -> bool:
    """Tell whether those who gave a count had put another in its place before somebody else gave the second."""
    if _share_speaker(a, b):
        return False
    last = max(one.as_of or "" for one in a.figures)
    return any(last < (c.first.as_of or "") <= (b.first.as_of or "") and _share_speaker(a, c) for c in kin)


def _share_speaker(a: Kinship, b: Kinship) -> bool:
    return any(_is_one(x, y) for x in a.speakers for y in b.speakers)


def _widen(figure: Figure, group: Sequence[Figure]) -> Figure:
    """Return a figure as one of everybody, where its report gives no other by the same voice: "11 civilians died"."""
    own = [one for one in group if (one.report, one.speaker) == (figure.report, figure.speaker)]
    others = any(_value(one) != _value(figure) and PART not in some_of(one) for one in own)
    return replace(figure, whom=None) if not others and some_of(figure) <= listed("at-large") else figure


def _is_comparable(a: Kinship, b: Kinship) -> bool:
    """Tell whether two counts have to do with each other: those of a part only with what the same voice counts."""
    aside = {PART} & (a.some | b.some)
    return not aside or bool(a.reports & b.reports) or _share_speaker(a, b)


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
    if _share_speaker(a, b):
        alone = told_together and len(a.reports | b.reports) == 1
        return (Relation.SCOPE, "one-speaker-in-one-report") if alone else (Relation.UPDATE, "one-speaker-later")
    if not (a.speakers and b.speakers):
        return _compare_unsaid(a, b, told_together=told_together)
    if a.vague or b.vague:
        return Relation.UPDATE, "one-is-rough"
    if not told_together and max(a.value, b.value) >= APART * min(a.value, b.value) > 0:
        return Relation.SCOPE, "too-far-apart-to-count-the-same"
    days = _days_between(a.first, b.first)
    room = 1 + days + (a.first.high is None)
    if days and a.value < b.value <= a.value * room:
        return Relation.UPDATE, "later-and-higher"
    return Relation.CONFLICT, "speakers-differ"


def _compare_unsaid(a: Kinship, b: Kinship, *, told_together: bool) -> tuple[Relation, str]:
    """Judge two counts of which one at least is given by no speaker: reports of one day can differ, too."""
    if told_together:
        return Relation.SCOPE, "one-report"
    if _days_between(a.first, b.first) or not _are_exact(a, b):
        return Relation.UPDATE, "nobody-gives-one-of-them"
    return Relation.CONFLICT, "reports-differ"


def _are_exact(*kin: Kinship) -> bool:
    """Tell whether all are counts to the last one, given in words that bound or round nothing."""
    return all(not one.vague and one.first.low == one.first.high for one in kin)


def some_of(figure: Figure) -> frozenset[str]:
    """Return the words that tell which part is counted; none where everybody is."""
    marks = {mark for mark in MARKS if mark in (figure.whom or "")}
    plain = figure.whom or ""
    for mark in marks:
        plain = plain.replace(mark, "")
    return stems_of(plain) - listed("everybody") | marks


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
