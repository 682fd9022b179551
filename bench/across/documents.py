"""Which articles of ECB+ tell of one incident, as B³ over articles, beside clustering by TF-IDF.

``by acts``: two articles are as alike as the share of their acts that they have in common, and average links join them.
``by incidents``: each article goes with the incident that most of its mentions are in; articles of ECB+ carry no date, by
which incidents set much store. TF-IDF is cosine with average links; both bounds were chosen on topics 1 to 30, and it is
shown once more at the bound that suits these very articles best.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from bench.across.articles import TRAIN, Article, read_articles
from bench.across.linking import Cluster, score, to_clusters
from reportedly.model import Reading
from reportedly.resolve.acts import find_acts
from reportedly.resolve.incidents import find_incidents
from reportedly.resolve.wordforms import stem

ACTS_BOUND = 0.07
"""Share of acts in common; between .05 and .1 it made little difference on topics 1 to 30."""
BOUNDS = [step / 100 for step in range(60, 100, 2)]
WORD = re.compile(r"[^\W_]{3,}")
Grid = NDArray[np.float64]


def measure_documents(pairs: Sequence[tuple[Article, Reading]], folder: Path) -> Iterator[str]:
    """Yield one row per way of clustering."""
    articles, readings = [article for article, _ in pairs], [reading for _, reading in pairs]
    gold = _gold(articles)
    yield _row("by acts, reportedly", gold, _cluster(articles, compare_acts(readings), 1 - ACTS_BOUND))
    yield _row("by incidents, reportedly", gold, _by_incident(readings))
    train, far = list(read_articles(folder, TRAIN)), _compare_words(articles)
    learnt = _best_bound(train, _compare_words(train))
    yield _row(f"TF-IDF, bound {learnt:.2f} of topics 1-30", gold, _cluster(articles, far, learnt))
    best = _best_bound(articles, far)
    yield _row(f"TF-IDF, bound {best:.2f} that suits best", gold, _cluster(articles, far, best))


def compare_acts(readings: Sequence[Reading]) -> Grid:
    """Return how far apart reports are, from 0 (every act of the one in the other) to 1."""
    places = {reading.report.id: at for at, reading in enumerate(readings)}
    shared = np.zeros((len(readings), len(readings)))
    for act in find_acts(readings):
        told = sorted({places[telling.report] for telling in act.tellings})
        shared[np.ix_(told, told)] += 1
    own = np.diag(shared)
    return 1 - shared / np.maximum(1, np.minimum(own[:, None], own[None, :]))


def _by_incident(readings: Sequence[Reading]) -> list[Cluster]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for group in find_incidents(readings):
        for scene in group.scenes:
            counts[scene.report][group.id] += len(scene.mentions)
    ids = [reading.report.id for reading in readings]
    return to_clusters({(one, 0): counts[one].most_common(1)[0][0] if counts[one] else one for one in ids})


def _compare_words(articles: Sequence[Article]) -> Grid:
    bags = [Counter(map(stem, WORD.findall(article.text))) for article in articles]
    known = Counter(word for bag in bags for word in bag)
    columns = {word: at for at, word in enumerate(known)}
    table = np.zeros((len(bags), len(known)))
    for row, bag in enumerate(bags):
        for word, times in bag.items():
            table[row, columns[word]] = (1 + math.log(times)) * math.log(len(bags) / known[word])
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    far: Grid = np.clip(1 - table @ table.T, 0, 1)
    return far


def _cluster(articles: Sequence[Article], far: Grid, bound: float) -> list[Cluster]:
    far = far.copy()
    np.fill_diagonal(far, 0)
    numbers = fcluster(linkage(squareform(far, checks=False), "average"), bound, "distance")
    return to_clusters({(one.name, 0): int(number) for one, number in zip(articles, numbers, strict=True)})


def _best_bound(articles: Sequence[Article], far: Grid) -> float:
    gold = _gold(articles)
    return max(BOUNDS, key=lambda bound: score(gold, _cluster(articles, far, bound))["B³"][2])


def _gold(articles: Sequence[Article]) -> list[Cluster]:
    return to_clusters({(one.name, 0): one.subtopic for one in articles})


def _row(title: str, gold: list[Cluster], found: list[Cluster]) -> str:
    precision, recall, f1 = score(gold, found)["B³"]
    return f"{f'articles of one incident, B³, {title}':72}{precision:7.3f}{recall:7.3f}{f1:7.3f}{sum(map(len, gold)):8}"
