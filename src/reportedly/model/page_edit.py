"""What a new version of a page changed in the version before it."""

from dataclasses import dataclass

from reportedly.model.echo import Alteration
from reportedly.model.reason import Reason
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEdit:
    """Two versions of a page that follow each other; ``first`` is the id of the earlier one.

    ``notice`` are the words with which the new version says that it was changed, None where it says nothing new of it;
    ``kept`` is the part of the earlier version's words that the new one has too, from 0 to 1.
    """

    first: str
    second: str
    alterations: tuple[Alteration, ...]
    notice: Span | None
    kept: float
    reasons: tuple[Reason, ...]

    @property
    def is_silent(self) -> bool:
        """Tell whether something of note was changed and the new version does not say that it was."""
        return bool(self.alterations) and self.notice is None
