"""What speaks for and against two wordings meaning one act; each clue is a value from 0 to 1."""

from collections.abc import Callable
from enum import IntEnum

from reportedly.model import EventType
from reportedly.resolve.mentions import ActMention

Clue = Callable[[ActMention, ActMention], float]
PLENTY_OF_NAMES = 6
"""More names in common than this say no more."""
SAYING = "say"


class Likeness(IntEnum):
    """How like the words of two mentions are; each has weights of its own."""

    SAME = 0
    KIN = 1
    OTHER = 2


def compare_words(a: ActMention, b: ActMention) -> Likeness:
    """Tell whether two mentions begin with the same word, or can tell the same act by other words."""
    if a.root == b.root:
        return Likeness.SAME
    return Likeness.KIN if a.stems & b.stems or a.acts & b.acts else Likeness.OTHER


def one_report(a: ActMention, b: ActMention) -> float:
    """Both stand in one report."""
    return float(a.setting.report == b.setting.report)


def one_sentence(a: ActMention, b: ActMention) -> float:
    """Both stand in one sentence, which seldom tells a thing twice."""
    return float(a.setting.report == b.setting.report and a.sentence == b.sentence)


def one_event(a: ActMention, b: ActMention) -> float:
    """Reading the report has joined the two."""
    return float(a.setting.report == b.setting.report and a.event == b.event)


def one_type(a: ActMention, b: ActMention) -> float:
    """Both are acts of one type."""
    return float(a.type == b.type and a.type is not EventType.OTHER)


def both_names(a: ActMention, b: ActMention) -> float:
    """Both are written like names: a match, a feast, a scandal."""
    return float(a.is_name and b.is_name)


def both_sayings(a: ActMention, b: ActMention) -> float:
    """Both are somebody's speaking, of which there is much in every report."""
    return float(SAYING in a.acts and SAYING in b.acts)


def near_words(a: ActMention, b: ActMention) -> float:
    """The share of words around the two that are the same."""
    return _share(a.near, b.near)


def other_figures(a: ActMention, b: ActMention) -> float:
    """Both sentences have figures, and none is the same."""
    return float(bool(a.figures) and bool(b.figures) and not a.figures & b.figures)


def sentence_names(a: ActMention, b: ActMention) -> float:
    """The share of names in the two sentences that are the same."""
    return _share(a.names, b.names)


def report_names(a: ActMention, b: ActMention) -> float:
    """The share of names in the two reports that are the same."""
    return _share(a.setting.names, b.setting.names)


def many_names(a: ActMention, b: ActMention) -> float:
    """How many names the two reports have in common."""
    return min(PLENTY_OF_NAMES, len(a.setting.names & b.setting.names)) / PLENTY_OF_NAMES


def lead_names(a: ActMention, b: ActMention) -> float:
    """The share of names in the first sentences of the two reports that are the same."""
    return _share(a.setting.lead_names, b.setting.lead_names)


def alike_leads(a: ActMention, b: ActMention) -> float:
    """How close the first sentences of the two reports are in meaning."""
    return max(0.0, sum(x * y for x, y in zip(a.setting.lead, b.setting.lead, strict=True)))


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


CLUES: tuple[tuple[Clue, float], ...] = (
    (one_report, -1.9),
    (one_sentence, -2.5),
    (one_event, 0.7),
    (one_type, 0.7),
    (both_names, 0.5),
    (both_sayings, -1.3),
    (near_words, 1.3),
    (other_figures, -0.7),
    (sentence_names, 0.4),
    (report_names, 2.1),
    (many_names, 1.7),
    (lead_names, 1.0),
    (alike_leads, 4.4),
)
"""All clues with what each speaks for, or against where it is negative.

The weights are those of a logistic regression on pairs of one topic of ECB+ (topics 1 to 30), to one decimal.
"""
