"""Scores and loss of what an earlier mention, or an earlier word for the same event, is."""

import torch
from torch import Tensor, nn

from training.model import COREF_BUCKETS, Reader


def antecedent_scores(model: Reader, out: dict[str, Tensor], row: int, places: list[int]) -> Tensor:
    """Score earlier mentions as antecedents, the last column is 'none': [mentions, mentions + 1]."""
    pair = out["coref_left"][row], out["coref_right"][row]
    return _scores(*pair, model.coref_distance, model.coref_any, places)


def event_scores(model: Reader, out: dict[str, Tensor], row: int, places: list[int]) -> Tensor:
    """Score earlier triggers as words for the same event, the last column is 'none'."""
    pair = out["same_left"][row], out["same_right"][row]
    return _scores(*pair, model.same_distance, model.same_any, places)


def _scores(left: Tensor, right: Tensor, distance: nn.Embedding, any_: nn.Linear, places: list[int]) -> Tensor:
    at = torch.tensor(places)
    left, right = left[at].float(), right[at].float()
    order = torch.arange(len(at))
    gap = (order[:, None] - order[None]).clamp(min=1).float().log2().floor().long().clamp(max=COREF_BUCKETS - 1)
    scores = right @ left.T + distance(gap).squeeze(-1).float() + any_(left).float().T
    scores = scores.masked_fill(order[:, None] <= order[None], -1e4)
    return torch.cat([scores, scores.new_zeros(len(at), 1)], 1)


def antecedent_loss(scores: Tensor, groups: list[str]) -> Tensor:
    """Sum over mentions of how unlikely their right antecedents are, taken together."""
    scores = scores.log_softmax(1)
    right = torch.zeros_like(scores, dtype=torch.bool)
    for index, group in enumerate(groups):
        earlier = [other for other in range(index) if groups[other] == group]
        right[index, earlier or [len(groups)]] = True
    return -scores.masked_fill(~right, -1e4).logsumexp(1).sum()
