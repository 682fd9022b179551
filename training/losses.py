"""What each head is asked in training."""

import torch
import torch.nn.functional as F
from torch import Tensor

from training.antecedents import antecedent_loss, antecedent_scores
from training.batches import IGNORE, Cut, labels, reach_of
from training.model import REACH, Reader

Orders = dict[str, dict[str, int]]


def losses(model: Reader, cuts: list[Cut], out: dict[str, Tensor], orders: Orders) -> dict[str, Tensor]:
    """Return one loss for every layer that the corpus of this batch annotates."""
    example, found = cuts[0].example, {}
    for layer in ("upos", "xpos", "names"):
        if getattr(example, layer) is not None:
            found[layer] = words_loss(out[layer], labels(cuts, layer, orders[layer]))
    if example.heads is not None:
        found["arcs"], found["relations"] = _tree(model, cuts, out, orders)
    if example.mentions is not None:
        found["mentions"], found["coref"] = _coreference(model, cuts, out, orders)
    if example.attributions is not None:
        found["cues"], pairs = _attributions(model, cuts, out, orders)
        found |= pairs
    return found


def words_loss(scores: Tensor, gold: Tensor) -> Tensor:
    """Return the loss of one label per word; ``IGNORE`` is left out."""
    return F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE)


def sentence_mask(cuts: list[Cut], words: int) -> Tensor:
    """Tell which pairs of words share a sentence."""
    number = torch.full((len(cuts), words), -1)
    for row, cut in enumerate(cuts):
        for index, (start, end) in enumerate(cut.example.sentences):
            first, last = max(start, cut.first) - cut.first, min(end, cut.last) - cut.first
            if first < last:
                number[row, first:last] = index
    return (number[:, :, None] == number[:, None]) & (number[:, :, None] >= 0)


def arc_scores(out: dict[str, Tensor]) -> Tensor:
    """Score every word as head of every other: [windows, children, heads]."""
    return (out["arc_child"] @ out["arc_head"].transpose(1, 2)).float()


def _tree(model: Reader, cuts: list[Cut], out: dict[str, Tensor], orders: Orders) -> tuple[Tensor, Tensor]:
    scores = arc_scores(out)
    scores = scores.masked_fill(~sentence_mask(cuts, scores.shape[1]), -1e4)
    gold = torch.full(scores.shape[:2], IGNORE)
    for row, cut in enumerate(cuts):
        heads = [h - cut.first for h in cut.example.heads[cut.first : cut.last]]  # type: ignore[index]  # checked
        inside = [h if 0 <= h < cut.last - cut.first else IGNORE for h in heads]
        gold[row, : len(heads)] = torch.tensor(inside)
    arcs = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
    rows, children = (gold >= 0).nonzero(as_tuple=True)
    relation = model.relations(out["rel_child"][rows, children], out["rel_head"][rows, gold[rows, children]])
    target = labels(cuts, "relations", orders["relations"])[rows, children]
    return arcs, F.cross_entropy(relation.float(), target, ignore_index=IGNORE)


def _coreference(model: Reader, cuts: list[Cut], out: dict[str, Tensor], orders: Orders) -> tuple[Tensor, Tensor]:
    words = out["mentions"].shape[1]
    kinds = torch.full((len(cuts), words), IGNORE)
    total, count = out["mentions"].new_zeros((), dtype=torch.float32), 0
    for row, cut in enumerate(cuts):
        kinds[row, : cut.last - cut.first] = 0
        spans = [(w - cut.first, g, k) for w, g, k in cut.example.mentions if cut.first <= w < cut.last]  # type: ignore[union-attr]  # checked
        heads = {w: g for w, g, _ in sorted(spans, key=lambda s: s[2] in orders["mentions"])}
        for word, _, kind in spans:
            kinds[row, word] = max(int(kinds[row, word]) % 4, orders["mentions"].get(kind, 4))
        if len(heads) > 1:
            places = sorted(heads)
            scores = antecedent_scores(model, out, row, places)
            total = total + antecedent_loss(scores, [heads[p] for p in places])
            count += len(places)
    return words_loss(out["mentions"], kinds), total / max(1, count)


def _attributions(model: Reader, cuts: list[Cut], out: dict[str, Tensor], orders: Orders):
    cue_gold = torch.full(out["cues"].shape[:2], IGNORE)
    rows, cues, targets, stances, kinds = [], [], [], [], []
    for row, cut in enumerate(cuts):
        size = cut.last - cut.first
        cue_gold[row, :size] = 0
        for one in cut.example.attributions:  # type: ignore[union-attr]  # checked
            cue = [w - cut.first for w in one.cue if cut.first <= w < cut.last]
            if not cue:
                continue
            for index, word in enumerate(cue):
                cue_gold[row, word] = 2 if index and cue[index - 1] == word - 1 else 1
            target = torch.zeros(size, dtype=torch.long)
            for begin, parts in ((1, one.source), (3, one.content)):
                for part in parts:
                    inside = [w - cut.first for w in part if cut.first <= w < cut.last]
                    target[inside] = begin + 1
                    if inside and part[0] - cut.first == inside[0]:
                        target[inside[0]] = begin
            rows.append(row), cues.append(cue), targets.append(target)
            stances.append(orders["stances"].get(one.stance, IGNORE))
            kinds.append(orders["kinds"].get(one.kind, IGNORE))
    cue_loss = words_loss(out["cues"], cue_gold)
    if not rows:
        return cue_loss, {}
    roles, stance, kind, gold = _decode(model, out, rows, cues, targets)
    found = {"roles": words_loss(roles, gold)}
    if max(stances) >= 0:
        found["stances"] = F.cross_entropy(stance.float(), torch.tensor(stances), ignore_index=IGNORE)
        found["kinds"] = F.cross_entropy(kind.float(), torch.tensor(kinds), ignore_index=IGNORE)
    return cue_loss, found


def _decode(model: Reader, out: dict[str, Tensor], rows: list[int], cues: list[list[int]], targets: list[Tensor]):
    words, distances, mask, gold = frame(out["pair_word"], rows, cues, targets)
    cue = torch.stack([out["pair_cue"][row, c].mean(0) for row, c in zip(rows, cues, strict=True)])
    return (*model.pairs(words, cue, distances, mask), gold)


def frame(pair_word: Tensor, rows: list[int], cues: list[list[int]], targets: list[Tensor]):
    """Cut the words in reach of each cue out of their windows."""
    spans = [reach_of(cue[0], len(target)) for cue, target in zip(cues, targets, strict=True)]
    width = max(end - start for start, end in spans)
    index = torch.zeros(len(rows), width, dtype=torch.long)
    distances, mask = torch.zeros_like(index), torch.zeros(len(rows), width)
    gold = torch.full((len(rows), width), IGNORE)
    for i, ((start, end), cue) in enumerate(zip(spans, cues, strict=True)):
        index[i, : end - start] = torch.arange(start, end)
        distances[i, : end - start] = torch.arange(start, end) - cue[0] + REACH
        mask[i, : end - start] = 1
        gold[i, : end - start] = targets[i][start:end]
    return pair_word[torch.tensor(rows)[:, None], index], distances, mask, gold
