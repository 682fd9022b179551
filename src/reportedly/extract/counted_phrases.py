"""Find the noun that an amount counts, and the word by which the phrase hangs in its sentence."""

from dataclasses import dataclass

from reportedly.extract.quantities import Amount
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Range

NOUN_MAX_WORDS = 4
"""How many words may stand between an amount and its noun ("three badly hurt young men")."""


@dataclass(frozen=True, slots=True)
class CountPhrase:
    """An amount with the noun it counts, if it has one; ``of`` tells whether "of" stands between them.

    ``root`` is the word of the amount on which its other words hang ("four" in "twenty-four"), the first if unknown.
    """

    amount: Amount
    noun: int | None
    of: bool
    root: int | None = None

    @property
    def head(self) -> int:
        """The word by which the phrase hangs in the sentence."""
        if self.noun is not None and not self.of:
            return self.noun
        return self.amount.core[0] if self.root is None else self.root

    @property
    def words(self) -> Range:
        """The words of the phrase, from those about its bounds to the noun."""
        first, last = self.amount.words[0], self.amount.core[1]
        return first, last if self.noun is None else max(last, self.noun + 1)


def find_count(analysis: Analysis, lexicon: Lexicon, amount: Amount) -> CountPhrase:
    """Return the phrase of an amount: "at least 12 people", "two of them", or the amount alone."""
    first, last = amount.core
    for word in range(first, last):
        head = analysis.heads[word]
        if last <= head < last + NOUN_MAX_WORDS and analysis.relations[word] in ("nummod", "det"):
            noun = _first_noun(analysis, last, head)
            return CountPhrase(amount, None if noun < last else noun, of=False)
    if analysis.relations[last - 1] in ("dep", "compound") and last < len(analysis.words):
        noun = last + (analysis.upos[last] == "ADJ")
        if noun < len(analysis.words) and analysis.xpos[noun] == "NNS":
            return CountPhrase(amount, noun, of=False)
    if last + 1 < len(analysis.words) and analysis.lower[last] == "of":
        noun = _whole(analysis, lexicon, last + 1) or analysis.heads[last]
        if last < noun <= last + NOUN_MAX_WORDS:
            return CountPhrase(amount, noun, of=True, root=_root(analysis, amount))
    return CountPhrase(amount, None, of=False, root=_root(analysis, amount))


def _whole(analysis: Analysis, lexicon: Lexicon, at: int) -> int | None:
    """Return "dead" of "four of the dead were clerks", which a wrong tree may hang on the clerks."""
    first, last = analysis.sentence_of(at)
    while first < at < last - 1 and analysis.upos[at] == "DET":
        at += 1
    alone = at + 1 >= last or analysis.upos[at + 1] not in ("NOUN", "PROPN", "ADJ", "NUM")
    return at if alone and at < last and analysis.lower[at] in lexicon.counted else None


def _root(analysis: Analysis, amount: Amount) -> int:
    """Return the first word of an amount that hangs on none of its others."""
    first, last = amount.core
    return next((word for word in range(first, last) if not first <= analysis.heads[word] < last), first)


def is_person(analysis: Analysis, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word means people, by the word lists or by what the reader model takes it for."""
    if analysis.lower[word] in lexicon.lists["people"]:
        return True
    return any(mention.head == word and mention.kind == "person" for mention in analysis.mentions)


def _first_noun(analysis: Analysis, last: int, head: int) -> int:
    """Return the noun of a phrase, not the predicate noun on which a wrong tree hangs the number.

    A word before ``last`` means that there is none.
    """
    for word in range(last, head):
        if analysis.upos[word] == "AUX":
            return word - 1
    return head
