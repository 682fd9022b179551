"""Measure: ``python -m bench QUESTION``, where the question is one of those below.

``speed`` and ``load`` need nothing, ``quality``, ``across`` and ``echoes`` the corpora unpacked in a folder.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from reportedly.settings import load_settings

QUESTIONS = ("speed", "quality", "across", "echoes", "load")
LOAD_REPORTS = 5000


def main() -> None:
    """Print the table of one question."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("question", choices=QUESTIONS, nargs="?", default="speed")
    parser.add_argument("--corpora", type=Path, help="folder with the unpacked corpora")
    parser.add_argument("--reports", type=Path, help="folder with annotated reports, for numbers")
    parser.add_argument("--cases", type=Path, help="folder with wire-room cases, for across")
    parser.add_argument("--scorer", type=Path, help="script that scores ledgers of cases, for across")
    parser.add_argument("--model", type=Path, default=load_settings().model)
    parser.add_argument("--keep", type=Path, help="folder where load keeps its readings and its ledger")
    parser.add_argument("--count", type=int, default=LOAD_REPORTS, help="reports for load")
    settings = parser.parse_args()
    if settings.question in ("quality", "echoes") and settings.corpora is None:
        parser.error(f"{settings.question} needs --corpora FOLDER with the corpora unpacked")
    if settings.question == "across" and settings.corpora is None and settings.cases is None:
        parser.error("across needs --corpora FOLDER, --cases FOLDER, or both")
    for row in ask(settings):
        print(row, flush=True)


def ask(settings: argparse.Namespace) -> Iterator[str]:
    """Yield the rows of the table of the question."""
    if settings.question == "speed":
        from bench.speed import measure as measure_speed

        yield from measure_speed(settings.model)
    elif settings.question == "quality":
        yield from measure_quality(settings.model, settings.corpora, settings.reports)
    elif settings.question == "across":
        from bench.across.measure import measure as measure_across

        yield from measure_across(settings.corpora, settings.cases, settings.scorer)
    elif settings.question == "echoes":
        from bench.echoes.measure import measure as measure_echoes

        yield from measure_echoes(settings.corpora)
    else:
        yield from measure_load(settings.count, settings.keep)


def measure_quality(model: Path, corpora: Path, reports: Path | None) -> Iterator[str]:
    """Yield one row per figure."""
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

    yield f"{'':34}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}"
    for corpus in (polnear, treebank, coreference, attacks, blame, event_types, factuality, gum_dates, times, places):
        yield from corpus.measure(model, corpora)
    if reports is not None:
        yield from measure_reports(model, reports)


def measure_load(reports: int, keep: Path | None) -> Iterator[str]:
    """Yield the figures of a large ledger; without a folder to keep them, its readings are gone afterwards."""
    import tempfile

    from bench.load.measure import measure

    with tempfile.TemporaryDirectory() as spare:
        yield from measure(reports, keep or Path(spare))


if __name__ == "__main__":
    main()
