"""Train the reader from the corpora of a folder; resumes where it stopped."""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch

from reportedly.analyse.pieces import Pieces
from training.batches import Cut, batch, cut_examples, tensors
from training.labels import collect
from training.load import load_training
from training.losses import losses
from training.model import Reader

WEIGHTS = {"cues": 1.5, "roles": 3.0, "arcs": 1.0, "relations": 0.6, "xpos": 0.4, "upos": 0.6, "names": 1.0,
           "mentions": 0.5, "coref": 0.5, "stances": 0.2, "kinds": 0.2}  # fmt: skip
TIMES = {"gold": 4}


def main() -> None:
    """Train with the settings of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=10)
    parser.add_argument("--minutes", type=float, default=0, help="plan the learning rate to end after so many minutes")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--limit", type=int, default=382, help="pieces in a window")
    train(parser.parse_args())


def train(settings: argparse.Namespace) -> None:
    """Run passes over all corpora until done, saving after each."""
    settings.out.mkdir(parents=True, exist_ok=True)
    examples = load_training(settings.corpora, settings.gold)
    labels = collect(examples)
    (settings.out / "labels.json").write_text(json.dumps(labels, indent=1))
    orders = {name: {label: i for i, label in enumerate(values)} for name, values in labels.items()}
    pieces = Pieces(Path(settings.encoder) / "tokenizer.json")
    by_corpus: dict[str, list[Cut]] = {}
    for cut in cut_examples(examples, pieces, settings.limit):
        by_corpus.setdefault(cut.example.corpus, []).append(cut)
    torch.manual_seed(settings.seed)
    model = Reader(settings.encoder, {name: len(values) for name, values in labels.items()})
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "embeddings" not in n]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    for parameter in model.encoder.get_input_embeddings().parameters():
        parameter.requires_grad = False
    optimizer = torch.optim.AdamW([{"params": slow, "lr": 2.5e-4}, {"params": fast, "lr": 1e-3}], weight_decay=0.01)
    peak = [group["lr"] for group in optimizer.param_groups]
    chance, begun, number, first = random.Random(settings.seed), time.time(), 0, 0
    state = settings.out / "state.pt"
    spent = 0.0
    if state.exists():
        saved = torch.load(state, weights_only=True)
        model.load_state_dict(saved["model"]), optimizer.load_state_dict(saved["optimizer"])
        first, spent = saved["pass"], saved["spent"]
    for number in range(first, settings.passes):
        order = [b for name, cuts in by_corpus.items() for _ in range(TIMES.get(name, 1)) for b in batch(cuts, chance)]
        chance.shuffle(order)
        sums: dict[str, list[float]] = {}
        for index, cuts in enumerate(order):
            done = (number + index / len(order)) / settings.passes
            if settings.minutes:
                done = max(done, (spent + time.time() - begun) / 60 / settings.minutes)
            if done >= 1:
                break
            rate = min(1.0, (number * len(order) + index + 1) / 200) * max(0.02, 0.5 * (1 + math.cos(math.pi * done)))
            for group, top in zip(optimizer.param_groups, peak, strict=True):
                group["lr"] = top * rate
            step(model, cuts, pieces, orders, optimizer, sums)
            if index % 25 == 0:
                print(f"{number} {index}/{len(order)} {time.time() - begun:.0f}s " + " ".join(f"{k} {sum(v[-25:]) / len(v[-25:]):.3f}" for k, v in sums.items()), flush=True)
        spent_now = spent + time.time() - begun
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "pass": number + 1, "spent": spent_now}, state)
        if settings.minutes and spent_now / 60 >= settings.minutes:
            break
    torch.save(model.state_dict(), settings.out / "model.pt")


def step(model: Reader, cuts: list[Cut], pieces: Pieces, orders: dict[str, dict[str, int]], optimizer: torch.optim.Optimizer, sums: dict[str, list[float]]) -> None:
    """Learn from one batch."""
    model.train()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = model(**tensors(cuts, pieces, hide=True))
        found = losses(model, cuts, out, orders)
    loss = sum(WEIGHTS[name] * value.float() for name, value in found.items())
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    for name, value in found.items():
        sums.setdefault(name, []).append(value.item())


if __name__ == "__main__":
    main()
