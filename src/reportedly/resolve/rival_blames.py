"""Find blames that cannot both hold: two voices name two parties for one act, or name one that the other clears."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from reportedly.model import Blame, Conflict, ConflictKind, Footing, Reason, Side
from reportedly.resolve.names import is_proper
from reportedly.resolve.wordforms import listed, stems_of

NAMING = frozenset({Footing.BLAMED, Footing.BLAMED_BY_AUTHORITIES, Footing.CLAIMED})


def find_rival_blames(blames: Sequence[Blame]) -> Iterator[Conflict]:
    """Yield a conflict for every two voices that cannot both be right, in the order of the incidents and reports."""
    told = sorted((one for one in blames if _is_clear(one)), key=_place)
    seen = set()
    for a, b in combinations(told, 2):
        rule = _rule(a, b)
        key = (a.incident, rule, frozenset((stems_of(a.by or ""), stems_of(b.by or ""))))
        if rule is not None and key not in seen:
            seen.add(key)
            yield Conflict(
                kind=ConflictKind.RESPONSIBILITY,
                incident=a.incident,
                a=Side(a.report, a.span, a.by),
                b=Side(b.report, b.span, b.by),
                reasons=(Reason(rule, b.span),),
            )


def _place(one: Blame) -> tuple[object, ...]:
    return one.incident, not is_proper(one.party), one.report, one.span, one.party, one.by or ""


def _is_clear(one: Blame) -> bool:
    """Tell whether somebody who can be told from others names a party that can be, and not itself by mistake."""
    if one.by is None or any(stems_of(name) <= listed("faceless") for name in (one.party, one.by)):
        return False
    itself = one.footing is not Footing.CLAIMED and _share(one.party, one.by)
    return not itself if one.footing in NAMING else one.footing is Footing.DENIED and one.span.text not in one.by


def _rule(a: Blame, b: Blame) -> str | None:
    """Return why two blames cannot both hold, None where they can."""
    if a.incident != b.incident or _share(a.by or "", b.by or ""):
        return None
    alike = _share(a.party, b.party)
    if a.footing in NAMING and b.footing in NAMING:
        return None if alike else "others-are-blamed"
    return "blame-is-denied" if alike and (a.footing in NAMING or b.footing in NAMING) else None


def _share(a: str, b: str) -> bool:
    """Tell whether two names may mean one party: they share a telling word."""
    return bool((stems_of(a) & stems_of(b)) - listed("organs"))
