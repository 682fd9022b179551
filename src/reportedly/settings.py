"""What can be set from outside, read once at the door."""

import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """``model`` is the folder of the reader model; ``threads`` is how many one encoder pass may use."""

    model: Path
    threads: int = 2


def load_settings() -> Settings:
    """Return the settings of this process: ``REPORTEDLY_MODEL`` and ``REPORTEDLY_THREADS``, or what ships."""
    shipped = Path(str(files("reportedly"))) / "data" / "reader"
    folder = os.environ.get("REPORTEDLY_MODEL")
    threads = os.environ.get("REPORTEDLY_THREADS", "")
    return Settings(Path(folder) if folder else shipped, int(threads) if threads.isdigit() and int(threads) else 2)
