"""Say in plain words what the values of a reading mean: kinds, manners, stances, types of events, reasons."""

from reportedly.model import Counted, EventType, Footing, Manner, Realis, Reason, SourceKind, Stance, Status

KINDS = {
    SourceKind.PERSON: "person",
    SourceKind.GOVERNMENT: "government",
    SourceKind.ARMED_GROUP: "armed group",
    SourceKind.ORGANISATION: "organisation",
    SourceKind.MEDIA: "media",
    SourceKind.UNNAMED: "unnamed source",
    SourceKind.DOCUMENT: "document",
    SourceKind.NONE: "no source named",
}
STANCES = {
    Stance.ASSERTS: "says",
    Stance.DENIES: "denies",
    Stance.CONFIRMS: "confirms",
    Stance.DOUBTS: "doubts",
    Stance.ACCUSES: "accuses",
    Stance.CLAIMS_RESPONSIBILITY: "claims responsibility",
    Stance.DEMANDS: "demands",
    Stance.PROMISES: "promises",
    Stance.WARNS: "warns",
    Stance.PREDICTS: "predicts",
    Stance.BELIEVES: "believes",
    Stance.PRAISES: "praises",
    Stance.CONDEMNS: "condemns",
}
MANNERS = {
    Manner.DIRECT: "in quotation marks",
    Manner.INDIRECT: "in the reporter's words",
    Manner.MIXED: "partly in quotation marks",
}
STATUSES = {
    Status.VERIFIED: "said to be verified",
    Status.UNVERIFIED: "not verified",
    Status.DISPUTED: "disputed",
    Status.ALLEGED: "alleged",
}
TYPES = {
    EventType.AGREE: "agreement",
    EventType.CONSULT: "meeting or talks",
    EventType.SUPPORT: "support",
    EventType.COOPERATE: "cooperation",
    EventType.AID: "aid or rescue",
    EventType.CONCEDE: "concession",
    EventType.RETREAT: "retreat",
    EventType.REQUEST: "request",
    EventType.ACCUSE: "accusation or investigation",
    EventType.REJECT: "rejection",
    EventType.THREATEN: "threat",
    EventType.PROTEST: "protest",
    EventType.SANCTION: "sanction",
    EventType.MOBILIZE: "mobilisation",
    EventType.COERCE: "coercion",
    EventType.ASSAULT: "attack",
    EventType.HARM: "harm to people",
    EventType.OTHER: "other event",
}
REALIS = {
    Realis.ACTUAL: "told as happened",
    Realis.PLANNED: "planned",
    Realis.DEMANDED: "demanded",
    Realis.HYPOTHETICAL: "possible or feared",
    Realis.DENIED: "told as not happened",
    Realis.GENERIC: "told as a habit",
}
FOOTINGS = {
    Footing.STATED: "stated as a fact",
    Footing.CLAIMED: "claimed by themselves",
    Footing.DENIED: "denied",
    Footing.BLAMED: "blamed",
    Footing.BLAMED_BY_AUTHORITIES: "blamed by authorities",
    Footing.POSSIBLE: "suspected or possible",
}
PRECISIONS = {
    "spot": "spot",
    "town": "town",
    "district": "district",
    "region": "region",
    "country": "country",
    "larger": "more than a country",
}
COUNTED = {
    Counted.KILLED: "killed",
    Counted.INJURED: "injured",
    Counted.MISSING: "missing",
    Counted.DETAINED: "detained",
    Counted.DISPLACED: "displaced",
    Counted.PARTICIPANTS: "taking part",
    Counted.RESCUED: "rescued",
    Counted.RELEASED: "released",
    Counted.WEAPONS: "weapons",
    Counted.MONEY: "money",
    Counted.OTHER: "counted",
}

RULES = {
    "model": "the model on",
    "stance": "word list of cues:",
    "kind": "word list of sources:",
    "quotes": "quotation marks:",
    "check": "wording:",
    "actor": "actor:",
    "realis": "word around the event:",
    "mode": "how it is done:",
    "place": "place:",
    "responsibility": "who did it:",
    "block": "block of the text:",
}


def to_reason(reason: Reason) -> str:
    """Return a reason in words, with the model's share where it has one."""
    rule, _, entry = reason.rule.partition(":")
    told = f"{RULES.get(rule, rule)} {entry}".strip()
    return told if reason.score is None else f"{told} ({reason.score:.2f})"


def plain(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())
