"""Precision and recall of echoes on pairs judged by hand, beside MinHash of the whole document at its best threshold."""

import csv
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.counts import Counts
from reportedly.lexicon import load_lexicon
from reportedly.model import Reading, Report
from reportedly.resolve.echoes import find_echo
from reportedly.resolve.fingerprints import fingerprint
from reportedly.resolve.wording import to_wording

PAIRS = Path(__file__).with_name("pairs.csv")
PERMUTATIONS, SHINGLE_WORDS, SEED = 256, 5, 1


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and how they were judged."""

    a: str
    b: str
    label: str


def measure(corpora: Path) -> Iterator[str]:
    """Yield two rows per way of telling copies: without pairs that share quotations alone, and with them as no copies."""
    pairs = list(_read_pairs(corpora))
    lexicon = load_lexicon("en")
    found = [find_echo(_to_reading("a", p.a), _to_reading("b", p.b), lexicon) is not None for p in pairs]
    candidates = [bool(set(fingerprint(p.a)) & set(fingerprint(p.b))) for p in pairs]
    yield from _rows("reportedly", pairs, found)
    yield from _rows("candidates by fingerprint", pairs, candidates)
    yield from _measure_minhash(pairs)


def _rows(name: str, pairs: Sequence[Pair], found: Sequence[bool]) -> Iterator[str]:
    own = [(pair, taken) for pair, taken in zip(pairs, found, strict=True) if pair.label != "quotation"]
    yield _count([pair for pair, _ in own], [taken for _, taken in own]).row(name)
    yield _count(pairs, found).row("  quotations as no copies")


def _measure_minhash(pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield the peer at the threshold that suits these very pairs best, which flatters it."""
    try:
        from rensa import RMinHash
    except ImportError:
        yield f"{'whole-document MinHash':34}   not run: needs pip install rensa"
        return

    def alike(a: str, b: str) -> float:
        one, other = (RMinHash(num_perm=PERMUTATIONS, seed=SEED) for _ in range(2))
        one.update(_to_shingles(a))
        other.update(_to_shingles(b))
        return float(one.jaccard(other))

    scores = [alike(pair.a, pair.b) for pair in pairs]
    own = [(pair, score) for pair, score in zip(pairs, scores, strict=True) if pair.label != "quotation"]
    yield _best([pair for pair, _ in own], [score for _, score in own], "MinHash of all")
    yield _best(pairs, scores, "  quotations as no copies")


def _best(pairs: Sequence[Pair], scores: Sequence[float], name: str) -> str:
    """Return the row of the threshold with the highest F1."""
    rows = {bound: _count(pairs, [score >= bound for score in scores]) for bound in sorted(set(scores))}
    bound = max(rows, key=lambda one: rows[one].f1)
    return rows[bound].row(f"{name}, >= {bound:.3f}")


def _count(pairs: Sequence[Pair], found: Sequence[bool]) -> Counts:
    gold = [pair.label == "copy" for pair in pairs]
    return Counts(sum(a and b for a, b in zip(gold, found, strict=True)), sum(found), sum(gold))


def _to_shingles(text: str) -> list[str]:
    keys = to_wording(text).keys
    return [" ".join(keys[at : at + SHINGLE_WORDS]) for at in range(max(1, len(keys) - SHINGLE_WORDS + 1))]


def _to_reading(name: str, text: str) -> Reading:
    report = Report(id=name, text=text, sha256="", language="en", origin="")
    return Reading(report=report, statements=(), checks=(), actors=())


def _read_pairs(corpora: Path) -> Iterator[Pair]:
    bodies = _read_fnc(corpora / "fnc" / "train_bodies.csv")
    folder = corpora / "ecbplus" / "ECB+"
    with PAIRS.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            fnc = row["corpus"] == "fnc"
            a, b = (bodies[row[side]] if fnc else _read_ecb(folder, row[side]) for side in "ab")
            yield Pair(a, b, row["label"])


def _read_fnc(path: Path) -> dict[str, str]:
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8") as lines:
        return {row["Body ID"]: row["articleBody"] for row in csv.DictReader(lines)}


def _read_ecb(folder: Path, name: str) -> str:
    """Return an article, one sentence a line, without the page's address and with the usual quotation marks."""
    sentences: dict[int, list[str]] = {}
    for token in ET.parse(folder / name.split("_")[0] / f"{name}.xml").getroot().iter("token"):
        sentences.setdefault(int(token.get("sentence") or 0), []).append(token.text or "")
    lines = [" ".join(words) for _, words in sorted(sentences.items())]
    text = "\n".join(line for at, line in enumerate(lines) if at or not line.startswith("http"))
    return text.replace("`` ", "“").replace(" ''", "”")
