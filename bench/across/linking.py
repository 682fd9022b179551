"""Which mentions mean the same event across articles, scored as CoNLL does: MUC, B³, CEAF-e and their mean."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

from bench.quality.links import MEASURES, Cluster, Clusters

Name = tuple[str, int]
"""The article and the start of a mention."""
CONLL = ("MUC", "B³", "CEAF-e")


def to_clusters(groups: Mapping[Name, Hashable]) -> list[Cluster]:
    """Return the sets of mentions that have the same group."""
    found: dict[Hashable, set[Name]] = defaultdict(set)
    for name, group in groups.items():
        found[group].add(name)
    return [frozenset(found[group]) for group in sorted(found, key=str)]


def score(gold: Clusters, found: Clusters) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 of each measure; the mean has the means of all three."""
    rows = {name: _share(name, gold, found) for name in CONLL}
    sums = [sum(row[at] for row in rows.values()) / len(rows) for at in range(3)]
    return rows | {"CoNLL mean": (sums[0], sums[1], sums[2])}


def rows_of(title: str, gold: Clusters, found: Clusters, measures: Iterable[str] = ("CoNLL mean",)) -> list[str]:
    """Return lines of a table."""
    scores, size = score(gold, found), sum(map(len, gold))
    return [f"{f'{title}, {m}':72}{scores[m][0]:7.3f}{scores[m][1]:7.3f}{scores[m][2]:7.3f}{size:8}" for m in measures]


def _share(name: str, gold: Clusters, found: Clusters) -> tuple[float, float, float]:
    parts = [MEASURES[name](*sides) for sides in ((found, gold), (gold, found))]
    precision, recall = (right / total if total else 0.0 for right, total in parts)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0
