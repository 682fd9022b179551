"""Read WikiEvents: attacks and what belongs to them, with their arguments; the train part has arguments as text only."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora.example import Example, Happening

NEAR = 60
"""How many words from its trigger an argument without a place in the text is looked for."""
ACTORS = frozenset(["Attacker", "Killer", "Injurer", "Communicator", "Participant", "Transporter", "Jailer", "JudgeCourt", "Investigator", "Demonstrator", "Destroyer", "DamagerDestroyer", "Damager", "Perpetrator", "Impeder", "Prosecutor", "Giver", "Observer", "Identifier", "Researcher", "ManufacturerAssembler", "Victor", "Treater", "Preventer", "Dismantler", "Disabler"])  # fmt: skip
RECIPIENTS = frozenset(["Victim", "Target", "Defendant", "Detainee", "Recipient", "Patient", "PassengerArtifact", "Artifact", "IdentifiedRole", "ObservedEntity", "Subject", "Defeated", "Learner", "CrashObject", "Employee"])  # fmt: skip
PLACES = frozenset({"Place", "Destination", "Origin"})
ENDS = frozenset({".", "!", "?"})
CLOSING = frozenset({'"', "\u201d", "\u2019", "'", ")"})


def read(path: Path) -> Iterator[Example]:
    """Yield the articles of one file."""
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        example = _lay(record.get("doc_id") or record["docid"], record["tokens"])
        entities = {e["id"]: [*range(e["start"], e["end"])] for e in record.get("entity_mentions", ())}
        example.happenings = [_happening(record["tokens"], entities, event) for event in record["event_mentions"]]
        yield example


def _lay(name: str, tokens: list[str]) -> Example:
    example, at = Example(name, "wikievents", " ".join(tokens), [], []), 0
    for token in tokens:
        example.words.append((at, at + len(token)))
        at += len(token) + 1
    first = 0
    for index, token in enumerate(tokens):
        after = tokens[index + 1 : index + 2]
        if (token in ENDS and not CLOSING & set(after)) or (token in CLOSING and index and tokens[index - 1] in ENDS):
            example.sentences.append((first, index + 1))
            first = index + 1
    if first < len(tokens):
        example.sentences.append((first, len(tokens)))
    return example


def _happening(tokens: list[str], entities: dict[str, list[int]], event: dict[str, Any]) -> Happening:
    trigger = event["trigger"]
    start = trigger.get("start", trigger.get("start_idx"))
    words = [*range(start, trigger.get("end", trigger.get("end_idx")))]
    roles: dict[str, list[list[int]]] = {"actor": [], "recipient": [], "place": []}
    for argument in event["arguments"]:
        role = role_of(argument["role"])
        found = entities.get(argument.get("entity_id", "")) or _nearest(tokens, argument["text"].split(), start)
        if role and found:
            roles[role].append(found)
    return Happening([words], ".".join(event["event_type"].split(".")[:2]), "", roles)


def role_of(name: str) -> str | None:
    """Return our role for one of theirs, if it has one."""
    groups = (("actor", ACTORS), ("recipient", RECIPIENTS), ("place", PLACES))
    return next((role for role, names in groups if name in names), None)


def _nearest(tokens: list[str], wanted: list[str], trigger: int) -> list[int]:
    size = len(wanted)
    near = range(max(0, trigger - NEAR), min(len(tokens) - size, trigger + NEAR) + 1)
    starts = [start for start in near if tokens[start : start + size] == wanted]
    best = min(starts, key=lambda start: abs(start - trigger), default=None)
    return [] if best is None else [*range(best, best + size)]
