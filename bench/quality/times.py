"""Times on MEANTIME, beside dateparser's search and parsedatetime in the same run.

A time counts as found relaxed when it shares a word with an annotated one, one to one, strictly when it has the same
words (articles and prepositions at the ends aside), and by value when the TIMEX3 value is the same too. Only the
sentences up to the last annotated one of each article are looked at: the annotation stops there. The date of
publication is the annotated creation time.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from bench.counts import Counts
from reportedly.analyse import Reader
from reportedly.extract import find_times

Found = tuple[int, int, str | None]
Finder = Callable[["Article"], list[Found]]
CLOSE, OPEN = re.compile(r"[,.;:?!)%]|''|'s|n't"), ("( ", "`` ", "$ ")
"""Words written without a blank before or behind them; the corpus has words only."""
LOOSE = re.compile(
    r"^(?:(?:the|on|in|at|of|for|since|until|by|about|around|over|during|within|after|before)\s+)+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Article:
    """The annotated part of an article: its text, its day and its times (start, end, TIMEX3 value)."""

    text: str
    day: str
    times: tuple[Found, ...]


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield the rows of each finder."""
    articles = list(read(corpora / "meantime" / "intra-doc_annotation"))
    reader = Reader(model, threads=2)
    finders: dict[str, Finder] = {
        "reportedly": lambda article: _ours(reader, article),
        **PEERS,
    }
    for name, find in finders.items():
        table = {figure: Counts() for figure in ("relaxed", "strict", "value")}
        for article in articles:
            _count(table, article, find(article))
        yield from (counts.row(f"MEANTIME {figure}, {name}") for figure, counts in table.items())


def read(folder: Path) -> Iterator[Article]:
    """Yield the articles with their annotated part."""
    for path in sorted(folder.glob("*/*.xml")):
        root = ET.parse(path).getroot()
        marks = [mark for mark in root.iter("TIMEX3") if mark.find("token_anchor") is not None]
        days = [m.get("value", "") for m in root.iter("TIMEX3") if m.get("functionInDocument") == "CREATION_TIME"]
        last = _last_sentence(root)
        text, places = _lay(root, last)
        anchors = [([a.get("t_id", "") for a in mark.iter("token_anchor")], mark.get("value")) for mark in marks]
        times = [(places[ids[0]][0], places[ids[-1]][1], value) for ids, value in anchors if set(ids) <= places.keys()]
        yield Article(text, _day(days[0] if days else ""), tuple(times))


def _day(value: str) -> str:
    """Return a creation time as year, month, day; two articles write month, day, year."""
    if re.match(r"\d\d-\d\d-\d{4}", value):
        return f"{value[6:10]}-{value[:2]}-{value[3:5]}"
    return value[:10]


def _last_sentence(root: ET.Element) -> int:
    sentence = {token.get("t_id"): int(token.get("sentence", 0)) for token in root.iter("token")}
    marks = (a.get("t_id") for mark in root.iter("Markables") for a in mark.iter("token_anchor"))
    return max((sentence[mark] for mark in marks if mark in sentence), default=0)


def _lay(root: ET.Element, last: int) -> tuple[str, dict[str, tuple[int, int]]]:
    text, places, sentence = "", dict[str, tuple[int, int]](), 0
    for token in root.iter("token"):
        number, form = int(token.get("sentence", 0)), token.text or ""
        if number > last:
            break
        text = text.rstrip() + "\n" if number != sentence else text
        sentence = number
        if CLOSE.fullmatch(form) or text.endswith(OPEN):
            text = text.removesuffix(" ")
        start = len(text)
        places[token.get("t_id", "")] = (start, start + len(form))
        text += form + " "
    return text, places


def _count(table: dict[str, Counts], article: Article, found: list[Found]) -> None:
    left, relaxed, strict, value = list(found), 0, 0, 0
    for one in article.times:
        best = next((other for other in left if other[0] < one[1] and one[0] < other[1]), None)
        if best is None:
            continue
        left.remove(best)
        relaxed += 1
        strict += _bare(article.text, one) == _bare(article.text, best)
        value += one[2] is not None and best[2] == one[2]
    for name, right in (("relaxed", relaxed), ("strict", strict), ("value", value)):
        table[name].add(right, len(found), len(article.times))


def _bare(text: str, one: Found) -> str:
    return LOOSE.sub("", " ".join(text[one[0] : one[1]].split())).strip(" ,.").lower()


def _ours(reader: Reader, article: Article) -> list[Found]:
    times = find_times(reader.analyse(article.text), article.day)
    return [(time.span.start, time.span.end, time.timex) for time in times]


def _dateparser(article: Article) -> list[Found]:
    from dateparser.search import search_dates

    base = datetime.combine(date.fromisoformat(article.day), time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found = search_dates(article.text, languages=["en"], settings=settings) or []
    return list(_located(article.text, [(words, value.date().isoformat()) for words, value in found]))


def _located(text: str, found: list[tuple[str, str]]) -> Iterator[Found]:
    at = 0
    for words, value in found:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield start, at, value


def _parsedatetime(article: Article) -> list[Found]:
    import parsedatetime

    base = datetime.combine(date.fromisoformat(article.day), time())
    found = parsedatetime.Calendar().nlp(article.text, base) or ()
    return [(start, end, value.date().isoformat()) for value, _, start, end, _ in found]


PEERS: dict[str, Finder] = {"dateparser search": _dateparser, "parsedatetime": _parsedatetime}
