"""Find tellings that cannot both hold: of how many, of who did it, of whether it happened."""

import re
from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import (
    Blame,
    Conflict,
    ConflictKind,
    Figure,
    FigureRelation,
    Reading,
    Reason,
    Relation,
    Side,
    Span,
)
from reportedly.resolve.denials import denies_all, denies_own_part
from reportedly.resolve.incidents import Group
from reportedly.resolve.names import is_same_source
from reportedly.resolve.positions import HARMFUL, Position, find_positions
from reportedly.resolve.replies import find_replies
from reportedly.resolve.rival_blames import find_rival_blames

MIN_ALIKE = 1.3
"""How alike a denial and what it may deny must be: the cosine of their meanings, their share of words,
and a half where it names who did it. On the wire-room cases .64 of the conflicts are right and .49 are found; at 1.1
.60 and .49."""
OPEN_QUESTION = re.compile(r"^\W*(?:whether|who|why|how|if|what)\b", re.IGNORECASE)
MIN_WORDS = 3


def find_conflicts(
    readings: Sequence[Reading],
    groups: Sequence[Group],
    figures: Sequence[Figure],
    relations: Sequence[FigureRelation],
    blames: Sequence[Blame] = (),
) -> tuple[Conflict, ...]:
    """Return the conflicts of some reports, one for every two positions and not for every two wordings."""
    found = [*_of_numbers(figures, relations), *find_rival_blames(blames)]
    zeros = _zeros(figures)
    for group in groups:
        if group.type in HARMFUL:
            found += _of_accounts(find_positions(readings, group, zeros), group.id)
    known = {(one.b.report, one.b.span) for one in found if one.kind is not ConflictKind.NUMBER}
    replies = [one for reading in readings for one in find_replies(reading)]
    found += [one for one in replies if (one.b.report, one.b.span) not in known]
    return tuple(sorted(set(found), key=_place))


def _place(one: Conflict) -> tuple[object, ...]:
    return one.kind, one.a.report, one.a.span, one.b.report, one.b.span, one.incident or ""


def _zeros(figures: Sequence[Figure]) -> dict[str, list[Span]]:
    """Return the counts of nobody by their report."""
    found: dict[str, list[Span]] = {}
    for figure in figures:
        if figure.low == figure.high == 0:
            found.setdefault(figure.report, []).append(figure.span)
    return found


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
    denials = [one for one in told if one.denies]
    accounts = [one for one in told if not one.denies and not one.nested and not _holds_any(one, denials)]
    found: list[tuple[Position, Position]] = []
    for denial in denials:
        account = _denied(denial, accounts) if denial.source is not None else None
        if account is not None and not any(_is_again(account, denial, *pair) for pair in found):
            found.append((account, denial))
            yield _conflict(account, denial, incident)


def _is_again(account: Position, denial: Position, old: Position, old_denial: Position) -> bool:
    """Tell whether the same source has denied the same account, or an account by the same source, before."""
    one = denial.words == old_denial.words or _share_source(denial, old_denial)
    return one and (account == old or _share_source(account, old))


def _holds_any(account: Position, denials: Sequence[Position]) -> bool:
    """Tell whether an account hands on a denial."""
    return any(one.report == account.report and account.span.contains(one.span) for one in denials)


def _denied(denial: Position, accounts: Sequence[Position]) -> Position | None:
    """Return what a denial denies: the likest account of somebody else that is like enough."""
    others = [(_likeness(one, denial), one) for one in accounts if _is_apart(one, denial) and _fits(one, denial)]
    likest = min(others, key=lambda pair: (-pair[0], pair[1].report, pair[1].span), default=None)
    return None if likest is None or likest[0] < MIN_ALIKE else likest[1]


def _is_apart(account: Position, denial: Position) -> bool:
    within = account.report == denial.report and account.span.overlaps(denial.span)
    return not within and not _share_source(account, denial)


def _fits(account: Position, denial: Position) -> bool:
    """Tell whether what is denied is what is told: the same act, and nobody else who did it."""
    others = bool(account.doers and denial.doers) and not account.doers & denial.doers
    own = denies_own_part(denial.span.text)
    return bool(account.acts & denial.acts) and not others and (not own or account.accuses or bool(account.doers))


def _likeness(a: Position, b: Position) -> float:
    alike = sum(x * y for x, y in zip(a.vector, b.vector, strict=False))
    return alike + len(a.words & b.words) / max(1, min(len(a.words), len(b.words))) + 0.5 * a.accuses


def _share_source(a: Position, b: Position) -> bool:
    return a.source is not None and b.source is not None and is_same_source(a.source, b.source)


def _conflict(account: Position, denial: Position, incident: str) -> Conflict:
    accused = (account.parties | account.doers) & denial.words
    own = denies_own_part(denial.span.text) or (bool(accused) and not denies_all(denial.span.text))
    kind = ConflictKind.RESPONSIBILITY if own else ConflictKind.OCCURRENCE
    return Conflict(
        kind=kind,
        incident=incident,
        a=Side(account.report, account.span, account.source.shown if account.source else None),
        b=Side(denial.report, denial.span, denial.source.shown if denial.source else None),
        reasons=(Reason("denies-the-account", denial.span, round(_likeness(account, denial), 2)),),
    )
