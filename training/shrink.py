"""Store the large weights of an ONNX file in eight bits; they become single precision again when it is loaded.

Each row or column of a matrix has its own scale. Cast and Mul on constants are folded once when a session opens, so
running costs nothing more and only the rounding of weights is lost, unlike dynamic quantisation, which rounds
activations too.
"""

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

MIN_SIZE = 20_000
LARGEST = 127


def shrink(path: Path) -> None:
    """Rewrite the file in place."""
    model = onnx.load(str(path))
    graph = model.graph
    gathered = {node.input[0] for node in graph.node if node.op_type == "Gather"}
    nodes = []
    for tensor in list(graph.initializer):
        values = numpy_helper.to_array(tensor)
        if values.dtype == np.float32 and values.ndim == 2 and values.size >= MIN_SIZE:
            nodes += _shrink_one(graph, tensor, values, axis=1 if tensor.name in gathered else 0)
    for node in reversed(nodes):
        graph.node.insert(0, node)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _shrink_one(graph: onnx.GraphProto, tensor: onnx.TensorProto, values: NDArray[np.float32], axis: int) -> list[onnx.NodeProto]:  # fmt: skip
    name = tensor.name
    scale = np.maximum(np.abs(values).max(axis, keepdims=True), 1e-8).astype(np.float32) / LARGEST
    small = np.clip(np.rint(values / scale), -LARGEST, LARGEST).astype(np.int8)
    graph.initializer.remove(tensor)
    graph.initializer.extend(
        [numpy_helper.from_array(small, f"{name}_small"), numpy_helper.from_array(scale, f"{name}_scale")]
    )
    cast = onnx.helper.make_node("Cast", [f"{name}_small"], [f"{name}_wide"], to=onnx.TensorProto.FLOAT)
    return [cast, onnx.helper.make_node("Mul", [f"{name}_wide", f"{name}_scale"], [name])]
