"""Find tellings that cannot both hold: of how many, of who did it, of whether it happened."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import (
    Conflict,
    ConflictKind,
    Figure,
    FigureRelation,
    Reading,
    Reason,
    Relation,
    Side,
)
from reportedly.resolve.incidents import Group
from reportedly.resolve.names import is_same_source
from reportedly.resolve.positions import Position, find_positions

MIN_ALIKE = 0.35
"""How close the meanings of a denial and of what it may deny must be; half of what one sentence and its denial have."""


def find_conflicts(
    readings: Sequence[Reading],
    groups: Sequence[Group],
    figures: Sequence[Figure],
    relations: Sequence[FigureRelation],
) -> tuple[Conflict, ...]:
    """Return the conflicts of some reports, one for every two positions and not for every two wordings."""
    found = list(_of_numbers(figures, relations))
    for group in groups:
        found += _of_accounts(find_positions(readings, group), group.id)
    return tuple(sorted(set(found), key=lambda one: (one.kind, one.a.report, one.a.span, one.b.report, one.b.span)))


def _of_numbers(figures: Sequence[Figure], relations: Sequence[FigureRelation]) -> Iterator[Conflict]:
    """Yield one conflict for two figures, however often each is given."""
    by_id = {figure.id: figure for figure in figures}
    same = _same_figures(figures, relations)
    seen = set()
    for relation in relations:
        key = frozenset((same[relation.a], same[relation.b]))
        if relation.relation is Relation.CONFLICT and len(key) > 1 and key not in seen:
            seen.add(key)
            a, b = sorted((by_id[one] for one in (relation.a, relation.b)), key=lambda one: (one.report, one.span))
            yield Conflict(
                kind=ConflictKind.NUMBER,
                incident=a.incident,
                a=Side(a.report, a.span, a.speaker),
                b=Side(b.report, b.span, b.speaker),
                reasons=relation.reasons,
            )


def _same_figures(figures: Sequence[Figure], relations: Sequence[FigureRelation]) -> Mapping[str, str]:
    """Name every figure by the first one that gives the same."""
    name = {figure.id: figure.id for figure in figures}
    for relation in relations:
        if relation.relation is Relation.SAME:
            new, old = sorted((name[relation.a], name[relation.b]))
            name = {one: new if other == old else other for one, other in name.items()}
    return name


def _of_accounts(positions: Sequence[Position], incident: str) -> Iterator[Conflict]:
    """Yield for every denial the account that it denies, once for two sources."""
    seen = set()
    for denial in positions:
        if not denial.denies:
            continue
        for account in _denied(denial, positions):
            key = (_source(denial), _source(account), account.accuses)
            if key not in seen:
                seen.add(key)
                yield _conflict(account, denial, incident)


def _denied(denial: Position, positions: Sequence[Position]) -> list[Position]:
    """Return what a denial may deny, the likest first, at most one of each kind."""
    others = [one for one in positions if not one.denies and not _share_source(one, denial)]
    likest = sorted(others, key=lambda one: (-_likeness(one, denial), one.report, one.span))
    return [one for one in likest[:1] if _likeness(one, denial) >= MIN_ALIKE]


def _likeness(a: Position, b: Position) -> float:
    alike = sum(x * y for x, y in zip(a.vector, b.vector, strict=False))
    return alike + len(a.words & b.words) / max(1, min(len(a.words), len(b.words))) + 0.5 * a.accuses


def _share_source(a: Position, b: Position) -> bool:
    return a.source is not None and b.source is not None and is_same_source(a.source, b.source)


def _source(position: Position) -> str:
    return position.source.shown if position.source else position.report


def _conflict(account: Position, denial: Position, incident: str) -> Conflict:
    kind = ConflictKind.RESPONSIBILITY if account.accuses else ConflictKind.OCCURRENCE
    return Conflict(
        kind=kind,
        incident=incident,
        a=Side(account.report, account.span, account.source.shown if account.source else None),
        b=Side(denial.report, denial.span, denial.source.shown if denial.source else None),
        reasons=(Reason("denies-the-account", denial.span, round(_likeness(account, denial), 2)),),
    )
