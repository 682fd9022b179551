"""Bring texts and what people search for into one form, in which both databases find the same."""

import unicodedata
from dataclasses import dataclass
from functools import cache

MAX_TERMS = 50
"""More words than anybody searches for; both databases refuse expressions that are much longer."""
QUOTES = str.maketrans("\u201c\u201d\u201e\u00ab\u00bb", '"""""')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand side by side; with ``prefix`` the last one may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """One term of each of ``any_of`` must be there, and none of ``without``."""

    any_of: tuple[tuple[Term, ...], ...]
    without: tuple[Term, ...]


def fold(text: str) -> str:
    """Return a text of the same length in lower case without accents, and with spaces for all but words."""
    return "".join(map(_fold_character, text))


def to_query(typed: str) -> Query:
    """Return what somebody typed: words, "words side by side", -without, one OR other, begin*; anything is allowed."""
    any_of: list[tuple[Term, ...]] = []
    without: list[Term] = []
    joins = False
    for piece in _pieces(typed):
        if piece == "OR":
            joins = bool(any_of)
            continue
        term = _term(piece)
        if not term.words:
            continue
        if piece.startswith("-"):
            without.append(term)
        elif joins:
            any_of[-1] += (term,)
        else:
            any_of.append((term,))
        joins = False
    return Query(tuple(any_of[:MAX_TERMS]), tuple(without[:MAX_TERMS]))


def _pieces(typed: str) -> list[str]:
    found: list[str] = []
    for number, part in enumerate(typed.translate(QUOTES).split('"')):
        if number % 2 == 0:
            found += part.split()
        elif found and found[-1] == "-":
            found[-1] = f"-{part}"
        else:
            found.append(f'"{part}"')
    return found


def _term(piece: str) -> Term:
    return Term(tuple(fold(piece).split()[:MAX_TERMS]), prefix=piece.endswith("*"))


@cache
def _fold_character(character: str) -> str:
    kind = unicodedata.category(character)
    if kind[0] == "M":
        return character
    if not character.isalnum():
        return "\n" if character == "\n" else " "
    plain = unicodedata.normalize("NFD", character)[0].lower()
    return plain if len(plain) == 1 else character
