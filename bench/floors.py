"""Read annotated reports, score the readings, and fail when a figure is below its floor.

``python -m bench.floors GOLD_FOLDER SCORER``: the folder holds NAME.txt and NAME.json, the scorer is a script that
takes GOLD_FOLDER READINGS_FOLDER --json.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.toml")


def main(gold: str, scorer: str) -> int:
    """Print each figure beside its floor; return 1 when one is below."""
    figures, below = measure(Path(gold), scorer), False
    for name, floor in tomllib.loads(FLOORS.read_text("utf-8")).items():
        below |= figures[name] < floor
        print(f"{name:14}{figures[name]:7.3f}  floor {floor:.3f}{'  BELOW' if figures[name] < floor else ''}")
    return int(below)


def measure(gold: Path, scorer: str) -> dict[str, float]:
    """Return F1 by name."""
    reports = sorted(map(str, gold.glob("*.txt")))
    with tempfile.TemporaryDirectory() as out:
        read = [
            sys.executable,
            "-m",
            "reportedly.cli",
            "read",
            *reports,
            "--format",
            "json",
            "--out",
            out,
            "--jobs",
            "2",
        ]
        subprocess.run(read, check=True)
        done = subprocess.run(
            [sys.executable, scorer, str(gold), out, "--json"], check=True, capture_output=True, text=True
        )
    return {name: row["f1"] for name, row in json.loads(done.stdout).items() if isinstance(row, dict) and "f1" in row}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
