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
