"""Turn a shipped reader back into weights, so that training can go on from it on any machine.

``python -m training.restore FOLDER OUT`` writes OUT/model.pt for ``python -m training.train --start``. Weights that are
stored in eight bits come back rounded, which further training soon mends.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

Weights = dict[str, NDArray[np.float32]]
PARTS = {"encoder": "", "pairs": "pairs.", "parties": "parties.", "relations": ""}
HEADS = {"upos": "tags", "xpos": "tags", "names": "tags", "mentions": "tags",
         "triggers": "happens", "realis": "happens", "attacks": "happens"}  # fmt: skip


def restore(folder: Path) -> dict[str, torch.Tensor]:
    """Return the weights of a reader by the names that training gives them."""
    weights: Weights = {}
    for part, prefix in PARTS.items():
        if (folder / f"{part}.onnx").exists():
            found = _read(folder / f"{part}.onnx")
            weights |= {prefix + name.removeprefix("reader."): values for name, values in found.items()}
    settings = json.loads((folder / "labels.json").read_text("utf-8"))
    for name in ("coref", "same"):
        if gaps := settings.get(f"{name}_gaps"):
            weights[f"{name}_distance.weight"] = np.array(gaps, np.float32)[:, None]
    return {name: torch.from_numpy(values.copy()) for name, values in weights.items()}


def _read(path: Path) -> Weights:
    graph = onnx.load(str(path)).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for name in [name.removesuffix("_small") for name in stored if name.endswith("_small")]:
        stored[name] = stored.pop(f"{name}_small").astype(np.float32) * stored.pop(f"{name}_scale")
    weights = {name: values for name, values in stored.items() if "::" not in name and values.dtype == np.float32}
    for node in graph.node:
        for name in node.input:
            if "::MatMul" in name and name in stored and node.op_type != "Identity":
                weights[_parameter(node.name)] = stored[name].T
            elif "::Einsum" in name and name in stored:
                weights["mix"] = np.log(stored[name] + 1e-9)
    return weights


def _parameter(node: str) -> str:
    """Return the name of the weight of '/reader/upos/upos.0/MatMul', which is 'tags.upos.0.weight'."""
    parts = [part for part in node.split("/")[:-1] if part and part != "reader"]
    kept = [part for part, after in zip(parts, [*parts[1:], ""], strict=True) if not after.startswith(part + ".")]
    group = HEADS.get(parts[0])
    return ".".join([*([group] if group else []), *kept, "weight"])


if __name__ == "__main__":
    target = Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    torch.save(restore(Path(sys.argv[1])), target / "model.pt")
