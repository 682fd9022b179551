"""Tell ages and hours of the day from counts: "a man of 58", "children under five", "at nine", "from six to four"."""

from reportedly.extract.counted_phrases import CountPhrase, is_person
from reportedly.extract.figures_given import find_figure_of
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis

OLDEST = 110
"""Years of age above which a number is hardly an age."""
HOURS = 24
GROUPS = frozenset({"crowd", "group", "team", "party", "family", "force", "band", "column", "total"})
"""Words before "of" that say how many ("a crowd of 60"), not how old ("a man of 60")."""
AGED = frozenset({"youngest", "oldest", "eldest", "age", "young", "old"})
BESIDE_HOURS = frozenset({"past", "after", "before", "until", "till"})
BESIDE_FIGURES = frozenset({"at", "from", "to", "around", "about"})
"""Words before an hour of the day that stand before figures as well ("put the dead at nine", "at nine")."""
PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening"})


def is_age(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    """Tell whether a number says how old someone is."""
    amount, (first, last) = phrase.amount, phrase.amount.core
    if phrase.noun is not None or max(amount.low or 0, amount.high or 0) > OLDEST or not first:
        return False
    before = amount.words[0] - 1
    if amount.bound in ("below", "above"):
        return before >= 0 and is_person(analysis, lexicon, before)
    closed = last >= len(analysis.words) or analysis.word(last) in ",.;)"
    if analysis.word(before) in ",(" and closed and before:
        return analysis.upos[before - 1] == "PROPN" or analysis.lower[before - 1] in lexicon.lists["people"]
    children = {analysis.lower[child] for child in analysis.children[first]}
    return _follows_age(analysis, lexicon, first) or bool(children & AGED)


def _follows_age(analysis: Analysis, lexicon: Lexicon, word: int) -> bool:
    """Tell whether "a man of", "aged" or "as young as" stands before a number."""
    before = analysis.lower[max(word - 3, 0) : word]
    if not before:
        return False
    if before[-1] == "of" and word > 1:
        owner = analysis.lower[word - 2]
        return owner == "age" or (is_person(analysis, lexicon, word - 2) and owner not in GROUPS)
    return before[-1] in ("aged", "age") or (before[-1] == "as" and bool(AGED & set(before)))


def is_hour(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    """Tell whether a number without a noun is an hour of the day and no figure."""
    amount, first = phrase.amount, phrase.amount.core[0]
    if phrase.noun is not None or amount.low is None or max(amount.low, amount.high or 0) > HOURS:
        return False
    if analysis.lower[amount.words[0]] == "between" and amount.high is not None:
        return find_figure_of(analysis, lexicon, first - 1) is None
    if amount.bound not in (None, "about"):
        return False
    if _is_beside_hours(analysis, lexicon, phrase):
        return True
    after, before = words_after(analysis, phrase), _words_before(analysis, phrase)
    counts = not BESIDE_FIGURES & before or (bool(after) and after[0] in lexicon.counted)
    return not counts and find_figure_of(analysis, lexicon, first) is None


def _is_beside_hours(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    """Tell whether words stand beside a number that stand beside hours alone."""
    start, after = phrase.amount.words[0], words_after(analysis, phrase)
    if start > 1 and analysis.lower[start - 2] in lexicon.lists["units"] and analysis.lower[start - 1] == "to":
        return True
    in_day = after[:2] == ["in", "the"] and bool(PARTS_OF_DAY & set(after[2:]))
    return bool(BESIDE_HOURS & _words_before(analysis, phrase)) or after[:1] == ["past"] or in_day


def _words_before(analysis: Analysis, phrase: CountPhrase) -> set[str]:
    """Return the words of the bounds of a number and the one before them."""
    return set(analysis.lower[max(phrase.amount.words[0] - 1, 0) : phrase.amount.core[0]])


def words_after(analysis: Analysis, phrase: CountPhrase) -> list[str]:
    """Return up to three words behind a number."""
    last = phrase.amount.core[1]
    return list(analysis.lower[last : last + 3])
