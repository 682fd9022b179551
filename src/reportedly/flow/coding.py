"""Draw samples of findings for two coders, take their answers apart, and sum up when both are through."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.errors import UsageError
from reportedly.flow.asking import walk_cards
from reportedly.flow.corrections import lay_over, load_corrections
from reportedly.model import Agreement, Answer, Code, CodingItem, Sample
from reportedly.resolve.coding_items import UNKNOWN_OUTLET, find_items
from reportedly.store import Decision, Store, from_record, to_record
from reportedly.view.agreement import sum_up

SAMPLE, ANSWER = "sample", "answer"
MAX_REPORTS = 20
"""Of one outlet that a sample is drawn from, themselves drawn by the seed: enough for any sample, and quick."""
MAX_ITEMS = 500
"""More than two people code in a week."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sample with its number, who drew it and when, and how many items each coder has answered."""

    number: int
    who: str
    when: str
    sample: Sample
    answered: dict[str, int]

    @property
    def is_closed(self) -> bool:
        """Tell whether both coders have answered everything."""
        return all(self.answered.get(one, 0) >= len(self.sample.items) for one in self.sample.coders)


def draw(store: Store, size: int, seed: str, coders: tuple[str, str]) -> int:
    """Draw a sample for two coders and return its number; the same ledger and seed give the same items."""
    if not 1 <= size <= MAX_ITEMS:
        raise UsageError(f"a sample has 1 to {MAX_ITEMS} items")
    if coders[0] == coders[1]:
        raise UsageError("a sample needs two different coders")
    items = choose(list(_population(store, seed)), size, seed)
    if not items:
        raise UsageError("this ledger has no findings to draw from")
    sample = Sample(seed=seed, coders=coders, items=tuple(items))
    return store.decide(SAMPLE, [seed, *coders], to_record(sample))


def choose(items: Iterable[CodingItem], size: int, seed: str) -> list[CodingItem]:
    """Return a number of items: one of each outlet and field, then a second of each, until there are enough."""
    strata: defaultdict[tuple[str, str, str], list[CodingItem]] = defaultdict(list)
    for item in items:
        strata[item.outlet, item.kind.value, item.field].append(item)
    ranked = [
        (turn, _rank(seed, item), item)
        for those in strata.values()
        for turn, item in enumerate(sorted(those, key=lambda one: _rank(seed, one)))
    ]
    drawn = sorted(ranked, key=lambda one: one[:2])[:size]
    return [item for _, _, item in sorted(drawn, key=lambda one: one[1])]


def _population(store: Store, seed: str) -> Iterator[CodingItem]:
    by_outlet: defaultdict[str, list[str]] = defaultdict(list)
    for card in walk_cards(store):
        if card.superseded_by is None:
            by_outlet[card.outlet or UNKNOWN_OUTLET].append(card.id)
    ordered = (sorted(those, key=lambda one: _digest(seed, one)) for _, those in sorted(by_outlet.items()))
    chosen = [report for those in ordered for report in those[:MAX_REPORTS]]
    corrections = load_corrections(store)
    for reading in store.overview().readings(chosen).values():
        yield from find_items(lay_over(reading, corrections))


def _rank(seed: str, item: CodingItem) -> str:
    return _digest(seed, item.report, item.kind.value, str(item.at.start), item.field, str(item.spans[0].start))


def _digest(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def samples(store: Store) -> list[Drawn]:
    """Return all samples, the newest first."""
    drawn = store.decisions(SAMPLE)
    counts: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for (number, who), answers in (_answers(store) if drawn else {}).items():
        counts[number][who] = len(answers)
    return [_drawn(decision, counts[decision.id]) for decision in reversed(drawn)]


def find_sample(store: Store, number: int) -> Drawn:
    """Return a sample by its number; raises UsageError where there is none."""
    found = next((one for one in samples(store) if one.number == number), None)
    if found is None:
        raise UsageError(f"the ledger has no sample {number}")
    return found


def answer(store: Store, number: int, item: int, code: Code, *, who: str) -> None:
    """Keep what a coder says of one item; the last answer counts, until both are through.

    ``store`` must be the one that logs in the name of the coder.
    """
    with store.writing():
        drawn = find_sample(store, number)
        if who not in drawn.sample.coders:
            raise UsageError("this sample was drawn for others to code")
        if drawn.is_closed:
            raise UsageError("both coders are through: what they answered stands")
        if not 0 <= item < len(drawn.sample.items):
            raise UsageError(f"the sample has no item {item}")
        store.decide(ANSWER, [str(number), str(item)], to_record(Answer(number, item, code)))


def answers_of(store: Store, number: int, who: str) -> dict[int, Code]:
    """Return what one coder has answered in a sample, by item."""
    return _answers(store).get((number, who), {})


def agreement_of(store: Store, drawn: Drawn) -> Agreement | None:
    """Return what two coders found, None as long as one of them is not through, so that neither sees the other."""
    if not drawn.is_closed:
        return None
    first, second = (answers_of(store, drawn.number, one) for one in drawn.sample.coders)
    return sum_up(drawn.sample, {item: (code, second[item]) for item, code in first.items()})


def _answers(store: Store) -> dict[tuple[int, str], dict[int, Code]]:
    found: defaultdict[tuple[int, str], dict[int, Code]] = defaultdict(dict)
    for decision in store.decisions(ANSWER):
        one = from_record(Answer, decision.values)
        found[one.sample, decision.who][one.item] = one.code
    return found


def _drawn(decision: Decision, counts: dict[str, int]) -> Drawn:
    sample = from_record(Sample, decision.values)
    own: Sequence[str] = sample.coders
    answered = {one: counts.get(one, 0) for one in own}
    return Drawn(decision.id, decision.who, decision.when.isoformat(timespec="seconds"), sample, answered)
