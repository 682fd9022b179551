"""Tell what made a reading: the release, the reader model and the word lists."""

import hashlib
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from reportedly.settings import Settings
from reportedly.store import Versions

SHOWN_CHARS = 12


def find_versions(settings: Settings) -> Versions:
    """Return the versions of this installation; model and rules are named by the hash of what they consist of."""
    lists = Path(str(files("reportedly"))) / "lexicon"
    return Versions(
        tool=version("reportedly"),
        model=_digest([*sorted(settings.model.glob("*.onnx")), settings.model / "labels.json"]),
        rules=_digest(sorted(lists.rglob("*.toml"))),
    )


def _digest(paths: list[Path]) -> str:
    found = hashlib.sha256()
    for path in paths:
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:SHOWN_CHARS]
