"""How factual the words of UDS-IH2 are: Pearson's r and mean error on its dev part, beside a constant of 3.0.

Every sentence is read alone, under the guide of that corpus, and each annotated word is asked for, found or not.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reportedly.analyse.encode import Laid, encode
from reportedly.analyse.network import Network, scores_of
from reportedly.analyse.pieces import Pieces
from training.corpora import uds

CONSTANT = 3.0
"""What most words that tell an event are given."""


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield one row with r, the mean absolute error, and that of the constant."""
    network, pieces = Network(model, threads=2), Pieces(model / "tokenizer.json")
    gold, found = [], []
    for example in uds.read(corpora / "uds" / "UDS_IH2" / "dev.jsonl"):
        for first, last in example.sentences:
            asked = [word for word in example.factual or {} if first <= word < last]
            laid = Laid(example.text, example.words[first:last], [(0, last - first)], "uds")
            scores = np.concatenate([scores_of(e.outputs, "factual")[:, 0] for e in encode(network, pieces, laid)])
            gold += [(example.factual or {})[word] for word in asked]
            found += [float(scores[word - first]) for word in asked]
    r = float(np.corrcoef(gold, found)[0, 1])
    errors = [float(np.abs(np.array(gold) - other).mean()) for other in (found, CONSTANT)]
    yield f"{'UDS-IH2 dev factuality, r':34}{r:21.3f}{len(gold):8}"
    yield f"{'UDS-IH2 dev factuality, error':34}{errors[0]:21.3f}{len(gold):8}"
    yield f"{'UDS-IH2 dev error, constant 3.0':34}{errors[1]:21.3f}{len(gold):8}"
