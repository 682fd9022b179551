"""Bring all corpora together, train and dev apart."""

from pathlib import Path

from training.corpora import conllu, ecbplus, gold, polnear, uds, wikievents
from training.corpora.example import Example

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
    for folder in GOLD_FOLDERS:
        examples += gold.read(annotated / folder)
    return examples


def gum_files(corpora: Path, *, dev: bool) -> list[Path]:
    """Return the files of one side of GUM."""
    listed = set((corpora / "gum" / "dev.txt").read_text().split())
    return [p for p in sorted((corpora / "gum" / "dep").glob("*.conllu")) if (p.stem in listed) == dev]
