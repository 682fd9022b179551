"""Join shared runs of words into the passages that one text took from another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.resolve.borders import cut_overhang, find_end, find_start
from reportedly.resolve.edits import align
from reportedly.resolve.runs import Run, find_runs
from reportedly.resolve.wording import Wording

# Words that an editor puts in at one spot, and words cut out at one spot ("the health office said in a statement").
MAX_INSERTED_WORDS = 12
MAX_CUT_WORDS = 20
# A run is looked at beside the last few passages only: enough for text put in between two parts of one.
OPEN_CHAINS = 6
# Editors cut more freely than they put in: four words cut weigh as one that is put in.
CUT_WEIGHT = 0.25


@dataclass(frozen=True, slots=True)
class Match:
    """Runs that follow each other with no more than an edit between them, and the words where it begins and ends."""

    runs: tuple[Run, ...]
    original: tuple[int, int]
    copy: tuple[int, int]

    @property
    def words(self) -> int:
        """How many words are the same."""
        return sum(run.length for run in self.runs)

    @property
    def longest(self) -> int:
        """How many words its longest run has."""
        return max(run.length for run in self.runs)

    @property
    def density(self) -> float:
        """The share of the later text's words between its ends that are the same."""
        return self.words / (self.copy[1] - self.copy[0])


def find_matches(original: Wording, copy: Wording) -> list[Match]:
    """Return matches in the order of the copy; none overlaps another there."""
    chains: list[list[Run]] = []
    for run in find_runs(original.keys, copy.keys):
        chain = _chain_for(run, chains, copy)
        if chain is None:
            chains.append([run])
        else:
            chain.append(run)
    matches = (_whole(_trimmed(chain), original, copy) for chain in chains)
    ordered = sorted(matches, key=lambda match: (-match.words, match.copy))
    return sorted(_apart(ordered, len(copy.keys)), key=lambda match: match.copy)


def _chain_for(run: Run, chains: Sequence[list[Run]], copy: Wording) -> list[Run] | None:
    """Return the chain of which a run is the continuation with the smallest edit."""
    recent = chains[-OPEN_CHAINS:]
    near = [(edit, at) for at, chain in enumerate(recent) if (edit := _edit(chain[-1], run, copy)) is not None]
    return recent[min(near)[1]] if near else None


def _edit(before: Run, after: Run, copy: Wording) -> int | None:
    """Return how many words part two runs, None where the later text goes its own way between them."""
    inserted, cut = after.copy - before.copy_end, after.original - before.original_end
    if not (0 <= inserted <= MAX_INSERTED_WORDS and 0 <= cut <= MAX_CUT_WORDS):
        return None
    own_sentence = (
        copy.sentence_start(before.copy_end) == before.copy_end and copy.sentence_start(after.copy) == after.copy
    )
    return None if inserted and own_sentence else inserted + cut


def _trimmed(chain: list[Run]) -> list[Run]:
    """Return a chain without runs at its ends that are shorter than the edit that parts them from the rest."""
    while len(chain) > 1 and chain[0].length < _weight(chain[0], chain[1]):
        chain = chain[1:]
    while len(chain) > 1 and chain[-1].length < _weight(chain[-2], chain[-1]):
        chain = chain[:-1]
    return chain


def _weight(before: Run, after: Run) -> float:
    """Return how far apart the edit between two runs puts them, in words."""
    return max(after.copy - before.copy_end, CUT_WEIGHT * (after.original - before.original_end))


def _whole(chain: list[Run], original: Wording, copy: Wording) -> Match:
    """Return the match with single words between its runs aligned too, and drawn to the borders of its sentences."""
    chain = cut_overhang(chain, copy)
    runs = [chain[0]]
    for run in chain[1:]:
        before = runs[-1]
        gap = (before.original_end, run.original), (before.copy_end, run.copy)
        runs += [*align(original.keys, copy.keys, *gap), run]
    start, end = find_start(runs[0], original, copy), find_end(runs[-1], original, copy)
    return Match((*start.runs, *runs, *end.runs), (start.original, end.original), (start.copy, end.copy))


def _apart(matches: Sequence[Match], words: int) -> Iterator[Match]:
    """Yield matches, those with most words first, that overlap none before them in the copy."""
    taken = bytearray(words)
    for match in matches:
        start, end = match.copy
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield match
