"""Keep sentence vectors close to those of the encoder as it was, so that meanings can be compared."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import AutoModel

from reportedly.analyse.pieces import Pieces
from training.batches import Cut

CORPORA = frozenset({"polnear", "gold", "wikievents"})
EVERY = 4
"""One batch of so many asks for sentence vectors: the encoder as it was must be run for it."""
MOST = 48
LONGEST = 96


class Teacher:
    """The encoder before training, mean over the pieces of a sentence alone."""

    def __init__(self, encoder: str) -> None:
        self._encoder: nn.Module = AutoModel.from_pretrained(encoder).eval()
        self._turn = 0

    def loss(self, cuts: list[Cut], vectors: Tensor, pieces: Pieces) -> Tensor | None:
        """Return one minus the mean cosine to the teacher's vectors; None when this batch is not asked."""
        self._turn += 1
        if cuts[0].example.corpus not in CORPORA or self._turn % EVERY:
            return None
        own, flat = [], []
        for row, cut in enumerate(cuts):
            for start, end in cut.example.sentences:
                if cut.first <= start and end <= cut.last and end - start > 2:
                    own.append(vectors[row, start - cut.first : end - cut.first].mean(0))
                    flat.append([p for word in cut.pieces[start - cut.first : end - cut.first] for p in word][:LONGEST])
        if not own:
            return None
        chosen = torch.randperm(len(own))[:MOST].tolist()
        right = self._embed([[pieces.start, *flat[i], pieces.stop] for i in chosen])
        return 1 - F.cosine_similarity(torch.stack([own[i] for i in chosen]).float(), right).mean()

    @torch.no_grad()
    def _embed(self, sentences: list[list[int]]) -> Tensor:
        ids = torch.zeros(len(sentences), max(map(len, sentences)), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, sentence in enumerate(sentences):
            ids[row, : len(sentence)], mask[row, : len(sentence)] = torch.tensor(sentence), 1
        states = self._encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        return (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
