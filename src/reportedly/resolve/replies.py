"""Find denials that stand in a report right behind what they deny: "She said … The company denies that …"."""

from collections.abc import Iterator

from reportedly.model import Conflict, ConflictKind, Reading, Reason, Side, Span, Stance, Statement
from reportedly.resolve.denials import denies_own_part
from reportedly.resolve.names import is_same_source, name_source, show_source
from reportedly.resolve.wordforms import stems_of

NEAR = 260
"""No more letters stand between an account and the reply to it."""
MIN_ALIKE = 0.6
"""How alike a denial and what it denies must be: the cosine of their meanings and their share of words.
On the wire-room cases anything between 0.4 and 0.65 finds the same."""
AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
MIN_WORDS = 3
"""A reply of fewer words ("denied blame") does not tell what it denies."""


def find_replies(reading: Reading) -> Iterator[Conflict]:
    """Yield a conflict for every denial in a report and the account before it that it is most like."""
    for denial in reading.statements:
        if denial.stance is Stance.DENIES and denial.source is not None and _says_enough(denial):
            before = [one for one in reading.statements if _is_answered(reading, one, denial)]
            told = [(_likeness(reading, one, denial), one.content[0].start, one.id, one) for one in before]
            alike, _, _, account = max(told, key=lambda row: row[:3], default=(0.0, 0, "", denial))
            if alike >= MIN_ALIKE:
                yield _conflict(reading, account, denial, alike)


def _says_enough(statement: Statement) -> bool:
    return bool(statement.content) and len(statement.content[0].text.split()) >= MIN_WORDS


def _is_answered(reading: Reading, account: Statement, denial: Statement) -> bool:
    """Tell whether an account by somebody else ends shortly before a denial begins."""
    shown = show_source(reading, account)
    doubts = account.cue is not None and "doubt" in account.cue.text.casefold()
    if (
        doubts
        or account.stance in AGAINST
        or shown is None
        or shown == show_source(reading, denial)
        or not _says_enough(account)
    ):
        return False
    first, last = name_source(reading, account), name_source(reading, denial)
    between = reading.report.text[account.content[-1].end : _start(denial)]
    apart = _start(denial) < account.content[-1].end or len(between) > NEAR or "\n" in between
    return not apart and first is not None and last is not None and not is_same_source(first, last)


def _start(statement: Statement) -> int:
    """Return where a statement begins, with its source."""
    return min(statement.content[0].start, statement.source.start if statement.source else statement.content[0].start)


def _likeness(reading: Reading, a: Statement, b: Statement) -> float:
    one, other = _vector(reading, a.content[0]), _vector(reading, b.content[0])
    here, there = stems_of(a.content[0].text), stems_of(b.content[0].text)
    shared = len(here & there) / max(1, min(len(here), len(there)))
    return sum(x * y for x, y in zip(one, other, strict=False)) + shared


def _vector(reading: Reading, span: Span) -> tuple[float, ...]:
    return next((meaning.vector for meaning in reading.meanings if meaning.span.overlaps(span)), ())


def _conflict(reading: Reading, account: Statement, denial: Statement, alike: float) -> Conflict:
    own = denies_own_part(denial.content[0].text)
    return Conflict(
        kind=ConflictKind.RESPONSIBILITY if own else ConflictKind.OCCURRENCE,
        incident=None,
        a=Side(reading.report.id, account.content[0], show_source(reading, account)),
        b=Side(reading.report.id, denial.content[0], show_source(reading, denial)),
        reasons=(Reason("denied-right-behind", denial.content[0], round(alike, 2)),),
    )
