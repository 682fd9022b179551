"""Reports of one war by outlets of all sides (FA-KES): whether we find the figures and the blame that people noted.

The set notes for each article the actor blamed and numbers of killed civilians, children, women and others. A figure is
found where one of the noted numbers, or the sum of civilians and others, is the lower bound of a number of killed that we
read. A doer is any party that the article is listed for in the responsibility matrix of an incident, not in denial; the
words by which a side is known stand below. Nobody need have noted all that an article tells: most tell of harm by several
sides, so a doer of another side is not a mistake yet. Articles of one day and province need not tell one incident, so their share is no recall; articles many days
apart that share one are mostly wrong.

``draw`` takes every so many articles in the order of a hash of their ids, where the whole takes too long.
"""

import csv
import hashlib
import json
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import reportedly
from reportedly.model import Blame, Counted, Failure, Footing, Number, Reading

SIDES = {
    "syrian government or russian troops": r"syria\w* (?:army|arab army|government|regime|air|military|forces|troops|war)"
    r"|regime|assad|government|russia\w*|warplane\w*|army",
    "the organization of the islamic state in iraq and the levant - isis": r"islamic state|isis|isil|daesh|\bis\b|dae?sh\w*",
    "international coalition forces": r"coalition|us[- ]led|u\.?s\.?\b|american|united states|france|french|britain|turk\w*",
    "armed opposition groups": r"rebel\w*|opposition|militant\w*|terrorist\w*|insurgent\w*|free syrian|gunmen|takfiri\w*|jaish|armed",
    "self administration forces": r"kurd\w*|ypg|sdf|syrian democratic|pyd|pkk|self[- ]administration",
    "al-nusra front": r"nusra|qaeda|terrorist\w*|tahrir",
}
"""The noted sides, and by which words outlets of either side name them; some call any foe a terrorist."""
NUMBERS = ("nb_civilians", "nb_noncivilians", "nb_children", "nb_women")
DATED = re.compile(r"^\w{3} \d\d \w{3} \d{4} ")
FAR_DAYS = 3
SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


@dataclass(frozen=True, slots=True)
class Noted:
    """An article with what people noted of it."""

    id: str
    outlet: str
    title: str
    text: str
    day: str
    province: str
    side: str
    killed: frozenset[int]


def measure_war(path: Path, *, draw: int = 1) -> Iterator[str]:
    """Yield the rows of a table."""
    articles = read_noted(path)[::draw]
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "articles.jsonl")
        lines.write_text("".join(map(_to_line, articles)), "utf-8")
        with reportedly.open(Path(folder, "war.ledger")) as ledger:
            failed = [kept for kept in ledger.add([lines]) if isinstance(kept, Failure)]
            assert not failed, failed
            readings = {one.id: ledger.reading(one.id) for one in articles}
            incidents = list(ledger.incidents())
            together = _count_pairs({t.report for t in one.tellings} for one in incidents)
            blames = [blame for one in incidents for blame in ledger.incident(one.id).blames]
    yield from _figures(articles, readings)
    yield from _blame(articles, blames)
    yield from _incidents(articles, together)


def read_noted(path: Path) -> list[Noted]:
    """Return the articles in the order of a hash of their ids."""
    with path.open(encoding="latin-1", newline="") as lines:
        found = [_noted(row, at) for at, row in enumerate(csv.DictReader(lines))]
    return sorted(found, key=lambda one: hashlib.sha256(one.id.encode()).hexdigest())


def _noted(row: dict[str, str], at: int) -> Noted:
    title, text = row["article_title"].strip(), DATED.sub("", row["article_content"].strip())
    month, day, year = map(int, row["date"].split("/"))
    civilians, others, *parts = (int(row[name] or 0) for name in NUMBERS)
    return Noted(
        id=f"{row['unit_id']}-{at}",
        outlet=row["source"],
        title=title,
        text=text.removeprefix(title).lstrip(" .") or text,
        day=f"20{year:02}-{month:02}-{day:02}",
        province=row["location"],
        side=row["actor"],
        killed=frozenset({civilians, others, civilians + others, *parts} - {0}),
    )


def _to_line(one: Noted) -> str:
    values = {"id": one.id, "outlet": one.outlet, "title": one.title, "published": one.day, "text": one.text}
    return json.dumps(values) + "\n"


