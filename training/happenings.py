"""What the heads for events are asked in training."""

import torch
import torch.nn.functional as F
from torch import Tensor

from training.antecedents import antecedent_loss, event_scores
from training.batches import IGNORE, Cut
from training.corpora.example import Happening
from training.labels import PARTIES
from training.losses import Orders, frame, words_loss
from training.model import Reader

DETECTORS = {"gold": "triggers", "wikievents": "attacks"}
MOST = 160
"""Triggers of a batch whose parties are asked for."""


def event_losses(model: Reader, cuts: list[Cut], out: dict[str, Tensor], orders: Orders) -> dict[str, Tensor]:
    """Return the losses of the events and of factuality, where the corpus of this batch has them."""
    found: dict[str, Tensor] = {}
    example = cuts[0].example
    if example.factual is not None:
        found["factual"] = _factual(cuts, out["factual"])
    if example.types is not None:
        found["types"] = _types(cuts, out["triggers"], orders["triggers"])
    if example.happenings is None:
        return found
    if detector := DETECTORS.get(example.corpus):
        found[detector] = words_loss(out[detector], _triggers(cuts, out[detector], "type", orders[detector], 0))
    if example.corpus == "gold":
        found["realis"] = words_loss(out["realis"], _triggers(cuts, out["realis"], "realis", orders["realis"], IGNORE))
    if example.corpus in ("gold", "ecbplus"):
        found["same"] = _same(model, cuts, out)
    if detector:
        found["parties"] = _parties(model, cuts, out)
    return found


def _factual(cuts: list[Cut], scores: Tensor) -> Tensor:
    gold = torch.full(scores.shape[:2], float("nan"))
    for row, cut in enumerate(cuts):
        for word, value in (cut.example.factual or {}).items():
            if cut.first <= word < cut.last:
                gold[row, word - cut.first] = value
    known = ~gold.isnan()
    return F.smooth_l1_loss(scores[..., 0].float()[known], gold[known]) if known.any() else scores.sum() * 0


def _types(cuts: list[Cut], scores: Tensor, order: dict[str, int]) -> Tensor:
    """Ask that some word tells the type, since nothing says which; other events may stand beside it."""
    parts = []
    for row, cut in enumerate(cuts):
        for first, last, types in cut.example.types or []:
            if cut.first <= first and last <= cut.last:
                words = scores[row, first - cut.first : last - cut.first].float().softmax(-1)
                told = words[:, [order[kind] for kind in types]].sum(-1)
                parts.append(-torch.log1p(-(1 - told).clamp(1e-6, 1).prod() + 1e-4))
    return torch.stack(parts).mean() if parts else scores.sum() * 0


def _triggers(cuts: list[Cut], scores: Tensor, field: str, order: dict[str, int], outside: int) -> Tensor:
    gold = torch.full(scores.shape[:2], IGNORE)
    for row, cut in enumerate(cuts):
        gold[row, : cut.last - cut.first] = outside
        for happening in cut.example.happenings or []:
            for word in (w - cut.first for mention in happening.mentions for w in mention if cut.first <= w < cut.last):
                gold[row, word] = order.get(getattr(happening, field), IGNORE)
    return gold


def _same(model: Reader, cuts: list[Cut], out: dict[str, Tensor]) -> Tensor:
    total, count = out["same_left"].new_zeros((), dtype=torch.float32), 0
    for row, cut in enumerate(cuts):
        groups = {
            mention[0] - cut.first: str(number)
            for number, happening in enumerate(cut.example.happenings or [])
            for mention in happening.mentions
            if mention and cut.first <= mention[0] < cut.last
        }
        if len(groups) > 1:
            places = sorted(groups)
            total = total + antecedent_loss(event_scores(model, out, row, places), [groups[p] for p in places])
            count += len(places)
    return total / max(1, count)


def _parties(model: Reader, cuts: list[Cut], out: dict[str, Tensor]) -> Tensor:
    rows, triggers, targets = [], [], []
    for row, cut in enumerate(cuts):
        for happening in cut.example.happenings or []:
            for mention in happening.mentions:
                if mention and cut.first <= mention[0] and mention[-1] < cut.last:
                    rows.append(row), triggers.append([w - cut.first for w in mention])
                    targets.append(_target(cut, happening, mention))
    if not rows:
        return out["event_word"].sum() * 0
    chosen = torch.randperm(len(rows))[:MOST].tolist()
    rows, triggers, targets = ([values[i] for i in chosen] for values in (rows, triggers, targets))
    words, distances, mask, gold = frame(out["event_word"], rows, triggers, targets)
    centre = torch.stack([out["event_trigger"][row, t].mean(0) for row, t in zip(rows, triggers, strict=True)])
    scores = model.parties(words, centre, distances, mask).float().unflatten(-1, (len(PARTIES), 3))
    known = gold >= 0
    parts = torch.stack([gold.div(3**i, rounding_mode="floor") % 3 for i in range(len(PARTIES))], -1)
    weight = torch.tensor([1.0, 1.0, 1.0, float(cuts[0].example.corpus == "gold")])
    loss = F.cross_entropy(scores[known].transpose(1, 2), parts[known], reduction="none")
    return (loss * weight).mean()


def _target(cut: Cut, happening: Happening, mention: list[int]) -> Tensor:
    """Return for each word of the window one number that holds outside, begin or inside of every role, base three."""
    target = torch.zeros(cut.last - cut.first, dtype=torch.long)
    for place, role in enumerate(PARTIES):
        for part in happening.roles.get(role, []):
            inside = [w - cut.first for w in part if cut.first <= w < cut.last]
            if not inside:
                continue
            if _sentence(cut, mention[0]) != _sentence(cut, part[0]) and _nearer(cut, happening, mention, part):
                target[inside] = IGNORE
                continue
            free = [w for w in inside if target[w] >= 0 and target[w] // 3**place % 3 == 0]
            target[free] += 2 * 3**place
            if free and free[0] == part[0] - cut.first:
                target[free[0]] -= 3**place
    return target


def _sentence(cut: Cut, word: int) -> int:
    return next((i for i, (start, end) in enumerate(cut.example.sentences) if start <= word < end), -1)


def _nearer(cut: Cut, happening: Happening, mention: list[int], part: list[int]) -> bool:
    """Tell whether another mention of the event stands in the sentence of the party."""
    return any(other and _sentence(cut, other[0]) == _sentence(cut, part[0]) for other in happening.mentions)
