"""Bring all corpora together, train and dev apart."""

from pathlib import Path

from training.corpora import conllu, ecbplus, gold, marked, plover, polnear, re3d, standoff, uds, wikievents
from training.corpora.example import Example

REPORTS = Path(__file__).with_name("reports")
"""Reports that we wrote for training: marked for statements, and in ``whole`` with all that our guide asks for."""
ANNOTATIONS = Path(__file__).with_name("annotations.jsonl")
"""Our annotations of reports in the corpora, without their words; ``training.corpora.standoff`` lays them over the texts."""
HELD_OUT = Path(__file__).with_name("held_out.jsonl")
"""More of them, which the reader never learns from: what is fitted on its output needs reports that are new to it."""
GOLD_FOLDERS = ("train", "train_news", "train_cases")


def load_training(corpora: Path, annotated: Path) -> list[Example]:
    """Return every training example."""
    names = conllu.read_names(corpora / "uner_ewt" / "train.iob2")
    examples = list(polnear.read(corpora / "polnear", "train"))
    examples += conllu.read(corpora / "ewt" / "train.conllu", "ewt", names)
    examples += [e for part in gum_files(corpora, dev=False) for e in conllu.read(part, "gum")]
    examples += wikievents.read(corpora / "wikievents" / "train.jsonl")
    examples += uds.read(corpora / "uds" / "UDS_IH2" / "train.jsonl")
    examples += ecbplus.read(corpora / "ecbplus")
    examples += plover.read(corpora / "plover")
    examples += re3d.read(
        corpora / "re3d", {path.stem.removeprefix("re3d_") for path in (annotated / "dev").glob("re3d_*")}
    )
    for folder in GOLD_FOLDERS:
        examples += gold.read(annotated / folder)
    examples += marked.read(REPORTS)
    examples += gold.read(REPORTS / "whole")
    examples += standoff.read(ANNOTATIONS, corpora)
    return examples


def gum_files(corpora: Path, *, dev: bool) -> list[Path]:
    """Return the files of one side of GUM."""
    listed = set((corpora / "gum" / "dev.txt").read_text().split())
    return [p for p in sorted((corpora / "gum" / "dep").glob("*.conllu")) if (p.stem in listed) == dev]
