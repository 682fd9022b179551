"""The labels of every head; their order is part of a trained model and ships with it."""

from collections.abc import Iterable

from training.corpora.example import Example

NAME_TYPES = ("person", "organisation", "place", "group", "other")
NAMES = ("O", *(f"{letter}-{kind}" for kind in NAME_TYPES for letter in "BI"))
CUES = ("O", "B", "I")
ROLES = ("O", "B-source", "I-source", "B-content", "I-content")
MENTIONS = ("none", "person", "organization", "place", "other")
STANCES = (
    "asserts", "denies", "confirms", "doubts", "accuses", "claims-responsibility", "demands",
    "promises", "warns", "predicts", "believes", "praises", "condemns",
)  # fmt: skip
KINDS = ("person", "government", "armed-group", "organisation", "media", "unnamed", "document", "none")

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "HARM", "OTHER",
)  # fmt: skip
TRIGGERS = ("O", *TYPES)
REALIS = ("actual", "planned", "demanded", "hypothetical", "denied", "generic")
PARTIES = ("actor", "recipient", "place", "time")


def collect(examples: Iterable[Example]) -> dict[str, list[str]]:
    """Return the labels of all heads; tags and relations are those that the treebanks use."""
    upos, xpos, relations, attacks = set(), set(), set(), set()
    for example in examples:
        upos.update(example.upos or [])
        xpos.update(example.xpos or [])
        relations.update(example.relations or [])
        if example.corpus == "wikievents":
            attacks.update(happening.type for happening in example.happenings or [])
    return {
        "upos": sorted(upos), "xpos": sorted(xpos), "relations": sorted(relations),
        "names": list(NAMES), "cues": list(CUES), "roles": list(ROLES),
        "mentions": list(MENTIONS), "stances": list(STANCES), "kinds": list(KINDS),
        "triggers": list(TRIGGERS), "realis": list(REALIS), "parties": list(PARTIES), "attacks": ["O", *sorted(attacks)],
    }  # fmt: skip
