"""Run the reader model: the only place that knows ONNX Runtime."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reportedly.analyse.same import SameHead
from reportedly.analyse.types import TypeHead
from reportedly.errors import ModelError

Array = NDArray[Any]
PARTS = ("encoder", "pairs", "parties", "relations")
VERSION = 2


class Network:
    """The parts of a reader model, loaded once and used by one process; ``threads`` is for one pass."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        settings = _load_settings(folder)
        self.labels: dict[str, list[str]] = settings["labels"]
        self.coref_gaps: list[float] = settings["coref_gaps"]
        self.reach: int = settings["reach"]
        self.conventions: dict[str, int] = settings["conventions"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.type_head, self.same_head = TypeHead(folder), SameHead(folder)
        self._sessions = {part: _open(folder / f"{part}.onnx", options) for part in PARTS}

    def run(self, part: str, inputs: Mapping[str, Array]) -> dict[str, Array]:
        """Return the outputs of a part by name."""
        session = self._sessions[part]
        names = [output.name for output in session.get_outputs()]
        return dict(zip(names, session.run(names, dict(inputs)), strict=True))


def _load_settings(folder: Path) -> dict[str, Any]:
    path = folder / "labels.json"
    try:
        settings: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise ModelError(f"no reader model in {folder}: reinstall reportedly, or give a folder with a model") from error
    if settings.get("version") != VERSION:
        raise ModelError(
            f"the model in {folder} is of version {settings.get('version')}; this reportedly reads {VERSION}"
        )
    return settings


def _open(path: Path, options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    if not path.exists():
        raise ModelError(f"{path} is missing: reinstall reportedly")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def scores_of(outputs: Mapping[str, Array], name: str) -> NDArray[np.float32]:
    """Return one output as single-precision numbers."""
    return outputs[name].astype(np.float32, copy=False)
