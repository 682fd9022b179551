"""Tell counts from other numbers: years, dates, ages, times of day, measures, and numbers that are names."""

import re

from reportedly.extract.counted_phrases import CountPhrase, is_person
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
DIVIDERS = frozenset({"#", ":", "/", "%"})
OLDEST = 110
"""Years of age above which a number is hardly an age."""
HOURS = 24
FIGURE_REACH = 14
"""How many words before a figure may stand what it counts ("the deaths it has documented since March to 236")."""
GROUPS = frozenset({"crowd", "group", "team", "party", "family", "force", "band", "column", "total"})
"""Words before "of" that say how many ("a crowd of 60"), not how old ("a man of 60")."""
AGED = frozenset({"youngest", "oldest", "eldest", "age", "young", "old"})
AFTER_CLOCK = frozenset({"past", "after", "before", "until", "till"})
OF_REACH = 2
"""The same before "of", where only the noun itself tells it ("a toll of 12", not "a town of 1,200")."""
FIGURE_CLOCK = frozenset({"at", "from", "to", "around", "about"})
"""Words before an hour of the day that stand before figures as well ("put the dead at nine", "at nine")."""


def is_count(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    """Tell whether a phrase says how many of something there are."""
    amount = phrase.amount
    if amount.money:
        return True
    if (amount.high is not None and amount.high < 0) or (phrase.noun is None and (amount.low or 0) % 1):
        return False
    if _is_year(analysis, lexicon, phrase) or _is_measure(analysis, lexicon, phrase):
        return False
    if _is_label(analysis, lexicon, phrase) or _is_age(analysis, lexicon, phrase):
        return False
    if _is_clock(analysis, lexicon, phrase):
        return False
    return analysis.span(*amount.core).text.lower() != "one" or _is_counting_one(analysis, phrase)


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
    return None


def _is_finite(analysis: Analysis, word: int) -> bool:
    if analysis.upos[word] != "VERB" or analysis.relations[word] in ("acl", "amod"):
        return False
    return any(analysis.relations[child].split(":")[0] in ("nsubj", "aux") for child in analysis.children[word])


def _before(analysis: Analysis, phrase: CountPhrase) -> str:
    first = phrase.amount.words[0]
    if first - 1 > analysis.sentence_of(first)[0] and analysis.word(first - 1) == ".":
        return analysis.lower[first - 2] + "." * (analysis.lower[first - 2] == "no")
    return analysis.lower[first - 1] if first else ""


def _after(analysis: Analysis, phrase: CountPhrase) -> list[str]:
    last = phrase.amount.core[1]
    return [analysis.lower[word] for word in range(last, min(last + 3, len(analysis.words)))]


def _is_year(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    if YEAR.fullmatch(analysis.span(*phrase.amount.core).text) is None:
        return False
    if phrase.amount.bound is not None and analysis.lower[phrase.amount.core[0] - 1] != "the":
        return False
    return phrase.noun is None or not is_person(analysis, lexicon, phrase.noun)


def _is_measure(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    months, units = lexicon.lists["months"], lexicon.lists["units"]
    after = _after(analysis, phrase)
    before = _before(analysis, phrase)
    if (
        before in DIVIDERS
        or (before in months and phrase.amount.bound is None)
        or (after and after[0] in months | units | DIVIDERS)
    ):
        return True
    return len(after) > 1 and after[0] in "-–" and after[1] in units


def _is_label(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    """Tell whether a number names something: "No. 2", "ward 3", "AK-47", the parts of a telephone number."""
    first, last = phrase.amount.core
    free = phrase.amount.bound is None and phrase.noun is None
    if free and _before(analysis, phrase) in lexicon.lists["labels"]:
        return True
    if _is_glued(analysis, first - 1) or (last < len(analysis.words) and _is_glued(analysis, last, digits=True)):
        return True
    if phrase.amount.words[0] != first or phrase.noun is not None or not first:
        return False
    return (
        analysis.heads[first] == first - 1
        and analysis.relations[first] in ("nummod", "flat", "compound", "nmod")
        and analysis.upos[first - 1] in ("NOUN", "PROPN")
        and analysis.lower[first - 1] not in lexicon.counted
    )


def _is_glued(analysis: Analysis, hyphen: int, *, digits: bool = False) -> bool:
    """Tell whether a hyphen ties its two neighbours into one name or number."""
    if not 0 < hyphen < len(analysis.words) - 1 or analysis.word(hyphen) not in ("-", "–"):
        return False
    start, end = analysis.words[hyphen]
    tied = analysis.words[hyphen - 1][1] == start and analysis.words[hyphen + 1][0] == end
    return tied and (not digits or analysis.word(hyphen + 1)[0].isdigit())


def _is_age(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
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
        owner = word - 2
        if analysis.lower[owner] == "age":
            return True
        return is_person(analysis, lexicon, owner) and analysis.lower[owner] not in GROUPS
    return before[-1] in ("aged", "age") or (before[-1] == "as" and bool(AGED & set(before)))


def _is_clock(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    if phrase.noun is not None:
        return False
    first, low = phrase.amount.core[0], phrase.amount.low
    if analysis.lower[phrase.amount.words[0]] == "between" and phrase.amount.high is not None:
        return phrase.amount.high <= HOURS and find_figure_of(analysis, lexicon, first - 1) is None
    if low is None or low > HOURS or phrase.amount.bound not in (None, "about"):
        return False
    words = [analysis.lower[word] for word in range(max(phrase.amount.words[0] - 1, 0), first)]
    after = _after(analysis, phrase)
    if (
        AFTER_CLOCK & set(words)
        or after[:1] == ["past"]
        or after[:2] == ["in", "the"]
        and after[2:]
        and after[2] in DAY
    ):
        return True
    if not FIGURE_CLOCK & set(words) or (after and after[0] in lexicon.counted):
        return False
    return find_figure_of(analysis, lexicon, first) is None


DAY = frozenset({"morning", "afternoon", "evening"})


def _is_counting_one(analysis: Analysis, phrase: CountPhrase) -> bool:
    """Tell whether "one" counts ("one person was killed", "one of them") and is no pronoun ("no one", "the one who")."""
    if phrase.noun is None:
        return False
    return not phrase.of or analysis.lower[phrase.noun] in ("them", "whom")
