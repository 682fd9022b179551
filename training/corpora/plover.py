"""Read sentences and stories whose one event type is known, though not which word tells it."""

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from reportedly.analyse.words import find_words
from training.corpora.example import Example

FOLDS, HELD_OUT = 5, 0
"""The last digit of a sentence's number decides its fold; one fold is kept back to measure on."""
TYPES = {"YIELD": ("CONCEDE", "RETREAT")}
"""PLV has one name for what PLOVER took apart later."""
TOGETHER = 10
STORY_STEP = 10
"""Of the synthetic stories, which repeat each other, every tenth is used."""

Told = tuple[str, str]
Row = dict[str, str]


def read(folder: Path) -> Iterator[Example]:
    """Yield examples of ten texts each, from PLV without its kept fold and from the synthetic stories."""
    for name, told in (("plv", list(_read_plain(folder))), ("stories", list(_read_stories(folder)))):
        for start in range(0, len(told), TOGETHER):
            yield _to_example(f"{name}{start}", told[start : start + TOGETHER])


def read_sentences(folder: Path, *, kept: bool = False) -> Iterator[Row]:
    """Yield the rows of PLV: sentence, source, target, gold_root; ``kept`` gives those that training does not see."""
    with (folder / "PLV_train.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if (int(row["sentence_id"]) % FOLDS == HELD_OUT) == kept:
                yield row


def _read_plain(folder: Path) -> Iterator[Told]:
    for row in read_sentences(folder):
        yield row["sentence"], row["gold_root"]


def _read_stories(folder: Path) -> Iterator[Told]:
    with zipfile.ZipFile(folder / "ngec_synthetic_stories.csv.zip") as archive:
        name = next(n for n in archive.namelist() if n.endswith(".csv") and not n.startswith("__"))
        rows = csv.DictReader(io.TextIOWrapper(archive.open(name), encoding="utf-8"))
        for number, row in enumerate(rows):
            if number % STORY_STEP == 0:
                yield row["text"], row["label"]


def _to_example(name: str, told: list[Told]) -> Example:
    example = Example(name, "plover", "", [], [])
    example.types = []
    for text, label in told:
        first, shift = len(example.words), len(example.text)
        example.words += [(start + shift, end + shift) for start, end in find_words(text, 0, len(text))]
        example.text += text + " "
        example.sentences.append((first, len(example.words)))
        example.types.append((first, len(example.words), TYPES.get(label, (label,))))
    return example
