"""Tell times from names, counts and figures that look like them: Theresa May, 2,014 people, a World War II bomb."""

from collections.abc import Sequence

from reportedly.extract.time_patterns import Worded
from reportedly.model import Analysis, Span

AMBIGUOUS = frozenset({"May", "March", "August"})
NOT_NAMES = frozenset({"March", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Feb"})
LEADING = frozenset({
    "in", "since", "until", "till", "by", "of", "last", "from", "during", "before", "after", "early", "mid", "late",
    "this", "next", "and", "to", "through",
})  # fmt: skip
COUNTED = frozenset({"people", "men", "women", "children", "troops", "votes", "seats", "dollars", "homes"})
NAMING = frozenset({"NOUN", "PROPN"})
ROUGHLY = frozenset(
    {"about", "around", "some", "nearly", "almost", "over", "than", "least", "roughly", "approximately"}
)
EPOCH_LEADS = frozenset({
    "in", "on", "during", "since", "until", "till", "before", "after", "from", "to", "by", "between", "throughout",
    "following", "and",
})  # fmt: skip
EPOCH_PARTS = frozenset({
    "outbreak", "start", "beginning", "end", "eve", "height", "course", "aftermath", "remainder", "rest", "days",
    "years", "time",
})  # fmt: skip
"""What an epoch has that says when; "of the Cold War" alone does not."""
LEVELS = frozenset({"low", "lower", "mid", "middle", "high", "higher", "upper", "early", "late"})
OWNING = frozenset({"his", "her", "its", "their", "the", "a"})
BEFORE_CHARS = 20


def is_time(analysis: Analysis, worded: Worded) -> bool:
    """Tell dates from names and counts that look like them: Theresa May, 2,014 people."""
    before = analysis.text[max(0, worded.start - BEFORE_CHARS) : worded.start].split()
    after = analysis.text[worded.end : worded.end + BEFORE_CHARS].split()
    if worded.pattern == "month":
        bare = worded.parts["month"].rstrip(".")
        if bare in AMBIGUOUS or len(bare) <= len("Sept"):
            return bare == "July" or _leads_to_month(analysis, worded, bare)
    if worded.pattern in ("year", "far year", "old year", "ancient year"):
        return not (after and after[0].lower().strip(".,") in COUNTED) and not _is_count(analysis, worded, before)
    if worded.pattern == "epoch":
        return _says_when(analysis, worded)
    if worded.pattern == "told decade":
        return _is_told_of(analysis, worded)
    if worded.pattern in ("season", "holiday"):
        return _stands_alone(analysis, worded)
    return True


def _leads_to_month(analysis: Analysis, worded: Worded, month: str) -> bool:
    """Tell a month from a name or word like it by what stands before: "in May", "like March"."""
    first = analysis.words_of(Span.of(analysis.text, worded.start, worded.end))[0]
    if not first:
        return False
    return analysis.lower[first - 1] in LEADING or (month in NOT_NAMES and analysis.upos[first - 1] == "ADP")


def _is_count(analysis: Analysis, worded: Worded, before: Sequence[str]) -> bool:
    """Tell whether figures that may be a year count the thing that follows: "about 2000 words", "of 1709 pupils"."""
    word = _behind(analysis, worded)
    if analysis.text[worded.end : worded.end + 1] == "+":
        return True
    if word is None or analysis.upos[word] != "NOUN" or not analysis.word(word).isalpha():
        return False
    if worded.pattern == "year":
        return analysis.lower[word] == "year" or (bool(before) and before[-1].lower() in ROUGHLY)
    return not (before and before[-1].lower() in OWNING) or analysis.lower[word].endswith("s")


def _stands_alone(analysis: Analysis, worded: Worded) -> bool:
    """Tell whether a season or holiday is no part of another name or noun: "Christmas tree", "Johnnie Christmas"."""
    first, last = analysis.words_of(Span.of(analysis.text, worded.start, worded.end))
    if worded.pattern == "season" and analysis.upos[last - 1] not in NAMING:
        return False
    if first and analysis.upos[first - 1] in ("PROPN", "NUM") and "year" not in worded.parts:
        return False
    return last >= len(analysis.words) or analysis.upos[last] not in NAMING or not analysis.word(last).isalpha()


def _says_when(analysis: Analysis, worded: Worded) -> bool:
    """Tell whether an epoch says when: "during the Korean War", but not "a World War II bomb"."""
    first, last = analysis.words_of(Span.of(analysis.text, worded.start, worded.end))
    start = first - (first > 0 and analysis.lower[first - 1] == "the")
    if last < len(analysis.words) and analysis.upos[last] in (*NAMING, "ADJ") and analysis.word(last).isalpha():
        return False
    lead = analysis.lower[start - 1] if start else ""
    return lead in EPOCH_LEADS or (lead == "of" and start > 1 and analysis.lower[start - 2] in EPOCH_PARTS)


def _is_told_of(analysis: Analysis, worded: Worded) -> bool:
    """Tell decades from figures: "the roaring 20s", but not "the low 20s"."""
    first, _ = analysis.words_of(Span.of(analysis.text, worded.start, worded.end))
    return worded.parts["told"].lower() not in LEVELS and analysis.upos[first] in ("ADJ", "VERB", "ADV")


def _behind(analysis: Analysis, worded: Worded) -> int | None:
    """Return the word right after a wording."""
    _, last = analysis.words_of(Span.of(analysis.text, worded.start, worded.end))
    return last if last < len(analysis.words) else None
