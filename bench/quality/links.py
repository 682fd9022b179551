"""Measures of coreference: MUC, B³, CEAF-e and LEA, from clusters of mentions.

MUC: Vilain et al. 1995; B³: Bagga and Baldwin 1998; CEAF-e: Luo 2005 with phi4; LEA: Moosavi and Strube 2016.
Each returns right and total for recall; precision is the same with the sides changed.
"""

from collections.abc import Callable, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

Cluster = frozenset[tuple[str, int]]
Clusters = Sequence[Cluster]
Measure = Callable[[Clusters, Clusters], tuple[float, float]]


def count_muc(gold: Clusters, found: Clusters) -> tuple[float, float]:
    """Count links of gold clusters that the found ones keep."""
    place = _places(found)
    parts = [len({place.get(m, ("alone", m)) for m in cluster}) for cluster in gold]
    return sum(len(c) - p for c, p in zip(gold, parts, strict=True)), sum(len(c) - 1 for c in gold)


def count_b3(gold: Clusters, found: Clusters) -> tuple[float, float]:
    """Count for each mention the share of its gold cluster that stands with it."""
    place = _places(found)
    right = 0.0
    for cluster in gold:
        for mention in cluster:
            if mention in place:
                right += len(cluster & found[place[mention]]) / len(cluster)
    return right, float(sum(map(len, gold)))


def count_ceaf(gold: Clusters, found: Clusters) -> tuple[float, float]:
    """Count the likeness of the best one-to-one pairing of clusters."""
    if not gold or not found:
        return 0.0, float(len(gold))
    likeness = np.array([[2 * len(g & f) / (len(g) + len(f)) for f in found] for g in gold])
    rows, columns = linear_sum_assignment(-likeness)
    return float(likeness[rows, columns].sum()), float(len(gold))


def count_lea(gold: Clusters, found: Clusters) -> tuple[float, float]:
    """Count the resolved links of each cluster, weighted by its size; a cluster of one has a link to itself."""
    right = 0.0
    for cluster in gold:
        links = _links(len(cluster))
        kept = sum(_kept(cluster, other) for other in found)
        right += len(cluster) * kept / links
    return right, float(sum(map(len, gold)))


def _kept(cluster: Cluster, other: Cluster) -> float:
    if len(cluster) == 1:
        return float(cluster == other)
    common = len(cluster & other)
    return common * (common - 1) / 2


def _links(size: int) -> float:
    return size * (size - 1) / 2 if size > 1 else 1


def _places(clusters: Clusters) -> dict[tuple[str, int], int]:
    return {mention: index for index, cluster in enumerate(clusters) for mention in cluster}


MEASURES: dict[str, Measure] = {"MUC": count_muc, "B³": count_b3, "CEAF-e": count_ceaf, "LEA": count_lea}
