"""Find counts of none: "nobody was hurt", "no civilians were killed or injured"."""

from collections.abc import Iterator

from reportedly.extract.counted_phrases import CountPhrase, is_person
from reportedly.extract.indicators import find_sign
from reportedly.extract.quantities import Amount
from reportedly.extract.signs import OUTCOMES, Sign
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted, Number, Reason

NOBODY = frozenset({"nobody", "none"})
JOINING = frozenset({"or", "and", "nor"})
CLEAR = frozenset({"next", "among", "predicate", "pair"})
"""Rules of indicators that rest on what is said of nobody, not on words around it."""


def find_zeros(analysis: Analysis, lexicon: Lexicon) -> Iterator[Number]:
    """Yield a number of none for each thing that is said to have befallen nobody."""
    for word in range(len(analysis.words)):
        phrase = _phrase(analysis, lexicon, word)
        sign = None if phrase is None else find_sign(analysis, lexicon, phrase)
        if phrase is not None and sign is not None and _befell(analysis, sign) and _in_clause(analysis, word, sign):
            yield from (_zero(analysis, phrase, one) for one in (sign, *_joined(analysis, lexicon, sign)))


def _befell(analysis: Analysis, sign: Sign) -> bool:
    """Tell whether a sign says that something befell nobody, not that it should or could."""
    modal = any(analysis.xpos[child] == "MD" for child in analysis.children[sign.word])
    return sign.of in OUTCOMES and sign.rule in CLEAR and not modal


def _in_clause(analysis: Analysis, nobody: int, sign: Sign) -> bool:
    """Tell whether a sign stands behind the words for nobody, or before them with no comma between."""
    return sign.word > nobody or "," not in analysis.lower[sign.word : nobody]


def _phrase(analysis: Analysis, lexicon: Lexicon, word: int) -> CountPhrase | None:
    """Return the phrase that names nobody, if one begins here."""
    if analysis.lower[word] in NOBODY:
        return CountPhrase(_amount(word, word + 1), None, of=False)
    if analysis.lower[word] != "no" or word + 1 >= len(analysis.words):
        return None
    if analysis.lower[word + 1] == "one":
        return CountPhrase(_amount(word, word + 2), None, of=False)
    noun = analysis.heads[word] if analysis.relations[word] == "det" else word + 1  # beside a wrong tree
    if noun < word or not is_person(analysis, lexicon, noun):
        return None
    return CountPhrase(_amount(word, word + 1), noun, of=False)


def _amount(first: int, last: int) -> Amount:
    return Amount((first, last), (first, last), 0.0, 0.0, money=False, bound=None)


def _joined(analysis: Analysis, lexicon: Lexicon, sign: Sign) -> Iterator[Sign]:
    """Yield what else befell nobody: "hurt" in "nobody was killed or hurt"."""
    _, last = analysis.sentence_of(sign.word)
    if sign.word + 1 >= last or analysis.lower[sign.word + 1] not in JOINING:
        return
    word = sign.word + 2
    while word < last and analysis.upos[word] == "ADV":
        word += 1
    entry = lexicon.counted.get(analysis.lower[word]) if word < last else None
    if entry is not None and Counted(entry.value) in OUTCOMES - {sign.of}:
        yield Sign(Counted(entry.value), word, sign.rule)


def _zero(analysis: Analysis, phrase: CountPhrase, sign: Sign) -> Number:
    noun = phrase.noun
    return Number(
        span=analysis.span(*phrase.words), of=sign.of, low=0.0, high=0.0, governor=sign.word,
        reasons=(Reason("number:none", analysis.span(sign.word, sign.word + 1)),),
        whom=analysis.span(noun, noun + 1) if noun is not None else None,
    )  # fmt: skip
