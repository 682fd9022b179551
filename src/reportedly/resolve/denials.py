"""The words by which something is denied: that it happened, that one did it oneself, or that others tell it rightly."""

import re

from reportedly.model import Span
from reportedly.resolve.mentions import find_acts_of
from reportedly.resolve.wordforms import stems_of

FORCES = (
    r"(?:units?|guns?|forces?|troops|soldiers?|ships?|boats?|batter\w+|officers?|planes?|drones?|missiles?|fighters?)"
)
OWN_PART = re.compile(
    rf"\b(?:its|our|their|his) (?:\w+ )?(?:{FORCES}|men|police|army|navy|aircraft)\b|\bno (?:[\w-]+ ){{0,2}}{FORCES}\b|"
    r"\bany part\b|\bpart in\b|\bbehind\b|\binvolve\w*|\bresponsib\w*|\bnothing to do\b|\bfault\b|\bblame\b",
    re.IGNORECASE,
)
"""Words by which somebody denies having done it, rather than that it happened."""
NONE_AT_ALL = re.compile(
    r"\bthere (?:is|was|were|are|has been|had been|have been) (?:no|never)\b|"
    r"\bno (?:[\w-]+ ){1,5}(?:ha[sd] |have |was |were )?(?:been )?"
    r"(?:fallen|fell|taken place|took place|occurred|happened|recorded|reported)\b",
    re.IGNORECASE,
)
"""Words by which there was nothing at all that anybody could have done."""
UNTRUE = r"(?:fabrications?|inventions?|nonsense|lies?|hoax\w*|fakes?|untrue|false|baseless|groundless|absurd|fiction)"
DISMISSES = re.compile(
    rf"\b(?:is|are|was|were|be|been|as|simply|just|pure) (?:an? |the |all |nothing but )?(?:\w+ )?{UNTRUE}\b|"
    r"\b(?:not|n't) correspond to (?:reality|the facts|the truth)\b|\bmade up from\b",
    re.IGNORECASE,
)
"""Words by which a statement takes what it names for untrue."""
NEGATED = re.compile(
    r"\b(?:nothing|nobody|no one|none|never|no|not one|not a single|neither)\b"
    r"(?:(?!\b(?:who|that|which|whom)\b)[^.;,:\"“”])*\Z",
    re.IGNORECASE,
)
NEAR = 30
"""How far before a word its negation is looked for, in characters."""
VIOLENCE = frozenset({"die", "kill", "shoot", "attack", "bomb", "clash", "injure", "hit"})
"""Acts of which one may be denied by denying another: "nobody was hurt", "no shot was fired"."""
VIOLENT = frozenset({"(violence)"})


def acts_of(words: str) -> frozenset[str]:
    """Return the acts that some words can tell, their stems, and whether they tell of violence."""
    acts = find_acts_of(words)
    return acts | stems_of(words) | (VIOLENT if acts & VIOLENCE else frozenset())


def is_negated(text: str, mention: Span) -> bool:
    """Tell whether the words right before a mention deny it: "nothing was fired"."""
    return NEGATED.search(text, max(0, mention.start - NEAR), mention.start) is not None


def dismisses(words: str) -> bool:
    """Tell whether some words take what they name for untrue: "reports of gunfire are a fabrication"."""
    return DISMISSES.search(words) is not None


def denies_own_part(words: str) -> bool:
    """Tell whether somebody denies by some words to have done it: "our guns did not fire"."""
    return OWN_PART.search(words) is not None


def denies_all(words: str) -> bool:
    """Tell whether by some words there was nothing to be done by anybody: "there was no attack"."""
    return NONE_AT_ALL.search(words) is not None
