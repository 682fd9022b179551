"""Find tellings that cannot both hold: of how many, of who did it, of whether it happened."""

import re
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
from reportedly.resolve.positions import HARMFUL, Position, find_positions

MIN_ALIKE = 1.1
"""How alike a denial and what it may deny must be: the cosine of their meanings, their share of words,
and a half where it names who did it. Chosen on the wire-room cases: below, more is found and less of it right."""
OWN_PART = re.compile(
    r"\b(?:its|our|their|his) (?:\w+ )?(?:units?|guns?|forces?|troops|soldiers|ships?|boats?|batter\w+|men|fighters|"
    r"officers|police|army|navy|aircraft|planes|drones|missiles)\b|"
    r"\bany part\b|\bpart in\b|\bbehind\b|\binvolve\w*|\bresponsib\w*|\bnothing to do\b|\bfault\b|\bblame\b",
    re.IGNORECASE,
)
"""Words of a denial by which somebody denies having done it, rather than that it happened."""
OPEN_QUESTION = re.compile(r"^\W*(?:whether|who|why|how|if|what)\b", re.IGNORECASE)
MIN_WORDS = 3


def find_conflicts(
    readings: Sequence[Reading],
    groups: Sequence[Group],
    figures: Sequence[Figure],
    relations: Sequence[FigureRelation],
) -> tuple[Conflict, ...]:
    """Return the conflicts of some reports, one for every two positions and not for every two wordings."""
    found = list(_of_numbers(figures, relations))
    for group in groups:
        if group.type in HARMFUL:
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
    told = [
        one for one in positions if len(one.span.text.split()) >= MIN_WORDS and not OPEN_QUESTION.match(one.span.text)
    ]
    found: list[tuple[Position, Position]] = []
    for denial in told:
        account = _denied(denial, told) if denial.denies else None
        if account is not None and not any(_is_again(account, denial, *pair) for pair in found):
            found.append((account, denial))
            yield _conflict(account, denial, incident)


def _is_again(account: Position, denial: Position, old: Position, old_denial: Position) -> bool:
    """Tell whether the same source has denied the same account, or an account by the same source, before."""
    one = denial.words == old_denial.words or _share_source(denial, old_denial)
    return one and (account == old or _share_source(account, old))


def _denied(denial: Position, positions: Sequence[Position]) -> Position | None:
    """Return what a denial denies: the likest account of somebody else that is like enough."""
    others = [one for one in positions if not one.denies and not one.nested and _is_apart(one, denial)]
    likest = sorted(others, key=lambda one: (-_likeness(one, denial), one.report, one.span))
    return next((one for one in likest[:1] if _likeness(one, denial) >= MIN_ALIKE), None)


def _is_apart(account: Position, denial: Position) -> bool:
    within = account.report == denial.report and account.span.overlaps(denial.span)
    return not within and not _share_source(account, denial)


def _likeness(a: Position, b: Position) -> float:
    alike = sum(x * y for x, y in zip(a.vector, b.vector, strict=False))
    return alike + len(a.words & b.words) / max(1, min(len(a.words), len(b.words))) + 0.5 * a.accuses


def _share_source(a: Position, b: Position) -> bool:
    return a.source is not None and b.source is not None and is_same_source(a.source, b.source)


def _conflict(account: Position, denial: Position, incident: str) -> Conflict:
    own = bool(OWN_PART.search(denial.span.text)) or bool(account.parties & denial.words)
    kind = ConflictKind.RESPONSIBILITY if own else ConflictKind.OCCURRENCE
    return Conflict(
        kind=kind,
        incident=incident,
        a=Side(account.report, account.span, account.source.shown if account.source else None),
        b=Side(denial.report, denial.span, denial.source.shown if denial.source else None),
        reasons=(Reason("denies-the-account", denial.span, round(_likeness(account, denial), 2)),),
    )
