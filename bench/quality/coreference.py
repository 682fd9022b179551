"""Coreference on GUM dev: named and pronominal mentions, beside linking equal head words.

A mention is its head word. Gold mentions are those whose head is tagged PROPN or PRON in the treebank; ours are found
by the model, joined as the actors of a report are, and filtered by our own tags. The baseline links the same found mentions when their head words are equal
but for case. Mentions that stand alone count as clusters of one.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.quality.links import MEASURES, Cluster
from reportedly.analyse import Reader
from reportedly.extract.groups import Told, find_groups
from reportedly.extract.source_heads import find_source_heads
from reportedly.extract.statements import find_statements
from reportedly.extract.whole_names import mend_names
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis
from training.corpora import conllu
from training.corpora.example import Example
from training.load import gum_files

KEPT = frozenset({"PROPN", "PRON"})


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield one row per measure for us and for the baseline."""
    reader = Reader(model, threads=2)
    sides: dict[str, list[list[Cluster]]] = {"gold": [], "reader": [], "same head word": []}
    for path in gum_files(corpora, dev=True):
        for example in conllu.read(path, "gum"):
            analysis = reader.analyse_words(example.text, example.words, example.sentences)
            analysis = mend_names(analysis, load_lexicon("en"))
            sides["gold"].append(_gold(example))
            sides["reader"].append(_found(example.name, analysis))
            sides["same head word"].append(_same_words(example.name, analysis))
    for system in ("reader", "same head word"):
        yield from _rows(system, sides["gold"], sides[system])


def _rows(system: str, gold: list[list[Cluster]], found: list[list[Cluster]]) -> Iterator[str]:
    scores = []
    size = sum(len(cluster) for document in gold for cluster in document)
    for name, count in MEASURES.items():
        recall, precision = _share(count, gold, found), _share(count, found, gold)
        scores.append(2 * recall * precision / (recall + precision) if recall + precision else 0.0)
        yield f"{f'GUM dev {name}, {system}':34}{precision:7.3f}{recall:7.3f}{scores[-1]:7.3f}{size:8}"
    yield f"{f'GUM dev CoNLL mean, {system}':34}{sum(scores[:3]) / 3:21.3f}{size:8}"


def _share(count, gold: list[list[Cluster]], found: list[list[Cluster]]) -> float:  # type: ignore[no-untyped-def]  # a Measure
    pairs = [count(g, f) for g, f in zip(gold, found, strict=True)]
    return sum(right for right, _ in pairs) / (sum(total for _, total in pairs) or 1)


def _gold(example: Example) -> list[Cluster]:
    upos = example.upos or []
    return _clusters(example.name, [(head, group) for head, group, _ in example.mentions or () if upos[head] in KEPT])


def _found(name: str, analysis: Analysis) -> list[Cluster]:
    lexicon = load_lexicon("en")
    statements = find_statements(analysis, lexicon)
    groups = enumerate(
        find_groups(analysis, lexicon, Told(statements, find_source_heads(analysis, lexicon, statements)))
    )
    known = {mention.head for mention in analysis.mentions}
    pairs = [(head, str(number)) for number, group in groups for head in group.heads if head in known]
    return _clusters(name, [(head, group) for head, group in pairs if analysis.upos[head] in KEPT])


def _same_words(name: str, analysis: Analysis) -> list[Cluster]:
    heads = [mention.head for mention in analysis.mentions if analysis.upos[mention.head] in KEPT]
    return _clusters(name, [(head, analysis.word(head).lower()) for head in heads])


def _clusters(name: str, pairs: list[tuple[int, str]]) -> list[Cluster]:
    found: dict[str, set[tuple[str, int]]] = {}
    seen: set[int] = set()
    for head, group in pairs:
        if head not in seen:
            seen.add(head)
            found.setdefault(group, set()).add((name, head))
    return [frozenset(cluster) for cluster in found.values()]
