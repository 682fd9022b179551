"""The words of this project as frozen values, without any reading or writing."""

from reportedly.model.account import Account
from reportedly.model.actor import Actor
from reportedly.model.analysis import Analysis, Cue, Mention, Name, Range, Trigger
from reportedly.model.blame import Blame
from reportedly.model.check import Check, Status
from reportedly.model.claim import Claim, ClaimTelling
from reportedly.model.coding import Agreement, Answer, Code, CodingItem, Precision, Sample
from reportedly.model.conflict import Conflict, ConflictKind, Side
from reportedly.model.correction import Amendment, Correction, FindingKind, Verdict
from reportedly.model.dossier import Dossier, Entry, Line, Note
from reportedly.model.echo import Alteration, Change, Echo, Passage
from reportedly.model.event import Event, EventType, Realis
from reportedly.model.failure import Failure
from reportedly.model.given import Given
from reportedly.model.incident import Incident, Link, Support, Telling
from reportedly.model.meaning import Meaning
from reportedly.model.number import Counted, Number
from reportedly.model.origin import Informant, Lead
from reportedly.model.page import (
    ActorRow,
    Bar,
    CheckRow,
    Dot,
    EventRow,
    MapView,
    Page,
    Piece,
    PlaceRow,
    StatementRow,
    Timeline,
)
from reportedly.model.page_edit import PageEdit
from reportedly.model.party import Appearance, Party
from reportedly.model.place import Candidate, Place
from reportedly.model.reading import Reading
from reportedly.model.reason import Reason
from reportedly.model.report import DateCertainty, Report
from reportedly.model.responsibility import Footing, Responsibility
from reportedly.model.ruling import Point, Ruled, Ruling
from reportedly.model.span import Span
from reportedly.model.statement import Manner, SourceKind, Stance, Statement
from reportedly.model.tally import Figure, FigureRelation, Relation, RuleValue, Tally
from reportedly.model.time import Time, TimeKind
from reportedly.model.vetting import Vetted, Vetting

__all__ = [
    "Account",
    "Actor",
    "ActorRow",
    "Agreement",
    "Alteration",
    "Amendment",
    "Analysis",
    "Answer",
    "Appearance",
    "Bar",
    "Blame",
    "Candidate",
    "Change",
    "Check",
    "CheckRow",
    "Claim",
    "ClaimTelling",
    "Code",
    "CodingItem",
    "Conflict",
    "ConflictKind",
    "Correction",
    "Counted",
    "Cue",
    "DateCertainty",
    "Dossier",
    "Dot",
    "Echo",
    "Entry",
    "Event",
    "EventRow",
    "EventType",
    "Failure",
    "Figure",
    "FigureRelation",
    "FindingKind",
    "Footing",
    "Given",
    "Incident",
    "Informant",
    "Lead",
    "Line",
    "Link",
    "Manner",
    "MapView",
    "Meaning",
    "Mention",
    "Name",
    "Note",
    "Number",
    "Page",
    "PageEdit",
    "Party",
    "Passage",
    "Piece",
    "Place",
    "PlaceRow",
    "Point",
    "Precision",
    "Range",
    "Reading",
    "Realis",
    "Reason",
    "Relation",
    "Report",
    "Responsibility",
    "RuleValue",
    "Ruled",
    "Ruling",
    "Sample",
    "Side",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "StatementRow",
    "Status",
    "Support",
    "Tally",
    "Telling",
    "Time",
    "TimeKind",
    "Timeline",
    "Trigger",
    "Verdict",
    "Vetted",
    "Vetting",
]
