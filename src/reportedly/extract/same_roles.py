"""Put together who holds one office of one country: "Lebanon's health minister" and "the Lebanese health minister"."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from reportedly.extract.genders import Signs
from reportedly.extract.phrases import find_phrase, find_role
from reportedly.model import Span

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})

Countries = Callable[[str], str | None]
"""Gives the country that a word names, or whose people or adjective it is."""


def find_no_country(word: str) -> None:
    """Name no country, whatever the word."""
    return


Office = tuple[str, tuple[str, ...]]


def pair_offices(
    signs: Signs, parts: Sequence[list[int]], sources: Mapping[int, Span], country_of: Countries
) -> list[tuple[list[int], list[int]]]:
    """Return pairs of parts whose words name the same office of the same country, the earlier first."""
    known: dict[Office, list[int]] = {}
    same = []
    for part in sorted(parts):
        for office in {office for head in part for office in _offices(signs, head, sources.get(head), country_of)}:
            earlier = known.setdefault(office, part)
            if earlier is not part:
                same.append((earlier, part))
    return same


def _offices(signs: Signs, head: int, source: Span | None, country_of: Countries) -> Iterator[Office]:
    analysis = signs.analysis
    named = head in analysis.name_at
    role = find_role(analysis, head)
    phrases = [role, None if named else find_phrase(analysis, head), None if named else source]
    if signs.is_pronoun(head) or not (named or signs.is_one_person(head) or source is not None):
        return
    for phrase in phrases:
        office = None if phrase is None else _office(signs, phrase, country_of)
        if office is not None:
            yield office


def _office(signs: Signs, phrase: Span, country_of: Countries) -> Office | None:
    """Return country and words of an office, None where a phrase has no country, or is about one of several."""
    first, last = signs.analysis.words_of(phrase)
    words = [word for word in _words(signs, first, last) if word not in POSSESSIVE]
    words = words[1:] if words and words[0].lower() == "the" else words
    countries = [country for word in words if (country := country_of(word))]
    rest = tuple(word.lower() for word in words if not country_of(word))
    plain = all(word.isalpha() and word not in ("a", "an", "one") for word in rest)
    many = signs.analysis.xpos[signs.analysis.head_of(first, last)] in ("NNS", "NNPS")
    return (countries[0], rest) if len(countries) == 1 and rest and plain and not many else None


def _words(signs: Signs, first: int, last: int) -> Iterator[str]:
    """Yield the words of a phrase, those of a name of a place as one."""
    at = first
    while at < last:
        name = signs.analysis.name_at.get(at)
        end = name.last if name is not None and name.kind == "place" and name.first == at else at + 1
        yield " ".join(map(signs.analysis.word, range(at, end)))
        at = end
