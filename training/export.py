"""Write a trained reader as ONNX files with all that reading needs beside them."""

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.model import CONVENTIONS, COREF_BUCKETS, PAIR, REACH, Reader

WORD_OUTPUTS = ("upos", "xpos", "names", "mentions", "cues", "arc_head", "arc_child", "rel_head", "rel_child",
                "coref_left", "coref_right", "pair_word", "pair_cue", "vector")  # fmt: skip
INPUTS = ("pieces", "forms", "mask", "first", "last")
OPSET = 17


class WordReader(nn.Module):
    """The encoder and the word heads, under one convention; the chance of an antecedent is folded into its vector."""

    def __init__(self, reader: Reader, convention: str) -> None:
        super().__init__()
        self.reader = reader
        self.register_buffer("convention", torch.tensor([CONVENTIONS[convention]]))

    def forward(self, pieces: Tensor, forms: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs named in ``WORD_OUTPUTS``."""
        out = self.reader(pieces, forms, mask, first, last, self.convention.expand(pieces.shape[0]))
        left = out["coref_left"]
        out["coref_left"] = torch.cat([left, self.reader.coref_any(left)], -1)
        out["coref_right"] = torch.cat([out["coref_right"], torch.ones_like(out["coref_right"][..., :1])], -1)
        return tuple(out[name] for name in WORD_OUTPUTS)


class RelationReader(nn.Module):
    """The label of an arc from its two words."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, child: Tensor, head: Tensor) -> Tensor:
        """Return scores [words, relations]."""
        return self.reader.relations(child, head)


def export(trained: Path, encoder: Path, out: Path, convention: str) -> None:
    """Write encoder.onnx, pairs.onnx, relations.onnx, tokenizer.json and labels.json."""
    out.mkdir(parents=True, exist_ok=True)
    labels = json.loads((trained / "labels.json").read_text())
    reader = Reader(str(encoder), {name: len(values) for name, values in labels.items()})
    reader.load_state_dict(torch.load(trained / "model.pt", weights_only=True))
    reader.eval()
    grid, places = torch.ones(2, 9, dtype=torch.long), torch.tensor([[1, 3], [1, 2]])
    axes = {name: {0: "windows", 1: "pieces"} for name in INPUTS[:3]}
    axes |= {name: {0: "windows", 1: "words"} for name in (*INPUTS[3:], *WORD_OUTPUTS)}
    _write(
        WordReader(reader, convention),
        (grid, grid, grid, places, places),
        out / "encoder.onnx",
        INPUTS,
        WORD_OUTPUTS,
        axes,
    )
    axes = {name: {0: "cues", 1: "reach"} for name in ("words", "distances", "mask", "roles")}
    axes |= {name: {0: "cues"} for name in ("cues", "stances", "kinds")}
    pair = (torch.randn(2, 7, PAIR), torch.randn(2, 2 * PAIR), torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7))
    _write(
        reader.pairs,
        pair,
        out / "pairs.onnx",
        ("words", "cues", "distances", "mask"),
        ("roles", "stances", "kinds"),
        axes,
    )
    axes = {name: {0: "words"} for name in ("child", "head", "relations")}
    size = reader.rel.shape[0]
    _write(
        RelationReader(reader),
        (torch.randn(3, size), torch.randn(3, size)),
        out / "relations.onnx",
        ("child", "head"),
        ("relations",),
        axes,
    )
    gaps = reader.coref_distance(torch.arange(COREF_BUCKETS)).squeeze(-1).tolist()
    settings = {"labels": labels, "coref_gaps": gaps, "reach": REACH, "version": 1}
    (out / "labels.json").write_text(json.dumps(settings, indent=1))
    shutil.copy(encoder / "tokenizer.json", out / "tokenizer.json")


def quantise(folder: Path) -> None:
    """Replace the encoder's weights by eight-bit ones."""
    path = folder / "encoder.onnx"
    quantize_dynamic(
        path, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather", "Gemm"]
    )


def _write(module: nn.Module, args: tuple[Tensor, ...], path: Path, inputs, outputs, axes) -> None:
    module.eval()
    with torch.no_grad():
        torch.onnx.export(
            module,
            args,
            str(path),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
    onnx.checker.check_model(str(path))


def main() -> None:
    """Export with the settings of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--convention", choices=CONVENTIONS, default="gold", help="whose guide the statements follow")
    parser.add_argument("--int8", action="store_true")
    settings = parser.parse_args()
    export(settings.trained, settings.encoder, settings.out, settings.convention)
    if settings.int8:
        quantise(settings.out)


if __name__ == "__main__":
    main()
