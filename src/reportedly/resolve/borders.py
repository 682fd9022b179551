"""Draw a passage to the borders of its sentences, where what lies between is an edit and no news of its own."""

from dataclasses import dataclass

from reportedly.resolve.edits import Words, align
from reportedly.resolve.runs import Run
from reportedly.resolve.wording import Wording

# Up to so many words of a sentence may lie beyond the passage, as long as half of them are the same, or they are few,
# or they stand in the place of about as many and the run beside them is twice as long. Chosen on the wire-room cases.
MAX_EDGE_WORDS = 10
FEW_EDGE_WORDS = 3
MIN_EDGE_SHARE = 0.5
RUN_FOR_EDGE = 2
# "The" and "But he" begin many sentences: alone they do not carry a passage into the next one.
OVERHANG_WORDS = 2


@dataclass(frozen=True, slots=True)
class Edge:
    """The same words between a run and a border of its sentence, and where that border lies in both texts."""

    runs: tuple[Run, ...]
    original: int
    copy: int


def find_start(first: Run, original: Wording, copy: Wording) -> Edge:
    """Return where a passage begins: with its sentence, or else with its first run."""
    before = original.sentence_start(first.original), first.original
    after = copy.sentence_start(first.copy), first.copy
    found = _find_edge(first, before, after, original, copy)
    return Edge((), first.original, first.copy) if found is None else Edge(found, before[0], after[0])


def find_end(last: Run, original: Wording, copy: Wording) -> Edge:
    """Return where a passage ends: with its sentence, or else with its last run."""
    before = last.original_end, original.sentence_end(last.original_end - 1)
    after = last.copy_end, copy.sentence_end(last.copy_end - 1)
    found = _find_edge(last, before, after, original, copy)
    return Edge((), last.original_end, last.copy_end) if found is None else Edge(found, before[1], after[1])


def cut_overhang(chain: list[Run], copy: Wording) -> list[Run]:
    """Return a chain that neither begins with the last words of a sentence nor ends with the first ones of the next."""
    first = chain[0]
    start = copy.sentence_end(first.copy)
    inside = copy.sentence_start(first.copy) < first.copy
    if inside and start < first.copy_end and start - first.copy <= OVERHANG_WORDS:
        cut = start - first.copy
        chain = [Run(start, first.original + cut, first.length - cut), *chain[1:]]
    last = chain[-1]
    end = copy.sentence_start(last.copy_end - 1)
    inside = copy.sentence_end(last.copy_end - 1) > last.copy_end
    if inside and last.copy < end and last.copy_end - end <= OVERHANG_WORDS:
        chain = [*chain[:-1], Run(last.copy, last.original, end - last.copy)]
    return chain


def _find_edge(run: Run, before: Words, after: Words, original: Wording, copy: Wording) -> tuple[Run, ...] | None:
    """Return what the two rests of a sentence beside a run share, None when they are too different to be one."""
    shorter, longer = sorted((before[1] - before[0], after[1] - after[0]))
    added = before[1] == before[0] and longer > 0
    if added or longer > (MAX_EDGE_WORDS if shorter else FEW_EDGE_WORDS):
        return None
    found = tuple(align(original.keys, copy.keys, before, after))
    same = sum(part.length for part in found)
    replaced = shorter >= MIN_EDGE_SHARE * longer and RUN_FOR_EDGE * longer <= run.length
    return found if longer <= FEW_EDGE_WORDS or replaced or same >= MIN_EDGE_SHARE * longer else None
