"""Loading the reader model."""

import json
from pathlib import Path

import pytest

from reportedly.analyse.network import Network
from reportedly.errors import ModelError


def test_a_folder_without_a_model_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no reader model"):
        Network(tmp_path)


def test_a_model_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "labels.json").write_text(json.dumps({"version": 99}), "utf-8")

    with pytest.raises(ModelError, match="99"):
        Network(tmp_path)
