"""Find what a figure counts that stands behind "at", "to", "from" or "of": "put the dead of the night at nine"."""

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted

# Both chosen on our development reports.
FIGURE_REACH = 14
"""How many words before a figure may stand what it counts ("the deaths it has documented since March to 236")."""
BEHIND_REACH = 6
"""How many words behind a figure what it counts may end ("to 17 the number of the dead")."""
OF_REACH = 2
"""The same before "of", where only the noun itself tells it ("a toll of 12", not "a town of 1,200")."""


def find_figure_of(analysis: Analysis, lexicon: Lexicon, word: int) -> int | None:
    """Return the word that says what a figure behind "at", "to" or "from" counts ("put the dead at nine")."""
    first, _ = analysis.sentence_of(word)
    reach = OF_REACH if analysis.lower[word - 1] == "of" else FIGURE_REACH
    for before in range(word - 1, max(first, word - reach) - 1, -1):
        if analysis.upos[before] == "PROPN":
            continue
        entry = lexicon.counted.get(analysis.lower[before])
        if entry is not None and entry.value != Counted.WEAPONS.value and not _is_finite(analysis, before):
            return before
    return _find_behind(analysis, lexicon, word)


def _find_behind(analysis: Analysis, lexicon: Lexicon, word: int) -> int | None:
    """Return the same where it stands behind its figure: "raised to 17 the number of dead"."""
    last = min(word + BEHIND_REACH, analysis.sentence_of(word)[1])
    if analysis.lower[word - 1] != "to" or word + 1 >= last or analysis.lower[word + 1] != "the":
        return None
    return next((at for at in range(word + 2, last) if analysis.lower[at] in lexicon.counted), None)


def _is_finite(analysis: Analysis, word: int) -> bool:
    if analysis.upos[word] != "VERB" or analysis.relations[word] in ("acl", "amod"):
        return False
    return any(analysis.relations[child].split(":")[0] in ("nsubj", "aux") for child in analysis.children[word])
