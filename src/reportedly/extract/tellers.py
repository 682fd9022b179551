"""Tell through which statements a report tells an event, and whether it tells it in its own voice."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportedly.model import Span, Statement

OWN_VOICE = "report"


class Tellers:
    """The statements of a report, laid out so that those around a place are found at once."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        passages = [(passage, statement.id) for statement in statements for passage in statement.content]
        self._passages = sorted(passages, key=lambda one: (one[0].start, one[0].end))
        self._longest = max((passage.end - passage.start for passage, _ in passages), default=0)
        self._order = {statement.id: number for number, statement in enumerate(statements)}

    def find(self, mentions: Sequence[Span]) -> tuple[str, ...]:
        """Return the statements whose contents hold a mention, and "report" when another mention stands in none."""
        each = [set(self._holding(mention)) for mention in mentions]
        found = sorted(set().union(*each), key=self._order.__getitem__)
        return (*found, OWN_VOICE) if found and not all(each) else tuple(found)

    def _holding(self, mention: Span) -> Iterator[str]:
        at = bisect_right(self._passages, mention.start, key=lambda one: one[0].start)
        for passage, statement in reversed(self._passages[:at]):
            if passage.start < mention.start - self._longest:
                return
            if passage.contains(mention):
                yield statement
