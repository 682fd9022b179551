"""Write a trained reader as ONNX files with all that reading needs beside them."""

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from training.model import CONVENTIONS, COREF_BUCKETS, PAIR, REACH, Reader
from training.shrink import shrink

WORD_OUTPUTS = ("upos", "xpos", "names", "mentions", "cues", "cues_polnear", "arc_head", "arc_child", "rel_head",
                "rel_child", "coref_left", "coref_right", "pair_word", "pair_cue", "vector", "triggers", "realis", "factual",
                "same_left", "same_right", "event_word", "event_trigger")  # fmt: skip
INPUTS = ("pieces", "forms", "mask", "first", "last", "convention")
OPSET = 17

Axes = dict[str, dict[int, str]]


class WordReader(nn.Module):
    """The encoder and the word heads; the chance of being an antecedent is folded into its vector."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs named in ``WORD_OUTPUTS`` for inputs in the order of ``INPUTS``."""
        out = self.reader(*inputs)
        for name, any_ in (("coref", self.reader.coref_any), ("same", self.reader.same_any)):
            left, right = out[f"{name}_left"], out[f"{name}_right"]
            out[f"{name}_left"] = torch.cat([left, any_(left)], -1)
            out[f"{name}_right"] = torch.cat([right, torch.ones_like(right[..., :1])], -1)
        return tuple(out[name] for name in WORD_OUTPUTS)


class RelationReader(nn.Module):
    """The label of an arc from its two words."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, child: Tensor, head: Tensor) -> Tensor:
        """Return scores [words, relations]."""
        return self.reader.relations(child, head)


def export(trained: Path, encoder: Path, out: Path) -> None:
    """Write encoder.onnx, pairs.onnx, parties.onnx, relations.onnx, tokenizer.json and labels.json."""
    out.mkdir(parents=True, exist_ok=True)
    labels = json.loads((trained / "labels.json").read_text())
    reader = Reader(str(encoder), {name: len(values) for name, values in labels.items()})
    reader.load_state_dict(torch.load(trained / "model.pt", weights_only=True))
    reader.eval()
    for write in (_write_encoder, _write_pairs, _write_parties, _write_relations):
        write(reader, out)
    settings = {"labels": labels, "reach": REACH, "conventions": CONVENTIONS, "version": 2}
    for name, distance in (("coref", reader.coref_distance), ("same", reader.same_distance)):
        settings[f"{name}_gaps"] = distance(torch.arange(COREF_BUCKETS)).squeeze(-1).tolist()
    (out / "labels.json").write_text(json.dumps(settings, indent=1))
    shutil.copy(encoder / "tokenizer.json", out / "tokenizer.json")


def _write_encoder(reader: Reader, out: Path) -> None:
    grid, places = torch.ones(2, 9, dtype=torch.long), torch.tensor([[1, 3], [1, 2]])
    axes = {name: {0: "windows", 1: "pieces"} for name in ("pieces", "forms", "mask")}
    axes |= {name: {0: "windows", 1: "words"} for name in ("first", "last", *WORD_OUTPUTS)}
    axes |= {"convention": {0: "windows"}}
    inputs = dict(zip(INPUTS, (grid, grid, grid, places, places, torch.zeros(2, dtype=torch.long)), strict=True))
    _write(WordReader(reader), inputs, WORD_OUTPUTS, axes, out / "encoder.onnx")


def _write_pairs(reader: Reader, out: Path) -> None:
    axes = {name: {0: "cues", 1: "reach"} for name in ("words", "distances", "mask", "roles")}
    axes |= {name: {0: "cues"} for name in ("cues", "stances", "kinds")}
    inputs = {"words": torch.randn(2, 7, PAIR), "cues": torch.randn(2, 2 * PAIR)}
    inputs |= {"distances": torch.ones(2, 7, dtype=torch.long), "mask": torch.ones(2, 7)}
    _write(reader.pairs, inputs, ("roles", "stances", "kinds"), axes, out / "pairs.onnx")


def _write_parties(reader: Reader, out: Path) -> None:
    axes = {name: {0: "triggers", 1: "reach"} for name in ("words", "distances", "mask", "parties")}
    axes |= {"triggers": {0: "triggers"}}
    inputs = {"words": torch.randn(2, 7, PAIR), "triggers": torch.randn(2, 2 * PAIR)}
    inputs |= {"distances": torch.ones(2, 7, dtype=torch.long), "mask": torch.ones(2, 7)}
    _write(reader.parties, inputs, ("parties",), axes, out / "parties.onnx")


def _write_relations(reader: Reader, out: Path) -> None:
    axes = {name: {0: "words"} for name in ("child", "head", "relations")}
    inputs = {name: torch.randn(3, reader.rel.shape[0]) for name in ("child", "head")}
    _write(RelationReader(reader), inputs, ("relations",), axes, out / "relations.onnx")


def _write(module: nn.Module, inputs: dict[str, Tensor], outputs: tuple[str, ...], axes: Axes, path: Path) -> None:
    module.eval()
    names = {"input_names": list(inputs), "output_names": list(outputs), "dynamic_axes": axes}
    with torch.no_grad():
        torch.onnx.export(module, tuple(inputs.values()), str(path), opset_version=OPSET, dynamo=False, **names)
    onnx.checker.check_model(str(path))


def main() -> None:
    """Export with the settings of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--wide", action="store_true", help="keep all weights in single precision")
    settings = parser.parse_args()
    export(settings.trained, settings.encoder, settings.out)
    if not settings.wide:
        shrink(settings.out / "encoder.onnx")


if __name__ == "__main__":
    main()
