"""Dates of GUM dev: found by any shared word (relaxed), by all words (strict), and with the same first and last day.

Of what we find, only dates and times of the day are compared; GUM marks no durations and sets.
Our grammar was not developed on GUM. The day of publication is the document's ``dateCreated``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.counts import Counts
from bench.quality.times import PEERS, Article
from reportedly.analyse import Reader
from reportedly.extract import find_times
from reportedly.model import Analysis, Span, TimeKind
from reportedly.text.edtf import month_of, year_of
from training.corpora import conllu
from training.load import gum_files

OPEN = re.compile(r"<date ([^>]*)>")
ATTRIBUTE = re.compile(r'(\w+):::"([^"]*)"')
CREATED = re.compile(r"^# meta::dateCreated = (\S+)$", re.MULTILINE)
CLOSE = "</date>"

Ends = tuple[date | None, date | None]
Found = tuple[int, int, Ends]


@dataclass(frozen=True, slots=True)
class Dated:
    """The words of an annotated date, from the first to behind the last, and its days as EDTF."""

    first: int
    last: int
    edtf: str


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield relaxed, strict and value of each finder."""
    reader = Reader(model, threads=2)
    tables = {name: {f: Counts() for f in ("relaxed", "strict", "value")} for name in ("reportedly", *PEERS)}
    for path in gum_files(corpora, dev=True):
        raw = path.read_text("utf-8")
        match = CREATED.search(raw)
        created = match[1] if match else None
        for example in conllu.read(path, "gum"):
            analysis = reader.analyse_words(example.text, example.words, example.sentences)
            gold = list(_read(raw))
            _count(tables["reportedly"], gold, _ours(analysis, created))
            article = Article(example.text, _whole(created), ())
            for name, find in PEERS.items():
                found = [(*analysis.words_of(_span(article, one)), _days(one[2] or "..")) for one in find(article)]
                _count(tables[name], gold, found)
    for name, table in tables.items():
        yield from (counts.row(f"GUM dev dates {figure}, {name}") for figure, counts in table.items())


def _ours(analysis: Analysis, created: str | None) -> list[Found]:
    times = find_times(analysis, created)
    return [
        (*analysis.words_of(one.span), (one.first, one.last))
        for one in times
        if one.kind in (TimeKind.DATE, TimeKind.TIME) and one.edtf is not None
    ]


def _whole(created: str | None) -> str:
    """Return a day, which the peers need; the first of a month or year where no more is known."""
    return (f"{created}-01-01" if created and created[:4].isdigit() else "2020-01-01")[:10]


def _span(article: Article, found: tuple[int, int, str | None]) -> Span:
    return Span.of(article.text, found[0], found[1])


def _read(raw: str) -> Iterator[Dated]:
    rows = [line.split("\t") for line in raw.splitlines() if line[:1].isdigit()]
    words = [row for row in rows if row[0].isdigit()]
    start, edtf = None, ""
    for index, row in enumerate(words):
        if match := OPEN.search(row[9]):
            start, edtf = index, _edtf(dict(ATTRIBUTE.findall(match[1])))
        if start is not None and CLOSE in row[9]:
            yield Dated(start, index + 1, edtf)
            start = None


def _edtf(attributes: dict[str, str]) -> str:
    if "when" in attributes:
        return attributes["when"]
    low = attributes.get("from") or attributes.get("notBefore") or ".."
    return f"{low}/{attributes.get('to') or attributes.get('notAfter') or '..'}"


def _count(table: dict[str, Counts], gold: list[Dated], found: list[Found]) -> None:
    left, relaxed, strict, value = list(found), 0, 0, 0
    for one in gold:
        best = next((other for other in left if other[0] < one.last and one.first < other[1]), None)
        if best is not None:
            left.remove(best)
            relaxed += 1
            strict += best[:2] == (one.first, one.last)
            value += best[2] == _days(one.edtf)
    for name, right in (("relaxed", relaxed), ("strict", strict), ("value", value)):
        table[name].add(right, len(found), len(gold))


def _days(edtf: str) -> Ends:
    first, _, last = edtf.partition("/")
    return _end(first, 0), _end(last or first, 1)


def _end(part: str, which: int) -> date | None:
    """Return the first or last day of a year, a month or a day; None where it is open or no such thing."""
    numbers = part.split("T")[0].split("-")
    if not all(number.isdigit() for number in numbers):
        return None
    if len(numbers) == len("ymd"):
        return date(*map(int, numbers))
    days = month_of(*map(int, numbers)) if len(numbers) > 1 else year_of(int(numbers[0]))
    return (days.first, days.last)[which]
