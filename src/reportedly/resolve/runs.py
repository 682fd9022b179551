"""Find runs of words that stand in two texts alike."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

# Three words in a row are the shortest that a lightly edited sentence keeps in most of its parts.
SEED_WORDS = 3
# A seed that stands more often in one text ("one of the") tells nothing of what was copied from where; it also bounds
# the work on texts that repeat themselves.
MAX_PLACES = 8


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words that are the same from ``copy`` on in the later text and from ``original`` on in the earlier one."""

    copy: int
    original: int
    length: int

    @property
    def copy_end(self) -> int:
        """The word after the last one in the later text."""
        return self.copy + self.length

    @property
    def original_end(self) -> int:
        """The word after the last one in the earlier text."""
        return self.original + self.length


def find_runs(original: Sequence[str], copy: Sequence[str]) -> list[Run]:
    """Return runs in the order of the copy; no word of the copy stands in two of them, the longest run has it."""
    taken = bytearray(len(copy))
    found: list[Run] = []
    for run in sorted(_longest(original, copy), key=lambda run: (-run.length, run.copy, run.original)):
        found.extend(_free_parts(run, taken))
    return sorted(found)


def _longest(original: Sequence[str], copy: Sequence[str]) -> list[Run]:
    """Return every run that cannot be made longer, from the end of the copy to its beginning."""
    seeds = _index(original)
    runs: list[Run] = []
    lengths: dict[int, int] = {}
    for at in range(len(copy) - SEED_WORDS, -1, -1):
        before = lengths
        lengths = {}
        for place in seeds.get(tuple(copy[at : at + SEED_WORDS]), ()):
            lengths[place] = before.pop(place + 1, SEED_WORDS - 1) + 1
        runs += [Run(at + 1, place, length) for place, length in before.items()]
    return runs + [Run(0, place, length) for place, length in lengths.items()]


def _index(words: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(words) - SEED_WORDS + 1):
        places[tuple(words[at : at + SEED_WORDS])].append(at)
    return {seed: found for seed, found in places.items() if len(found) <= MAX_PLACES}


def _free_parts(run: Run, taken: bytearray) -> list[Run]:
    """Return the longest stretch of a run that no longer run has taken, and take it."""
    best, start = (0, 0), run.copy
    for at in range(run.copy, run.copy_end + 1):
        if at == run.copy_end or taken[at]:
            best = max(best, (at - start, -start))
            start = at + 1
    length, first = best[0], -best[1]
    if length < SEED_WORDS:
        return []
    taken[first : first + length] = b"\1" * length
    return [Run(first, run.original + first - run.copy, length)]
