"""Who is held responsible and how surely, on MUC-4's tst1 and tst2, beside the most frequent answer.

For every organisation that a report's templates hold responsible we ask whether we name it as the doer of a harmful event
(found), and whether the way in which it comes to stand for that is one that the templates give (right). ``most frequent``
is told all organisations and says REPORTED AS FACT for each. Precision is left out: templates cover some kinds of
terrorism only, and we read every harmful event.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.quality import muc4
from reportedly.flow.pipeline import Pipeline, load_pipeline
from reportedly.model import Footing, Given, Reading
from reportedly.read.read import read_string
from reportedly.settings import load_settings
from training.corpora import polnear, wikievents

PARTS = ("tst1", "tst2")
CONFIDENCE = {
    Footing.STATED: "REPORTED AS FACT",
    Footing.CLAIMED: "CLAIMED OR ADMITTED",
    Footing.BLAMED: "SUSPECTED OR ACCUSED",
    Footing.BLAMED_BY_AUTHORITIES: "SUSPECTED OR ACCUSED BY AUTHORITIES",
    Footing.POSSIBLE: "POSSIBLE",
}
FACT = "REPORTED AS FACT"


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield how many organisations are found, and for how many the confidence is right."""
    del model  # the pipeline has its own way to its model
    pipeline = load_pipeline(load_settings())
    for part in PARTS:
        yield from measure_part(pipeline, corpora, part)


def measure_part(pipeline: Pipeline, corpora: Path, part: str) -> Iterator[str]:
    """Yield the rows of one part."""
    counts: Counter[str] = Counter()
    for document in muc4.read(corpora / "muc4" / part, _cases(corpora)):
        if document.blamed:
            reading = pipeline.read(read_string(document.text, document.id, Given()))
            for blamed in document.blamed:
                footings = _footings(reading, blamed)
                counts["gold"] += 1
                counts["found"] += bool(footings)
                counts["right"] += (
                    bool(footings) and CONFIDENCE.get(footings.most_common(1)[0][0]) in blamed.confidences
                )
                counts["fact"] += FACT in blamed.confidences
                counts["fact found"] += bool(footings) and FACT in blamed.confidences
    for name, key in (("found", "found"), ("confidence right", "right"), ("confidence, most frequent", "fact")):
        yield f"{f'MUC-4 {part} {name}':42}{counts[key] / counts['gold']:13.3f}{counts['gold']:8}"
    for name, key in (("confidence of those found", "right"), ("the same, most frequent", "fact found")):
        yield f"{f'MUC-4 {part} {name}':42}{counts[key] / max(1, counts['found']):13.3f}{counts['found']:8}"


def _footings(reading: Reading, blamed: muc4.Blamed) -> Counter[Footing]:
    names = {actor.id: actor.name for actor in reading.actors}
    found: Counter[Footing] = Counter()
    for event in reading.events:
        for one in event.responsibility:
            said = f"{one.party.text} {names.get(one.actor or '', '')}".upper()
            if one.footing in CONFIDENCE and any(name in said for name in blamed.names):
                found[one.footing] += 1
    return found


def _cases(corpora: Path) -> dict[str, str]:
    examples = [*polnear.read(corpora / "polnear", "train"), *wikievents.read(corpora / "wikievents" / "train.jsonl")]
    return muc4.learn_cases((example.text, example.words, example.sentences) for example in examples)
