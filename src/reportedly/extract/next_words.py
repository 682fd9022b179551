"""Read what happened to those counted off the words beside a count: "19 injured", "were found dead", "wounding 238"."""

from reportedly.extract.counted_phrases import CountPhrase
from reportedly.extract.signs import SUFFERED, TOLD, Sign, sign_at, sign_of_pair, unless_done
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted

# Both chosen on our development reports.
REACH = 7
"""How far behind a count its predicate may stand, auxiliaries and adverbs included."""
CLAUSE_REACH = 12
"""How far behind a count the clause may begin that says more of those counted."""
SHOWN_BY = {"VERB": TOLD, "ADJ": SUFFERED, "NOUN": SUFFERED}
"""What the next words behind a count may show, by their kind."""
RELATIVES = frozenset({"who", "whom", "that"})
PASSED = frozenset({"more", "others", "other", "to"})
UNDONE = dict.fromkeys(("found", "located", "traced", "returned", "recovered", "heard"), Counted.MISSING) | {
    "survive": Counted.KILLED,
    "survived": Counted.KILLED,
}
"""What people are whom something is said not to have happened to."""
NEGATIONS = frozenset({"not", "n't", "never", "no"})


def by_next_words(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "19 injured", "dozens were missing", "six people were found dead"."""
    return _by_words_from(analysis, lexicon, phrase, phrase.words[1])


def _by_words_from(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase, start: int) -> Sign | None:
    """Return the first sign from a word on, before anything but auxiliaries, adverbs and the like."""
    for word in range(start, min(start + REACH, analysis.sentence_of(start - 1)[1])):
        lower, kind = analysis.lower[word], analysis.upos[word]
        if lower in NEGATIONS:
            return _by_not_found(analysis, word)
        if kind == "ADP" and (placed := _by_next_place(analysis, lexicon, word)) is not None:
            return placed
        sign = sign_at(analysis, lexicon, word, "next", SHOWN_BY.get(kind, frozenset[Counted]()))
        if sign is not None:
            return unless_done(analysis, lexicon, _clearest(analysis, lexicon, phrase, sign), start)
        if kind not in ("AUX", "ADV") and lower not in PASSED:
            return _by_next_verb(analysis, lexicon, word) if kind == "VERB" else None
    return None


def _by_not_found(analysis: Analysis, negation: int) -> Sign | None:
    """Read "15 have not yet been located", "three did not survive"."""
    last = min(negation + REACH, analysis.sentence_of(negation)[1])
    for word in range(negation + 1, last):
        if analysis.lower[word] in UNDONE:
            return Sign(UNDONE[analysis.lower[word]], word, "next")
        if analysis.upos[word] not in ("AUX", "ADV"):
            return None
    return None


def _clearest(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase, sign: Sign) -> Sign:
    """Return what a word shows with another rather than alone, where alone it says little: "admitted to hospital"."""
    pair = sign_of_pair(analysis, lexicon, sign.word) if sign.of is Counted.OTHER else None
    return _main_sign(analysis, lexicon, phrase, sign) if pair is None else pair


def _main_sign(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase, sign: Sign) -> Sign:
    """Return what the verb of a count shows rather than a participle on it: "two people injured on Friday had died"."""
    hangs = analysis.relations[sign.word].startswith("acl") and analysis.relations[phrase.head].startswith("nsubj")
    main = sign_at(analysis, lexicon, analysis.heads[phrase.head], "predicate", SUFFERED) if hangs else None
    return sign if main is None else main


def _by_next_place(analysis: Analysis, lexicon: Lexicon, case: int) -> Sign | None:
    """Read "two children are among the dead", "31 are in the wards"."""
    word, last = case + 1, analysis.sentence_of(case)[1]
    while word + 1 < last and analysis.upos[word] in ("DET", "ADJ") and analysis.lower[word] not in lexicon.counted:
        word += 1
    if word >= last:
        return None
    if analysis.lower[case] == "among":
        return sign_at(analysis, lexicon, word, "among", SUFFERED)
    entry = lexicon.counted.get(f"{analysis.lower[case]} {analysis.lower[word]}")
    return None if entry is None else Sign(Counted(entry.value), word, "pair")


def _by_next_verb(analysis: Analysis, lexicon: Lexicon, verb: int) -> Sign | None:
    """Read "were found dead", "are known to have died", "were shot and wounded", "had been brought in with wounds"."""
    for word in range(verb + 1, min(verb + REACH, analysis.sentence_of(verb)[1])):
        if analysis.upos[word] in ("ADJ", "VERB"):
            sign = sign_at(analysis, lexicon, word, "next", SUFFERED)
            return sign or sign_of_pair(analysis, lexicon, word) or sign_of_pair(analysis, lexicon, verb)
        if analysis.upos[word] not in ("AUX", "ADV", "PART", "CCONJ") and analysis.lower[word] != "to":
            break
    return sign_of_pair(analysis, lexicon, verb)


def by_last_word(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "killed six civilians", "and wounding another 238"."""
    word = phrase.words[0] - 1
    while word >= 0 and analysis.upos[word] in ("ADV", "DET"):
        word -= 1
    if word < 0 or analysis.upos[word] != "VERB":
        return None
    if any(analysis.relations[child] == "aux:pass" for child in analysis.children[word]):
        return None
    return sign_at(analysis, lexicon, word, "verb", SUFFERED)


def by_clause(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "12 people who had been hit and wounded", "some 7,000 people, most of whom fled"."""
    for child in analysis.children[phrase.noun if phrase.noun is not None else phrase.head]:
        if analysis.relations[child] == "acl:relcl":
            sign = sign_at(analysis, lexicon, child, "clause", SUFFERED) or sign_of_pair(analysis, lexicon, child)
            if sign is not None:
                return unless_done(analysis, lexicon, sign, child)
    start, last = phrase.words[1], analysis.sentence_of(phrase.head)[1]
    for word in range(start, min(start + CLAUSE_REACH, last)):
        if analysis.lower[word] in RELATIVES:
            return _by_words_from(analysis, lexicon, phrase, word + 1)
    return None
