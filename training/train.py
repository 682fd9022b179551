"""Train the reader from the corpora of a folder; resumes where it stopped."""

import argparse
import json
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch

from reportedly.analyse.pieces import Pieces
from training.batches import Cut, batch, cut_examples, tensors
from training.corpora.example import Example
from training.happenings import event_losses
from training.labels import collect
from training.load import load_training
from training.losses import Orders, losses
from training.meaning import Teacher
from training.model import Reader
from training.schedule import Average, Progress, load_state, save_state

WEIGHTS = {"cues": 1.5, "roles": 3.0, "arcs": 1.0, "relations": 0.6, "xpos": 0.4, "upos": 0.6, "names": 2.0,
           "mentions": 0.5, "coref": 0.5, "stances": 0.3, "kinds": 0.3, "triggers": 2.0,
           "realis": 1.0, "attacks": 0.5, "factual": 0.3, "same": 1.5, "types": 1.0, "parties": 6.0, "meaning": 0.5}  # fmt: skip
OURS = ("gold", "marked")
"""Corpora with the conventions that decide."""
ENCODER_RATE, HEAD_RATE = 2.5e-4, 1e-3
SAVE_EVERY, PRINT_EVERY = 120, 25

Sums = dict[str, list[float]]


def main() -> None:
    """Train with the settings of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=10)
    parser.add_argument("--minutes", type=float, default=0, help="plan the learning rate to end after so many minutes")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--limit", type=int, default=382, help="pieces in a window")
    parser.add_argument("--start", type=Path, help="weights to begin with, to tune a trained reader")
    parser.add_argument("--rate", type=float, default=1.0, help="factor on all learning rates")
    parser.add_argument("--times", type=int, default=3, help="how often a pass goes over the gold reports")
    parser.add_argument("--share", type=float, default=1.0, help="share of the batches of other corpora beside gold")
    train(parser.parse_args())


def train(settings: argparse.Namespace) -> None:
    """Run passes over all corpora until done, saving on the way."""
    settings.out.mkdir(parents=True, exist_ok=True)
    examples = load_training(settings.corpora, settings.gold)
    labels = collect(examples)
    (settings.out / "labels.json").write_text(json.dumps(labels, indent=1))
    orders = {name: {label: i for i, label in enumerate(values)} for name, values in labels.items()}
    pieces = Pieces(settings.encoder / "tokenizer.json")
    torch.manual_seed(settings.seed)
    model = Reader(str(settings.encoder), {name: len(values) for name, values in labels.items()})
    if settings.start:
        load_fitting(model, torch.load(settings.start, weights_only=True))
    optimizer, average = build_optimizer(model, settings.rate), Average(model)
    progress = Progress(settings.passes, settings.minutes)
    state = settings.out / "state.pt"
    load_state(state, model, optimizer, average, progress)
    sums: Sums = {}
    teacher = Teacher(str(settings.encoder))
    stock = Stock(examples, pieces, settings)
    peak = [group["lr"] for group in optimizer.param_groups]
    for cuts, batches in lay_out(stock, progress):
        for group, top in zip(optimizer.param_groups, peak, strict=True):
            group["lr"] = top * progress.rate(batches)
        learn(Lesson(model, teacher, pieces, orders, optimizer), cuts, sums)
        average.follow(model)
        progress.steps += 1
        if progress.steps % SAVE_EVERY == 0:
            save_state(state, model, optimizer, average, progress)
        if progress.steps % PRINT_EVERY == 0:
            print(describe(progress, batches, sums), flush=True)
    save_state(state, model, optimizer, average, progress)
    torch.save(average.weights_of(model), settings.out / "model.pt")


def load_fitting(model: Reader, weights: dict[str, torch.Tensor]) -> None:
    """Take over the weights that the model still has; where it has more rows, the first ones."""
    own = model.state_dict()
    for name, weight in weights.items():
        if name in own and own[name].shape[1:] == weight.shape[1:] and len(own[name]) >= len(weight):
            own[name][: len(weight)] = weight
    model.load_state_dict(own)


def build_optimizer(model: Reader, rate: float) -> torch.optim.Optimizer:
    """Return AdamW with a slower rate for the encoder; word vectors stay as they are."""
    for parameter in model.encoder.get_input_embeddings().parameters():
        parameter.requires_grad = False
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": slow, "lr": ENCODER_RATE * rate}, {"params": fast, "lr": HEAD_RATE * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


@dataclass(slots=True)
class Stock:
    """All examples, to be cut into the batches of a pass."""

    examples: list[Example]
    pieces: Pieces
    settings: argparse.Namespace

    def lay_pass(self, number: int) -> list[list[Cut]]:
        """Return the batches of one pass, each of one corpus, in an order that only the seed and number decide."""
        chance = random.Random(self.settings.seed + number)  # an order, no secret
        groups: dict[str, list[Cut]] = {}
        for cut in cut_examples(self.examples, self.pieces, self.settings.limit, chance):
            groups.setdefault(cut.example.corpus, []).append(cut)
        order: list[list[Cut]] = []
        for name, cuts in groups.items():
            times, share = (self.settings.times, 1.0) if name in OURS else (1, self.settings.share)
            batches = [b for _ in range(times) for b in batch(cuts, chance)]
            order += batches[: math.ceil(len(batches) * share)]
        chance.shuffle(order)
        return order


def lay_out(stock: Stock, progress: Progress) -> Iterator[tuple[list[Cut], int]]:
    """Yield each batch that is still to do, and how many its pass has."""
    while progress.number < progress.passes:
        order = stock.lay_pass(progress.number)
        while progress.index < len(order):
            if progress.share(len(order)) >= 1:
                return
            yield order[progress.index], len(order)
            progress.index += 1
        progress.number, progress.index = progress.number + 1, 0


@dataclass(slots=True)
class Lesson:
    """What learning from a batch needs beside it."""

    model: Reader
    teacher: Teacher
    pieces: Pieces
    orders: Orders
    optimizer: torch.optim.Optimizer


def learn(lesson: Lesson, cuts: list[Cut], sums: Sums) -> None:
    """Learn from one batch."""
    model = lesson.model
    model.train()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = model(**tensors(cuts, lesson.pieces, hide=True))
        found = losses(model, cuts, out, lesson.orders) | event_losses(model, cuts, out, lesson.orders)
        meaning = lesson.teacher.loss(cuts, out["vector"], lesson.pieces)
    if meaning is not None:
        found["meaning"] = meaning
    loss = sum(WEIGHTS[name] * value.float() for name, value in found.items())
    lesson.optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    lesson.optimizer.step()
    for name, value in found.items():
        sums.setdefault(name, []).append(value.item())


def describe(progress: Progress, batches: int, sums: Sums) -> str:
    """Return one line about how it goes."""
    means = " ".join(f"{name} {sum(v[-PRINT_EVERY:]) / len(v[-PRINT_EVERY:]):.3f}" for name, v in sums.items())
    return f"{progress.number} {progress.index}/{batches} {progress.spent:.0f}s {means}"


if __name__ == "__main__":
    main()
