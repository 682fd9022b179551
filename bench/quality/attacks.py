"""Events of WikiEvents dev: are its triggers and arguments found, though our types and roles are others.

A trigger counts when it shares a word with an annotated one, one to one. An argument counts as identified when the
trigger does and one of our parties has its head word among the argument's words, and as classified when it also is
our role for it (attackers are actors, victims and targets are recipients). WikiEvents annotates events of about 50
types only, so what we find beyond them counts as wrong here.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.counts import Counts
from reportedly.analyse import Reader
from reportedly.model import Analysis, Trigger
from training.corpora import wikievents
from training.corpora.example import Example, Happening

ROLES = ("actor", "recipient", "place")
Pair = tuple[Happening, Trigger]


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield the rows for WikiEvents dev."""
    reader = Reader(model, threads=2)
    table = {name: Counts() for name in ("trigger", "argument identified", "argument classified")}
    for example in wikievents.read(corpora / "wikievents" / "dev.jsonl"):
        analysis = reader.analyse_words(example.text, example.words, example.sentences)
        _count(table, example, analysis)
    yield from (counts.row(f"WikiEvents dev {name}") for name, counts in table.items())


def _count(table: dict[str, Counts], example: Example, analysis: Analysis) -> None:
    happenings = example.happenings or []
    pairs = list(_pair(happenings, analysis.triggers))
    table["trigger"].add(len(pairs), len(analysis.triggers), len(happenings))
    gold = sum(len(h.roles.get(role, [])) for h in happenings for role in ROLES)
    found = sum(len(t.parties.get(role, ())) for _, t in pairs for role in ROLES)
    right = [_count_arguments(analysis, *pair) for pair in pairs]
    for place, name in enumerate(("argument identified", "argument classified")):
        table[name].add(sum(one[place] for one in right), found, gold)


def _pair(happenings: list[Happening], triggers: tuple[Trigger, ...]) -> Iterator[Pair]:
    left = list(triggers)
    for happening in happenings:
        words = {word for mention in happening.mentions for word in mention}
        trigger = next((one for one in left if words & set(range(*one.words))), None)
        if trigger is not None:
            left.remove(trigger)
            yield happening, trigger


def _count_arguments(analysis: Analysis, happening: Happening, trigger: Trigger) -> tuple[int, int]:
    identified = classified = 0
    parts = [(role, words) for role in ROLES for words in happening.roles.get(role, [])]
    heads = [(role, analysis.head_of(*part)) for role in ROLES for part in trigger.parties.get(role, ())]
    for role, words in parts:
        roles = {other for other, head in heads if head in words}
        identified += bool(roles)
        classified += role in roles
    return identified, classified
