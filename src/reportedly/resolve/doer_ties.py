"""Tell whether a party stands to a wording of harm as who does it, by what stands between them."""

import re
from collections.abc import Iterator

from reportedly.model import Event, Reading, Span, Stance

NEAR = 90
"""No more letters stand between a doer and what it did."""
APART = re.compile(r"[.;:!?\"“”]\s|\n")
PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|having been)(?: \w+ly)?(?: (?:also|all|then|not))?\W*\Z", re.IGNORECASE
)
"""Words before an act that make who stands in front of it a victim."""
SUFFERED = re.compile(
    r"(?:kill|wound|injur|detain|arrest|execut|kidnap|abduct)\w*ed|shot(?: dead)?|beaten|killed|injured|executed", re.IGNORECASE
)
ALONE = re.compile(r"\A(?:[,.]|\s+(?:in|at|by|as|during|near|outside|after|when|while|and|dead|inside|since|so)\b)")
"""What follows an act that is done to who stands in front of it: "the mayor, shot in his car"."""
BY = re.compile(r"\b(?:by|from)\b", re.IGNORECASE)
ON = re.compile(r"\bblam\w*\b[^.;:]*\bon\b[^.;:]{0,20}\Z|\b(?:work|act|fault) of\W+\Z", re.IGNORECASE)
HARMED = frozenset({"killed", "injured", "missing", "displaced", "detained", "rescued"})
OWN_STANCES = frozenset({Stance.DENIES, Stance.CLAIMS_RESPONSIBILITY})
NAMED = r"(?P<party>(?:[\w’'.-]+ ){0,8}?[\w’'-]+)"
ACCUSED = re.compile(rf"\b(?:accus|blam)\w+ {NAMED} (?:of|for)\b")
DONE_BY = re.compile(rf"\A[^.;:\"“”]{{0,40}}?\bby {NAMED}(?=[,.;:]| (?:in|on|at|that|which|who|near|as|and|while|during|after)\b)")


def find_accused(text: str, mention: Span, sentence: Span) -> Iterator[Span]:
    """Yield who is accused of an act in its sentence, and by whom it is done where that follows it."""
    accused = ACCUSED.search(text, sentence.start, mention.end)
    if accused is not None and accused.end() <= mention.start < accused.end() + NEAR:
        yield Span.of(text, *accused.span("party"))
    done = DONE_BY.search(text[mention.end : sentence.end])
    if done is not None:
        start, end = done.span("party")
        yield Span.of(text, mention.end + start, mention.end + end)


def is_tied(reading: Reading, event: Event, party: Span, mention: Span) -> bool:
    """Tell whether a party stands in front of a wording as its subject, or behind it with "by"."""
    text = reading.report.text
    if party.overlaps(mention):
        return True
    first, last = sorted((party, mention))
    between = text[first.end : last.start]
    if len(between) > NEAR or APART.search(between) or _is_victim(reading, event, party):
        return False
    if first == party:
        return not _befalls(text, between, mention) and not _speaks_between(reading, party, mention)
    return BY.search(between) is not None or ON.search(between) is not None


def _befalls(text: str, between: str, mention: Span) -> bool:
    """Tell whether an act befalls who stands in front of it."""
    alone = SUFFERED.fullmatch(mention.text) and ALONE.search(text[mention.end : mention.end + 10])
    return PASSIVE.search(between) is not None or bool(alone)


def _is_victim(reading: Reading, event: Event, party: Span) -> bool:
    """Tell whether a party is also whom it befell, or is counted among those harmed."""
    befallen = any(party.overlaps(one) for one in event.recipient)
    return befallen or any(party.overlaps(number.span) and number.of.value in HARMED for number in reading.numbers)


def _speaks_between(reading: Reading, party: Span, mention: Span) -> bool:
    """Tell whether a party only says that it happened: its own cue stands between."""
    for one in reading.statements:
        if one.source is not None and one.cue is not None and one.source.overlaps(party):
            if party.end <= one.cue.start < mention.start and one.stance not in OWN_STANCES:
                return True
    return False
