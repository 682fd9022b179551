"""Decide what happened to those who are counted, from the words around a count, the nearest and clearest first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.extract.counts import find_figure_of
from reportedly.extract.counted_phrases import CountPhrase, is_person
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted

OUTCOMES = frozenset({Counted.KILLED, Counted.INJURED, Counted.MISSING})
SUFFERED = OUTCOMES | {Counted.DETAINED, Counted.DISPLACED, Counted.RESCUED, Counted.RELEASED}
NEXT = {"VERB": SUFFERED | {Counted.PARTICIPANTS}, "ADJ": SUFFERED, "NOUN": SUFFERED}
"""What the next words behind a count may show, by their kind."""
RELATIVES = frozenset({"who", "whom", "that"})
CLAUSE_REACH = 12
"""How far behind a count the clause may begin that says more of those counted."""
BEFALLS = frozenset({"die", "perish", "drown", "disappear", "vanish", "flee", "dead", "missing", "sleep"})
"""Entries of verbs whose subject is the one who suffers, whatever stands behind them."""
REACH = 7
"""How far behind a count its predicate may stand, auxiliaries and adverbs included."""
PASSED = frozenset({"more", "others", "other", "to"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
NEGATIONS = frozenset({"not", "n't", "never", "no"})


@dataclass(frozen=True, slots=True)
class Sign:
    """What is counted, the word that shows it, and by which rule."""

    of: Counted
    word: int
    rule: str


Step = Callable[[Analysis, Lexicon, CountPhrase], Sign | None]


def find_sign(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Return the first sign of what a phrase counts, or None when its own words give none."""
    return next((sign for step in STEPS if (sign := step(analysis, lexicon, phrase)) is not None), None)


def _known(analysis: Analysis, lexicon: Lexicon, word: int) -> Counted | None:
    entry = lexicon.counted.get(analysis.lower[word])
    return None if entry is None or analysis.upos[word] == "PROPN" else Counted(entry.value)


def _sign(analysis: Analysis, lexicon: Lexicon, word: int, rule: str, among: frozenset[Counted]) -> Sign | None:
    of = _known(analysis, lexicon, word)
    return Sign(of, word, rule) if of in among and of is not None else None


