"""Tell whether a party stands to a wording of harm as who does it, by what stands between them."""

import re
from collections.abc import Iterator

from reportedly.model import Event, Reading, Span, Stance
from reportedly.resolve.doer_phrases import is_force

NEAR = 90
"""No more letters stand between a doer and what it did."""
APART = re.compile(r"[.;:!?\"“”]\s|\n")
PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|having been)(?: \w+ly)?(?: (?:also|all|then|not))?\W*\Z", re.IGNORECASE
)
"""Words before an act that make who stands in front of it a victim."""
SUFFERED = re.compile(
    r"(?:kill|wound|injur|detain|arrest|execut|kidnap|abduct)\w*ed|shot(?: dead)?|beaten|killed|injured|executed",
    re.IGNORECASE,
)
ALONE = re.compile(r"\A(?:[,.]|\s+(?:in|at|by|as|during|near|outside|after|when|while|and|dead|inside|since|so)\b)")
"""What follows an act that is done to who stands in front of it: "the mayor, shot in his car"."""
BY = re.compile(r"\b(?:by|from)\b", re.IGNORECASE)
ON = re.compile(r"\bblam\w*\b[^.;:]*\bon\b[^.;:]{0,20}\Z|\b(?:work|act|fault) of\W+\Z", re.IGNORECASE)
HARMED = frozenset({"killed", "injured", "missing", "displaced", "detained", "rescued"})
OWN_STANCES = frozenset({Stance.DENIES, Stance.CLAIMS_RESPONSIBILITY})
NAMED = r"(?P<party>(?:[\w’'.“”\"-]+ ){0,8}?[\w’'“”\"-]+)"
BLAME = re.compile(r"\b(?:accus|blam)")
CREDIT = re.compile(r"\b(?:responsibility|credit)\b")
"""Without these words the longer patterns below need not be tried."""
ACCUSED = re.compile(rf"\b(?:accus|blam)\w+ {NAMED} (?:of|for) (?=\w+ing\b|the\b|an?\b|this\b)")
CLAIMED_BY = re.compile(rf"{NAMED} (?:ha[sd] |have )?(?:claim(?:s|ed)?|took|takes|taken) (?:responsibility|credit)\b")
WHOM_THEY_BLAME = re.compile(rf"{NAMED},? (?:which|whom|who) [^.;:,]{{2,40}} (?:blamed|accused)\b")
DONE_BY = re.compile(
    rf"\A[^.;:\"“”]{{0,40}}?\bby {NAMED}(?=[,.;:]| (?:in|on|at|that|which|who|near|as|and|while|during|after)\b)"
)

AND = re.compile(r"(?:,| and| or|\s|the|an?)+")
ARTICLE = re.compile(r"\b(?:the|an?|this|that|these|those|such)(?: [\w-]+)? \Z")
DOES = re.compile(
    r"\b(?:carr(?:y|ied|ies)|carrying|launch|stag|mount|commit|conduct|order|perpetrat|unleash|wag|behind|claim|respons|made|make|open)\w*"
)
"""Words by which somebody does an act that has an article: "carried out the attack", not "heard the attack"."""
RIGHT_BEFORE = re.compile(
    r"(?<![\w-])(?P<party>[\w’'.-]*[\w’'-])"
    r"(?: (?:air|car|suicide|truck|barrel|rocket|mortar|artillery|bomb|drone|missile|shell))* \Z"
)
DISOWNS = re.compile(
    r"\s+(?:(?:ha[sd]|have|took|take|takes|played?|plays) no (?:part|role|hand)\b"
    r"|(?:was|were|is|are) not (?:behind|involved|responsible)"
    r"|(?:ha[sd]|have) nothing to do\b|did not\b|never\b)"
)


def find_accused(text: str, mention: Span, sentence: Span) -> Span | None:
    """Return who is accused of what a wording tells, in its sentence."""
    if BLAME.search(text, sentence.start, mention.end) is None:
        return None
    for words in (ACCUSED, WHOM_THEY_BLAME):
        found = words.search(text, sentence.start, mention.end)
        if found is not None and found.end() <= mention.start < found.end() + NEAR:
            return Span.of(text, *found.span("party"))
    return None


def find_claiming(text: str, mention: Span, sentence: Span) -> Span | None:
    """Return who is told to have claimed what a wording tells, in its sentence."""
    told = CREDIT.search(text, sentence.start, mention.end) is not None
    found = CLAIMED_BY.search(text, sentence.start, mention.end) if told else None
    return Span.of(text, *found.span("party")) if found is not None and found.end() <= mention.start else None


def find_named(text: str, mention: Span, sentence: Span) -> Iterator[Span]:
    """Yield who is named right before an act ("rebel shelling"), or after it with "by"."""
    done = DONE_BY.search(text[mention.end : sentence.end])
    if done is not None:
        start, end = done.span("party")
        yield Span.of(text, mention.end + start, mention.end + end)
    before = (
        None
        if SUFFERED.fullmatch(mention.text) or mention.text.endswith("ed")
        else RIGHT_BEFORE.search(text, sentence.start, mention.start)
    )
    if before is not None and (before["party"][0].isupper() or is_force(before["party"])):
        yield Span.of(text, *before.span("party"))


def disowns(text: str, party: Span) -> bool:
    """Tell whether a text says right after a party that it had no part in something."""
    return DISOWNS.match(text, party.end) is not None


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
        if any(
            party.end <= one.start < mention.start and not AND.fullmatch(text, party.end, one.start)
            for one in event.actor
        ):
            return False
        if ARTICLE.search(between) and not DOES.search(between):
            return False
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
        speaks = one.source is not None and one.source.overlaps(party) and one.stance not in OWN_STANCES
        if speaks and one.cue is not None and party.end <= one.cue.start < mention.start:
            return True
    return False
