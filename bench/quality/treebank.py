"""Tags and dependencies on EWT dev and names on UNER EWT dev, on the treebank's own words and sentences.

LAS and UAS count every word, punctuation too; relations are compared without their subtypes, as in the CoNLL 2018
shared task. Names count when first word, last word and type agree.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.counts import Counts
from reportedly.analyse import Reader
from reportedly.analyse.decode import find_ranges
from reportedly.model import Analysis
from training.corpora import conllu
from training.corpora.example import Example

UNKNOWN = "?"
TYPES = ("person", "place", "organisation")


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield the rows for EWT dev and UNER EWT dev."""
    reader, right = Reader(model, threads=2), dict.fromkeys(("UPOS", "XPOS", "UAS", "LAS"), 0)
    total, names = 0, Counts()
    tags = conllu.read_names(corpora / "uner_ewt" / "dev.iob2")
    for example in conllu.read(corpora / "ewt" / "dev.conllu", "ewt", tags):
        analysis = reader.analyse_words(example.text, example.words, example.sentences)
        total += len(example.words)
        _count_words(right, example, analysis)
        _count_names(names, example, analysis)
    yield from (f"{'EWT dev ' + name:34}{count / total:21.3f}{total:8}" for name, count in right.items())
    yield names.row("UNER EWT dev names")


def _count_words(right: dict[str, int], example: Example, found: Analysis) -> None:
    upos, xpos, heads, relations = example.upos or [], example.xpos or [], example.heads or [], example.relations or []
    for word in range(len(example.words)):
        head = heads[word] == found.heads[word]
        right["UPOS"] += upos[word] == found.upos[word]
        right["XPOS"] += xpos[word] == found.xpos[word]
        right["UAS"] += head
        right["LAS"] += head and _plain(relations[word]) == _plain(found.relations[word])


def _plain(relation: str) -> str:
    return relation.split(":")[0]


def _count_names(counts: Counts, example: Example, analysis: Analysis) -> None:
    tags = example.names or []
    unknown = {word for word, tag in enumerate(tags) if tag == UNKNOWN}
    gold = {name for name in find_ranges([tag.replace(UNKNOWN, "O") for tag in tags]) if name[2] in TYPES}
    found = {(n.first, n.last, n.kind) for n in analysis.names if n.kind in TYPES and n.first not in unknown}
    counts.add(len(gold & found), len(found), len(gold))
