"""Decide what happened to those who are counted, from the words around a count, the nearest and clearest first."""

from collections.abc import Callable, Iterator

from reportedly.extract.counted_phrases import CountPhrase
from reportedly.extract.figures_given import find_figure_of
from reportedly.extract.next_words import by_clause, by_last_word, by_next_words
from reportedly.extract.signs import OUTCOMES, SUFFERED, TOLD, Sign, sign_at, sign_of_pair, unless_done
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted

LIST_REACH = 10
"""How many words behind "names" the list may end of which they are."""
OWNED = {
    "bodies": Counted.KILLED,
    "remains": Counted.KILLED,
    "corpses": Counted.KILLED,
    "trace": Counted.MISSING,
    "whereabouts": Counted.MISSING,
}
"""Nouns of which it is told whose they are."""
LEAVING = frozenset({"left", "leave", "leaving"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
Step = Callable[[Analysis, Lexicon, CountPhrase], Sign | None]


def find_sign(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Return the first sign of what a phrase counts, or None when its own words give none."""
    return next((sign for step in STEPS if (sign := step(analysis, lexicon, phrase)) is not None), None)


def _by_noun(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "three deaths", "12 of the injured", "two rifles"."""
    if phrase.noun is None or phrase.of:
        return None
    return sign_at(analysis, lexicon, phrase.noun, "noun", OUTCOMES | {Counted.WEAPONS})


def _by_part(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "eight of the injured"."""
    if phrase.noun is None or not phrase.of:
        return None
    return sign_at(analysis, lexicon, phrase.noun, "part", OUTCOMES | {Counted.WEAPONS})


def _by_modifier(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "52 missing persons", "27 persons detained in the capital"."""
    for child in analysis.children[phrase.noun if phrase.noun is not None else phrase.head]:
        if analysis.relations[child] in ("amod", "acl"):
            sign = sign_at(analysis, lexicon, child, "modifier", SUFFERED)
            if sign is not None:
                return unless_done(analysis, lexicon, sign, child)
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
        sign = sign_at(analysis, lexicon, governor, "predicate", TOLD)
        if sign is not None:
            return unless_done(analysis, lexicon, sign, phrase.words[1]) if relation == "nsubj" else sign
        pair = sign_of_pair(analysis, lexicon, governor)
        return pair if pair is not None or relation != "nsubj" else _by_leaving(analysis, governor)
    if relation in ("nmod", "obl", "appos"):
        return sign_at(analysis, lexicon, above, "figure", TOLD)
    return None


def _by_leaving(analysis: Analysis, verb: int) -> Sign | None:
    """Read "some 400 people have left the town"."""
    if analysis.lower[verb] not in LEAVING:
        return None
    places = {mention.head for mention in analysis.mentions if mention.kind == "place"}
    left = any(analysis.relations[child] == "obj" and child in places for child in analysis.children[verb])
    return Sign(Counted.DISPLACED, verb, "leaving") if left else None


def _by_owner(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "the bodies of 23 people", "no trace of 26 people", "claimed the lives of four"."""
    above = analysis.heads[phrase.head]
    if analysis.relations[phrase.head].split(":")[0] != "nmod" or above > phrase.amount.words[0]:
        return None
    if analysis.lower[above] == "lives":
        return sign_of_pair(analysis, lexicon, analysis.heads[above])
    of = OWNED.get(analysis.lower[above])
    return None if of is None else Sign(of, above, "owner")


def _by_list(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "lists of prisoners, 118 names"."""
    if phrase.noun is None or analysis.lower[phrase.noun] not in ("names", "entries"):
        return None
    told = find_figure_of(analysis, lexicon, phrase.amount.words[0])
    return (
        _by_list_behind(analysis, lexicon, phrase.noun)
        if told is None
        else sign_at(analysis, lexicon, told, "list", SUFFERED)
    )


def _by_list_behind(analysis: Analysis, lexicon: Lexicon, names: int) -> Sign | None:
    """Read "51 names stood on the list of the missing"."""
    behind = range(names + 1, min(names + LIST_REACH, analysis.sentence_of(names)[1]))
    if not any(analysis.lower[word] in ("list", "lists") for word in behind):
        return None
    signs = (sign_at(analysis, lexicon, word, "list", SUFFERED) for word in behind)
    return next((sign for sign in signs if sign is not None), None)


def _by_subject(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "the toll is 12": a number that is itself what is said of a figure."""
    if phrase.noun is not None or all(analysis.relations[child] != "cop" for child in analysis.children[phrase.head]):
        return None
    for child in analysis.children[phrase.head]:
        if analysis.relations[child].startswith("nsubj"):
            signs = (sign_at(analysis, lexicon, word, "subject", SUFFERED) for word in analysis.subtree(child))
            return next((sign for sign in signs if sign is not None), None)
    return None


def _by_figure(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "put the dead at nine", "a toll of 12", "up from 26"."""
    first = phrase.amount.words[0]
    if phrase.noun is not None or not first or analysis.upos[first - 1] != "ADP":
        return None
    told = find_figure_of(analysis, lexicon, first)
    return None if told is None else sign_at(analysis, lexicon, told, "figure", TOLD)


def _by_place(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "2,400 people in shelters", "the three in custody"."""
    head = phrase.noun if phrase.noun is not None else phrase.head
    return next((sign for child in analysis.children[head] if (sign := sign_of_pair(analysis, lexicon, child))), None)


def _by_heading(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "Missing. Twelve people, all from one street": a word that heads the paragraph of a bulletin."""
    at = analysis.sentence_numbers[phrase.head]
    if not at or analysis.sentence_of(phrase.head)[0] != phrase.amount.words[0]:
        return None
    first, last = analysis.sentences[at - 1]
    words = [word for word in range(first, last) if analysis.upos[word] != "PUNCT"]
    opens = analysis.text[: analysis.words[first][0]].rstrip(" ")
    entry = lexicon.counted.get(analysis.lower[first]) if len(words) == 1 and (not opens or opens[-1] == "\n") else None
    of = None if entry is None else Counted(entry.value)
    return Sign(of, first, "heading") if of in SUFFERED and of is not None else None


def _by_role(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Sign | None:
    """Read "12 hostages", "40 protesters": the noun alone, when nothing else is said of them."""
    return None if phrase.noun is None else sign_at(analysis, lexicon, phrase.noun, "role", frozenset(Counted))


STEPS: tuple[Step, ...] = (
    _by_noun,
    _by_owner,
    by_next_words,
    _by_part,
    by_last_word,
    _by_figure,
    _by_list,
    _by_subject,
    _by_modifier,
    _by_predicate,
    by_clause,
    _by_place,
    _by_heading,
    _by_role,
)