def _figures(articles: Sequence[Noted], readings: dict[str, Reading]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for one in articles:
        said = {int(word) for word in re.findall(r"\b\d{1,5}\b", one.text)}
        said |= {value for value, word in enumerate(SMALL) if re.search(rf"\b{word}\b", one.text, re.IGNORECASE)}
        counted = [_values(n) for n in readings[one.id].numbers if n.of is Counted.KILLED and n.low]
        killed = set().union(*counted)
        there = bool(one.killed & said)
        counts.update(noted=bool(one.killed), there=there, found=there and bool(one.killed & killed))
        right = sum(bool(values & one.killed) for values in counted)
        counts.update(read=len(counted), right=right, none=there and not counted)
    yield _row("a noted figure stands in the text", counts["there"], counts["noted"])
    yield _row("figure found, where it stands in the text", counts["found"], counts["there"])
    yield _row("  no figure of killed found there at all", counts["none"], counts["there"])
    yield _row("figures of killed read that are among those noted", counts["right"], counts["read"])


def _values(number: Number) -> set[int]:
    """Return what a number may be noted as: its lower bound, and for "more than 120" the figure in the words."""
    low = int(number.low or 0)
    return {low, low - 1} if number.high is None else {low}


def _blame(articles: Sequence[Noted], blames: Sequence[Blame]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    footings: Counter[str] = Counter()
    for one in articles:
        own_blames = [blame for blame in blames if blame.report == one.id]
        doers = list(_doers(own_blames))
        parties = {blame.party.casefold(): words for blame in own_blames for words, _ in _doers([blame])}
        if one.side not in SIDES:
            counts.update(unknown=1, named=bool(doers))
            continue
        own = Counter(footing.value for words, footing in doers if _is_of(one.side, words))
        counts.update(noted=1, found=bool(own), first=_first(doers) == one.side)
        counts.update(_count_sides(one, parties.values()), parties=len(parties))
        footings.update(own.keys())
    yield _row("the side noted is named in the text", counts["there"], counts["noted"])
    yield _row("the side noted is among the doers", counts["found"], counts["noted"])
    for footing, number in footings.most_common():
        yield _row(f"  there as {footing}", number, counts["found"])
    yield _row("doers that are of the side noted", counts["own"], counts["parties"])
    yield _row("doers of any side that are of the one noted", counts["own"], counts["sided"])
    yield _row("the side of most doers is the one noted", counts["first"], counts["noted"])
    yield _row("  the side most often named in the text is", counts["most"], counts["noted"])
    yield _row("  the side that is noted most often is", counts["always"], counts["noted"])
    yield _row("where nobody is noted, we name no doer either", counts["unknown"] - counts["named"], counts["unknown"])


def _count_sides(one: Noted, parties: Iterable[str]) -> dict[str, int]:
    """Return how many parties are of the side noted and of any, and what guessing by the text alone would give."""
    said = {side: len(re.findall(words, one.text, re.IGNORECASE)) for side, words in SIDES.items()}
    sided = [words for words in parties if any(_is_of(side, words) for side in SIDES)]
    return {
        "own": sum(_is_of(one.side, words) for words in sided),
        "sided": len(sided),
        "there": said[one.side] > 0,
        "most": max(said, key=lambda side: said[side]) == one.side,
        "always": one.side == next(iter(SIDES)),
    }


def _doers(blames: Iterable[Blame]) -> Iterator[tuple[str, Footing]]:
    """Yield whoever is said to have done an incident, and how."""
    for one in blames:
        if one.footing is not Footing.DENIED:
            yield f"{one.party} {one.span.text}", one.footing


def _first(doers: Sequence[tuple[str, Footing]]) -> str | None:
    """Return the side to which most doers belong."""
    counts = Counter(side for words, _ in doers for side in SIDES if _is_of(side, words))
    return max(SIDES, key=lambda side: counts[side]) if counts else None


def _is_of(side: str, words: str) -> bool:
    return bool(re.search(rf"\b(?:{SIDES[side]})\b", words, re.IGNORECASE))


def _incidents(articles: Sequence[Noted], together: set[frozenset[str]]) -> Iterator[str]:
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in articles:
        groups[one.day, one.province].add(one.id)
    near = _count_pairs(groups.values())
    days = {one.id: date.fromisoformat(one.day).toordinal() for one in articles}
    gaps = [abs(days[first] - days[second]) for first, second in map(tuple, together)]
    yield _row("pairs of one day and province that share an incident", len(near & together), len(near))
    yield _row(
        f"pairs that share an incident, over {FAR_DAYS} days apart", sum(gap > FAR_DAYS for gap in gaps), len(gaps)
    )


def _count_pairs(groups: Iterable[set[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def _row(name: str, part: int, whole: int) -> str:
    return f"{name:60}{part / max(1, whole):8.3f}{part:8}{whole:8}"
