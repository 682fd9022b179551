"""Event types of PLV: macro-F1 on the fold that training does not see.

PLV marks in a sentence who acts on whom, and asks which of fifteen types that is; CONCEDE and RETREAT are one type
there, HARM and OTHER none. We read the sentence and take the type of the event that stands between the two: the one
whose parties meet them, or on whose word the first of them hangs.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reportedly.analyse import Reader
from reportedly.model import Analysis
from training.corpora import plover
from training.told_between import weigh_triggers

ONE = {member: name for name, members in plover.TYPES.items() for member in members}
BARRED = ("HARM", "OTHER")


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield macro-F1 and accuracy, and what the most frequent type would give."""
    reader = Reader(model, threads=2)
    rows = list(plover.read_sentences(corpora / "plover", kept=True))
    gold = [row["gold_root"] for row in rows]
    common = Counter(gold).most_common(1)[0][0]
    found = [_type_of(reader.analyse(row["sentence"]), row["source"], row["target"]) or common for row in rows]
    for name, answers in (("reportedly", found), ("most frequent type", [common] * len(gold))):
        accuracy = sum(g == f for g, f in zip(gold, answers, strict=True)) / len(gold)
        yield f"{'PLV kept fold macro-F1, ' + name:46}{_macro(gold, answers):9.3f}{len(gold):8}"
        yield f"{'PLV kept fold accuracy, ' + name:46}{accuracy:9.3f}{len(gold):8}"


def _type_of(analysis: Analysis, source: str, target: str) -> str | None:
    weighed = weigh_triggers(analysis, source, target)
    if not weighed:
        return None
    trigger, _ = max(weighed, key=lambda one: one[1])
    shares: Counter[str] = Counter()
    for label, share in trigger.types.items():
        if label not in BARRED:
            shares[ONE.get(label, label)] += share
    return shares.most_common(1)[0][0]


def _macro(gold: list[str], found: list[str]) -> float:
    figures = []
    for label in sorted(set(gold)):
        right = sum(g == f == label for g, f in zip(gold, found, strict=True))
        figures.append(2 * right / (gold.count(label) + found.count(label)))
    return sum(figures) / len(figures)
