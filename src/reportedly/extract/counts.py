"""Tell counts from other numbers: years, dates, ages, times of day, measures, and numbers that are names."""

import re

from reportedly.extract.ages import is_age, is_hour, words_after
from reportedly.extract.counted_phrases import CountPhrase, is_person
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
DIVIDERS = frozenset({"#", ":", "/", "%"})


def is_count(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    """Tell whether a phrase says how many of something there are."""
    amount = phrase.amount
    if amount.money:
        return True
    if (amount.high is not None and amount.high < 0) or (phrase.noun is None and (amount.low or 0) % 1):
        return False
    if _is_year(analysis, lexicon, phrase) or _is_measure(analysis, lexicon, phrase):
        return False
    if _is_label(analysis, lexicon, phrase) or is_age(analysis, lexicon, phrase):
        return False
    if is_hour(analysis, lexicon, phrase):
        return False
    return analysis.span(*amount.core).text.lower() != "one" or _is_counting_one(analysis, phrase)


def _before(analysis: Analysis, phrase: CountPhrase) -> str:
    first = phrase.amount.words[0]
    if first - 1 > analysis.sentence_of(first)[0] and analysis.word(first - 1) == ".":
        return analysis.lower[first - 2] + "." * (analysis.lower[first - 2] == "no")
    return analysis.lower[first - 1] if first else ""


def _is_year(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    if YEAR.fullmatch(analysis.span(*phrase.amount.core).text) is None:
        return False
    if phrase.amount.bound is not None and analysis.lower[phrase.amount.core[0] - 1] != "the":
        return False
    return phrase.noun is None or not is_person(analysis, lexicon, phrase.noun)


def _is_measure(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> bool:
    """Tell whether a number is a day, a length, a share or a part of a time: "5 May", "40 percent", "7:30"."""
    months, units = lexicon.lists["months"], lexicon.lists["units"]
    before, after, first = _before(analysis, phrase), words_after(analysis, phrase), phrase.amount.words[0]
    if before in DIVIDERS and analysis.words[first - 1][1] == analysis.words[first][0]:
        return True
    if before in months and phrase.amount.bound is None:
        return True
    if after and after[0] in months | units | DIVIDERS:
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


def _is_counting_one(analysis: Analysis, phrase: CountPhrase) -> bool:
    """Tell whether "one" counts ("one person died", "one of them") and is no pronoun ("no one", "the one who")."""
    if phrase.noun is None or _before(analysis, phrase) in ("not", "no"):
        return False
    return not phrase.of or analysis.lower[phrase.noun] in ("them", "whom")