def _by_noun(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "three deaths", "12 of the injured", "two rifles"."""
    if phrase.noun is None or phrase.of:
        return None
    return _sign(analysis, lexicon, phrase.noun, "noun", OUTCOMES | {Counted.WEAPONS})


def _by_part(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "eight of the injured"."""
    if phrase.noun is None or not phrase.of:
        return None
    return _sign(analysis, lexicon, phrase.noun, "part", OUTCOMES | {Counted.WEAPONS})


def _by_next_words(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "19 injured", "dozens were missing", "six people were found dead"."""
    return _by_words_from(analysis, lexicon, phrase, phrase.words[1])


def _by_words_from(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase, start: int) -> Sign | None:
    for word in range(start, min(start + REACH, analysis.sentence_of(start - 1)[1])):
        lower, kind = analysis.lower[word], analysis.upos[word]
        if lower in NEGATIONS:
            return None
        among = NEXT[kind] if kind in NEXT else frozenset[Counted]()
        sign = _sign(analysis, lexicon, word, "next", among)
        if sign is not None:
            governor = analysis.heads[phrase.head]
            if analysis.relations[word].startswith("acl") and analysis.relations[phrase.head].startswith("nsubj"):
                sign = _sign(analysis, lexicon, governor, "predicate", SUFFERED) or sign
            return _unless_done(analysis, lexicon, sign, start)
        if kind not in ("AUX", "ADV") and lower not in PASSED:
            return _by_next_verb(analysis, lexicon, word) if kind == "VERB" else None
    return None


def _by_next_verb(analysis: Analysis, lexicon: Lexicon, verb: int) -> Sign | None:
    """Read "were found dead", "are known to have died", "were shot and wounded", "had been brought in with wounds"."""
    for word in range(verb + 1, min(verb + REACH, analysis.sentence_of(verb)[1])):
        if analysis.upos[word] in ("ADJ", "VERB"):
            sign = _sign(analysis, lexicon, word, "next", SUFFERED)
            return sign if sign is not None else _by_pair(analysis, lexicon, verb)
        if analysis.upos[word] not in ("AUX", "ADV", "PART", "CCONJ"):
            break
    return _by_pair(analysis, lexicon, verb)


def _unless_done(analysis: Analysis, lexicon: Lexicon, sign: Sign, start: int) -> Sign | None:
    """Return a sign, or that those counted did to others what it says."""
    if sign.of not in SUFFERED or not _is_doer(analysis, lexicon, sign.word, start):
        return sign
    return Sign(Counted.PARTICIPANTS, sign.word, "doer")


def _is_doer(analysis: Analysis, lexicon: Lexicon, verb: int, before: int) -> bool:
    """Tell whether a verb has an object behind it, so that those before it did and did not suffer it."""
    children = analysis.children[verb]
    entry = lexicon.counted.get(analysis.lower[verb])
    if entry is None or entry.name in BEFALLS or any(analysis.relations[child] == "aux:pass" for child in children):
        return False
    return any(analysis.relations[child] == "obj" and child > verb >= before for child in children)


def _by_last_word(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "killed six civilians", "and wounding another 238"."""
    word = phrase.words[0] - 1
    while word >= 0 and analysis.upos[word] in ("ADV", "DET"):
        word -= 1
    if word < 0 or analysis.upos[word] != "VERB":
        return None
    if any(analysis.relations[child] == "aux:pass" for child in analysis.children[word]):
        return None
    return _sign(analysis, lexicon, word, "verb", SUFFERED)


def _by_modifier(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "52 missing persons", "27 persons detained in the capital"."""
    for child in analysis.children[phrase.noun if phrase.noun is not None else phrase.head]:
        if analysis.relations[child] in ("amod", "acl"):
            sign = _sign(analysis, lexicon, child, "modifier", SUFFERED)
            if sign is not None:
                return _unless_done(analysis, lexicon, sign, child)
    return None


def _by_predicate(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read the verb or noun on which the phrase hangs, itself or with those it is told together with."""
    signs = (_by_governor(analysis, lexicon, phrase, word) for word in _told_with(analysis, phrase.head))
    return next((sign for sign in signs if sign is not None), None)


def _told_with(analysis: Analysis, word: int) -> Iterator[int]:
    """Yield a word and those it is joined to, by whose verb what happened to all of them is told."""
    yield word
    while analysis.relations[word] == "conj" and analysis.upos[analysis.heads[word]] in NOMINAL:
        word = analysis.heads[word]
        yield word
        while analysis.upos[word] == "PROPN" and analysis.relations[word].split(":")[0] in ("nmod", "appos", "flat"):
            word = analysis.heads[word]
            yield word


def _by_governor(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase, word: int) -> Sign | None:
    above, relation = analysis.heads[word], analysis.relations[word].split(":")[0]
    if relation in ("nsubj", "obj", "root"):
        governor = word if relation == "root" else above
        sign = _sign(analysis, lexicon, governor, "predicate", SUFFERED | {Counted.PARTICIPANTS})
        if sign is not None:
            return _unless_done(analysis, lexicon, sign, phrase.words[1]) if relation == "nsubj" else sign
        return _by_pair(analysis, lexicon, governor)
    if relation in ("nmod", "obl", "appos"):
        return _sign(analysis, lexicon, above, "figure", SUFFERED | {Counted.PARTICIPANTS})
    return None


def _by_list(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "lists of prisoners, 118 names"."""
    if phrase.noun is None or analysis.lower[phrase.noun] not in ("names", "entries"):
        return None
    told = find_figure_of(analysis, lexicon, phrase.amount.words[0])
    return None if told is None else _sign(analysis, lexicon, told, "list", SUFFERED)


def _by_subject(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "the toll is 12": a number that is itself what is said of a figure."""
    if phrase.noun is not None or all(analysis.relations[child] != "cop" for child in analysis.children[phrase.head]):
        return None
    for child in analysis.children[phrase.head]:
        if analysis.relations[child].startswith("nsubj"):
            signs = (_sign(analysis, lexicon, word, "subject", SUFFERED) for word in analysis.subtree(child))
            return next((sign for sign in signs if sign is not None), None)
    return None


def _by_figure(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "put the dead at nine", "a toll of 12", "up from 26"."""
    first = phrase.amount.words[0]
    if phrase.noun is not None or not first or analysis.upos[first - 1] != "ADP":
        return None
    told = find_figure_of(analysis, lexicon, first)
    return None if told is None else _sign(analysis, lexicon, told, "figure", SUFFERED | {Counted.PARTICIPANTS})


def _first_of_conjuncts(analysis: Analysis, word: int) -> int:
    """Return the first of those told together, by whose verb what happened to all of them is told."""
    while analysis.relations[word] == "conj" and analysis.upos[analysis.heads[word]] in NOMINAL:
        word = analysis.heads[word]
        while analysis.upos[word] == "PROPN" and analysis.relations[word].split(":")[0] in ("nmod", "appos", "flat"):
            word = analysis.heads[word]
    return word


def _by_pair(analysis: Analysis, lexicon: Lexicon, word: int) -> Sign | None:
    """Read "lost their lives", "were in custody", "are sleeping in tents": a word and one that hangs on it."""
    for first, second in _pairs(analysis, word):
        entry = lexicon.counted.get(f"{analysis.lower[first]} {analysis.lower[second]}")
        if entry is not None:
            return Sign(Counted(entry.value), second, "pair")
    return None


def _pairs(analysis: Analysis, word: int) -> Iterator[tuple[int, int]]:
    for child in analysis.children[word]:
        if analysis.relations[child].split(":")[0] in ("obj", "xcomp", "obl", "nmod", "advmod"):
            yield word, child
            yield from ((case, child) for case in analysis.children[child] if analysis.relations[case] == "case")
        elif analysis.relations[child] == "case":
            yield child, word


def _by_place(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "2,400 people in shelters", "the three in custody"."""
    head = phrase.noun if phrase.noun is not None else phrase.head
    return next((sign for child in analysis.children[head] if (sign := _by_pair(analysis, lexicon, child))), None)


def _by_role(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "12 hostages", "40 protesters": the noun alone, when nothing else is said of them."""
    return None if phrase.noun is None else _sign(analysis, lexicon, phrase.noun, "role", frozenset(Counted))


def _by_clause(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "12 people who had been hit and wounded", "some 7,000 people, most of whom fled"."""
    for child in analysis.children[phrase.noun if phrase.noun is not None else phrase.head]:
        if analysis.relations[child] == "acl:relcl":
            sign = _sign(analysis, lexicon, child, "clause", SUFFERED) or _by_pair(analysis, lexicon, child)
            if sign is not None:
                return _unless_done(analysis, lexicon, sign, child)
    start, last = phrase.words[1], analysis.sentence_of(phrase.head)[1]
    for word in range(start, min(start + CLAUSE_REACH, last)):
        if analysis.lower[word] in RELATIVES:
            return _by_words_from(analysis, lexicon, phrase, word + 1)
    return None


STEPS: tuple[Step, ...] = (
    _by_noun,
    _by_next_words,
    _by_part,
    _by_last_word,
    _by_figure,
    _by_list,
    _by_subject,
    _by_modifier,
    _by_predicate,
    _by_clause,
    _by_place,
    _by_role,
)
