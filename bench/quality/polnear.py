"""Attributions of PolNeAR: cue overlap, source and content tokens, whole attributions.

A found cue and a gold cue are paired when they share a word, one to one, in the order of the text. Token figures
count the words of sources and contents of all attributions: those of a cue that was missed are all missed, those of
a cue that is none are all wrong. ``overlap`` wants cue, source and content to share a word each, ``exact`` wants the
same words (punctuation aside).
"""

from collections.abc import Iterator
from pathlib import Path

from bench.counts import Counts
from reportedly.analyse import Reader
from reportedly.model import Analysis
from training.corpora import polnear
from training.corpora.example import Attribution, Example

Parts = tuple[frozenset[int], frozenset[int], frozenset[int]]
NAMES = ("cue overlap", "source tokens", "content tokens", "source tokens, cue found", "content tokens, cue found",
         "whole attribution, overlap", "whole attribution, exact")  # fmt: skip


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield the rows for PolNeAR dev under PolNeAR's own convention."""
    reader = Reader(model, threads=2, convention="polnear")
    table = {name: Counts() for name in NAMES}
    for example in polnear.read(corpora / "polnear", "dev"):
        analysis = reader.analyse_words(example.text, example.words, example.sentences)
        _count(table, list(_gold(example)), list(_found(analysis)))
    yield from (counts.row(f"PolNeAR dev {name}") for name, counts in table.items())


def _count(table: dict[str, Counts], gold: list[Parts], found: list[Parts]) -> None:
    pairs = list(_pair(gold, found))
    table["cue overlap"].add(len(pairs), len(found), len(gold))
    for role, name in ((1, "source"), (2, "content")):
        right = sum(len(g[role] & f[role]) for g, f in pairs)
        sizes = sum(len(f[role]) for f in found), sum(len(g[role]) for g in gold)
        table[f"{name} tokens"].add(right, *sizes)
        sizes = sum(len(f[role]) for _, f in pairs), sum(len(g[role]) for g, _ in pairs)
        table[f"{name} tokens, cue found"].add(right, *sizes)
    overlap = sum(all(_meet(g[i], f[i]) for i in range(3)) for g, f in pairs)
    exact = sum(g[1] == f[1] and g[2] == f[2] for g, f in pairs)
    table["whole attribution, overlap"].add(overlap, len(found), len(gold))
    table["whole attribution, exact"].add(exact, len(found), len(gold))


def _pair(gold: list[Parts], found: list[Parts]) -> Iterator[tuple[Parts, Parts]]:
    left = list(found)
    for one in gold:
        best = max(left, key=lambda other: len(one[0] & other[0]), default=None)
        if best is not None and one[0] & best[0]:
            left.remove(best)
            yield one, best


def _meet(gold: frozenset[int], found: frozenset[int]) -> bool:
    return bool(gold & found) or not (gold or found)


def _gold(example: Example) -> Iterator[Parts]:
    for one in example.attributions or ():
        yield _parts(example, one)


def _parts(example: Example, one: Attribution) -> Parts:
    source, content = ([w for part in parts for w in part] for parts in (one.source, one.content))
    return frozenset(one.cue), _letters(example.text, example, source), _letters(example.text, example, content)


def _letters(text: str, holder: Example | Analysis, words: list[int]) -> frozenset[int]:
    return frozenset(w for w in words if any(char.isalnum() for char in text[slice(*holder.words[w])]))


def _found(analysis: Analysis) -> Iterator[Parts]:
    for cue in analysis.cues:
        source, content = ([w for r in ranges for w in range(*r)] for ranges in (cue.sources, cue.contents))
        if content:
            parts = (_letters(analysis.text, analysis, words) for words in (source, content))
            yield (frozenset(range(*cue.words)), *parts)
