"""Dates of GUM dev: found by any shared word (relaxed), by all words (strict), and with the same first and last day.

What is compared follows from how GUM marks dates, and is decided by the kind of a time of ours, never by what is annotated:

* Dates, parts of a day, and stretches whose ends are known ("the last five years") are compared. Lengths of time, sets,
  "now" and the like have no date; times of the clock, and shifts by hours and minutes, have a mark of their own.
* Each end of a range of years, months or days of two months is a date of its own: "from 1947 to 1960" counts as two.
* Articles, prepositions, "early", "mid", "late" and "circa" at the start do not count for strict, as in MEANTIME's
  measure: GUM has "the 90s" beside "the late [1980s]". This holds for the peers too.
* A season runs into the month in which the next begins ("2010-06/2010-09") or not: both are right.

The grammar was developed with the train part of GUM, and errors on dev were looked at too, so dev flatters it a little.
The day of publication is the document's ``dateCreated``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.counts import Counts
from bench.quality.gum_ends import Ends, are_same, count_without_zero, read_ends
from bench.quality.times import PEERS, Article
from reportedly.analyse import Reader
from reportedly.extract import find_times
from reportedly.model import Analysis, Span, Time, TimeKind
from training.corpora import conllu
from training.load import gum_files

OPEN = re.compile(r"<date ([^>]*)>")
ATTRIBUTE = re.compile(r'(\w+):::"([^"]*)"')
CREATED = re.compile(r"^# meta::dateCreated = (\S+)$", re.MULTILINE)
CLOSE = "</date>"
LOOSE = frozenset({
    "the", "a", "an", "on", "in", "at", "of", "for", "since", "until", "by", "about", "around", "over", "during", "within",
    "after", "before", "early", "earlier", "mid", "late", "later", "c.", "circa", "-",
})  # fmt: skip
RANGES = frozenset({"time:years", "time:months", "time:two days", "time:two month days"})
JOINS = frozenset({"-", "–", "—", "/", "to", "and", "until", "till", "through"})
CLOCK = re.compile(r"\b(?:hour|minute)s?\b")

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
            _count(tables["reportedly"], analysis, gold, list(_ours(analysis, created)))
            article = Article(example.text, _whole(created), ())
            for name, find in PEERS.items():
                found = [(*analysis.words_of(_span(article, one)), read_ends(one[2] or "..")) for one in find(article)]
                _count(tables[name], analysis, gold, found)
    for name, table in tables.items():
        yield from (counts.row(f"GUM dev dates {figure}, {name}") for figure, counts in table.items())


def _ours(analysis: Analysis, created: str | None) -> Iterator[Found]:
    for time in find_times(analysis, created):
        if time.kind is TimeKind.SET or time.edtf is None or _is_clock(time):
            continue
        words = analysis.words_of(time.span)
        if time.reasons[0].rule in RANGES and "/" in time.edtf:
            yield from _halves(analysis, words, count_without_zero(time.edtf))
        else:
            yield (
                *words,
                (time.first, time.last) if time.first is not None else read_ends(count_without_zero(time.edtf)),
            )


def _is_clock(time: Time) -> bool:
    return time.reasons[0].rule == "time:clock" or CLOCK.search(time.span.text) is not None


def _halves(analysis: Analysis, words: tuple[int, int], edtf: str) -> Iterator[Found]:
    """Yield the two ends of a range, each with its own words."""
    first, last = edtf.split("/")
    at = next((word for word in range(words[0] + 1, words[1]) if analysis.lower[word] in JOINS), words[1])
    yield words[0] + (analysis.lower[words[0]] in ("from", "between")), at, read_ends(first)
    yield min(at + 1, words[1] - 1), words[1], read_ends(last)


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


def _count(table: dict[str, Counts], analysis: Analysis, gold: list[Dated], found: list[Found]) -> None:
    left, relaxed, strict, value = list(found), 0, 0, 0
    for one in gold:
        best = next((other for other in left if other[0] < one.last and one.first < other[1]), None)
        if best is not None:
            left.remove(best)
            relaxed += 1
            strict += _bare(analysis, *best[:2]) == _bare(analysis, one.first, one.last)
            value += are_same(best[2], read_ends(one.edtf))
    for name, right in (("relaxed", relaxed), ("strict", strict), ("value", value)):
        table[name].add(right, len(found), len(gold))


def _bare(analysis: Analysis, first: int, last: int) -> tuple[int, int]:
    while first < last - 1 and analysis.lower[first] in LOOSE:
        first += 1
    return first, last
