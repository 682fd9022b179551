"""Tell a passage that was taken over from words that any two reports may share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.lexicon import Lexicon
from reportedly.resolve.copying import Copying
from reportedly.resolve.hedges import find_phrases, to_phrases
from reportedly.resolve.passages import Match
from reportedly.resolve.wording import Wording
from reportedly.text.quotes import find_quotes

# As many words must be taken over before we speak of a copy: the bound of the wire-room cases and their truth.
MIN_WORDS = 12
# With eight in a row; without, an edited passage must be longer. Two reporters who tell the same fact come to 16 words
# with six in a row: seen on news of both bench corpora.
MIN_RUN = 8
MIN_EDITED_WORDS = 17
# Below, two stretches are the work of two writers.
MIN_DENSITY = 0.5
# The same quotation in two reports may only show that both heard it. But no two reporters note down the same stretch
# of a speech this long word for word: it comes from a paper, or from the other.
MIN_LONG_QUOTE = 30


@dataclass(frozen=True, slots=True)
class Substance:
    """The same words of a match, without stock phrases: in quotation marks in both reports, and the rest."""

    quoted: int
    plain: int


def is_taken(match: Match, substance: Substance, *, credited: bool) -> bool:
    """Tell whether a match cannot be chance, nor a quotation that two reporters heard."""
    words = substance.quoted + substance.plain
    if words < MIN_WORDS or match.density < MIN_DENSITY:
        return False
    if match.longest < MIN_RUN and words < MIN_EDITED_WORDS:
        return False
    return credited or substance.plain >= MIN_WORDS or words >= MIN_LONG_QUOTE


def weigh(copying: Copying, lexicon: Lexicon) -> Iterator[tuple[Match, Substance]]:
    """Yield every match with its substance."""
    quoted = [_to_words(wording, find_quotes(wording.text)) for wording in (copying.original, copying.copy)]
    phrases = to_phrases(lexicon.lists["stock"])
    for match in copying.matches:
        stock = {at for words in find_phrases(copying.copy.keys, match.copy, phrases) for at in range(*words)}
        pairs = [(run.original + at, run.copy + at) for run in match.runs for at in range(run.length)]
        told = [pair for pair in pairs if pair[1] not in stock]
        both = sum(before in quoted[0] and after in quoted[1] for before, after in told)
        yield match, Substance(both, len(told) - both)


def _to_words(wording: Wording, places: Iterable[tuple[int, int]]) -> set[int]:
    return {word for place in places for word in range(*wording.words_in(*place))}
