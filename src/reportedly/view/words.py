"""Say in plain words what kind of source speaks, in which manner and with which stance."""

from reportedly.model import Manner, SourceKind, Stance, Status

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

RULES = {
    "model": "the model on",
    "stance": "word list of cues:",
    "kind": "word list of sources:",
    "quotes": "quotation marks:",
    "check": "wording:",
    "actor": "actor:",
}
