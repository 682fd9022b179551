"""Find what a later text lost or changed of an earlier one: who said it, hedges, numbers, places."""

from collections.abc import Iterator

from reportedly.lexicon import Lexicon
from reportedly.model import Alteration
from reportedly.resolve.attributions import find_lost_attributions
from reportedly.resolve.copying import Copying
from reportedly.resolve.hedges import find_lost_hedges
from reportedly.resolve.replacements import find_changed_numbers, find_changed_places


def find_alterations(copying: Copying, lexicon: Lexicon, *, whole: bool = False) -> Iterator[Alteration]:
    """Yield what the later text altered; ``whole`` says that both tell one thing from beginning to end."""
    yield from find_lost_attributions(copying)
    yield from find_lost_hedges(copying, lexicon, whole=whole)
    yield from find_changed_numbers(copying, lexicon)
    yield from find_changed_places(copying)
