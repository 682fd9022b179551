"""Event types of PLV: macro-F1 on the fold that training does not see, one type a sentence.

PLV marks who acts on whom and which of fifteen types that is, not which word tells it. We read the sentence and take
the type that its words tell most; CONCEDE and RETREAT are one type there, and HARM and OTHER are not asked for.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reportedly.analyse.decode import softmax
from reportedly.analyse.encode import Laid, encode
from reportedly.analyse.network import Network, scores_of
from reportedly.analyse.pieces import Pieces
from reportedly.analyse.words import find_words
from training.corpora import plover

ONE = {member: name for name, members in plover.TYPES.items() for member in members}
BARRED = ("HARM", "OTHER")


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield macro-F1 and accuracy, and what the most frequent type would give."""
    network, pieces = Network(model, threads=2), Pieces(model / "tokenizer.json")
    told = list(plover.read_sentences(corpora / "plover", kept=True))
    gold = [label for _, label in told]
    found = [_type_of(network, pieces, text) for text, _ in told]
    common = [Counter(gold).most_common(1)[0][0]] * len(gold)
    for name, answers in (("reportedly", found), ("most frequent type", common)):
        accuracy = sum(g == f for g, f in zip(gold, answers, strict=True)) / len(gold)
        yield f"{'PLV kept fold macro-F1, ' + name:46}{_macro(gold, answers):9.3f}{len(gold):8}"
        yield f"{'PLV kept fold accuracy, ' + name:46}{accuracy:9.3f}{len(gold):8}"


def _type_of(network: Network, pieces: Pieces, text: str) -> str:
    words = find_words(text, 0, len(text))
    laid = Laid(text, words, [(0, len(words))], "gold")
    shares = np.concatenate([softmax(scores_of(e.outputs, "triggers")) for e in encode(network, pieces, laid)]).sum(0)
    totals: Counter[str] = Counter()
    for label, share in zip(network.labels["triggers"][1:], shares[1:], strict=True):
        if label not in BARRED:
            totals[ONE.get(label, label)] += share
    return totals.most_common(1)[0][0]


def _macro(gold: list[str], found: list[str]) -> float:
    figures = []
    for label in sorted(set(gold)):
        right = sum(g == f == label for g, f in zip(gold, found, strict=True))
        figures.append(2 * right / (gold.count(label) + found.count(label)))
    return sum(figures) / len(figures)
