"""Measure: ``python -m bench speed`` or ``python -m bench quality --corpora FOLDER``."""

import argparse
from pathlib import Path

from reportedly.settings import load_settings


def main() -> None:
    """Print the table of one question."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("question", choices=("speed", "quality"), nargs="?", default="speed")
    parser.add_argument("--corpora", type=Path, help="folder with the unpacked corpora")
    parser.add_argument("--reports", type=Path, help="folder with annotated reports, for numbers")
    parser.add_argument("--model", type=Path, default=load_settings().model)
    settings = parser.parse_args()
    if settings.question == "speed":
        measure_speed(settings.model)
    elif settings.corpora is None:
        parser.error("quality needs --corpora FOLDER with the corpora unpacked")
    else:
        measure_quality(settings.model, settings.corpora, settings.reports)


def measure_quality(model: Path, corpora: Path, reports: Path | None) -> None:
    """Print one row per figure."""
    from bench.quality import (
        attacks,
        blame,
        coreference,
        event_types,
        factuality,
        gum_dates,
        places,
        polnear,
        times,
        treebank,
    )
    from bench.quality.numbers import measure_reports

    print(f"{'':34}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}")
    for corpus in (polnear, treebank, coreference, attacks, blame, event_types, factuality, gum_dates, times, places):
        for row in corpus.measure(model, corpora):
            print(row, flush=True)
    if reports is not None:
        for row in measure_reports(model, reports):
            print(row, flush=True)


def measure_speed(model: Path) -> None:
    """Print one row per measurement."""
    from bench.speed import measure

    for row in measure(model):
        print(row, flush=True)


if __name__ == "__main__":
    main()
