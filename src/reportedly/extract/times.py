"""Find the times that a report names and what they mean, seen from its day of publication and its tenses."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.extract.time_meaning import Anchor, Meaning
from reportedly.extract.time_patterns import Worded, find_wordings
from reportedly.extract.time_values import decide_meaning
from reportedly.model import Analysis, Reason, Span, Time, TimeKind
from reportedly.text.edtf import Days, from_edtf

AMBIGUOUS = frozenset({"May", "March", "August"})
LEADING = frozenset({
    "in", "since", "until", "till", "by", "of", "last", "from", "during", "before", "after", "early", "mid", "late",
    "this", "next", "and", "to", "through",
})  # fmt: skip
COUNTED = frozenset({"people", "men", "women", "children", "troops", "votes", "seats", "dollars", "homes"})
NAMING = frozenset({"NOUN", "PROPN"})
ROUGHLY = frozenset(
    {"about", "around", "some", "nearly", "almost", "over", "than", "least", "roughly", "approximately"}
)
OWNING = frozenset({"his", "her", "its", "their", "the", "a"})
AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo"})
BEFORE_CHARS = 20
SPOKEN_UNITS = frozenset({"day", "week", "month", "year", "decade"})
UP_STEPS = 4
ROUGH = frozenset({"about", "around", "circa"})
WEEK_AHEAD = frozenset({"plan", "plans", "planned", "scheduled", "due", "expected", "intends", "set"})


def find_times(analysis: Analysis, published: str | None) -> tuple[Time, ...]:
    """Return the times of a report in order; ``published`` is EDTF."""
    return tuple(_each(analysis, from_edtf(published)))


def _each(analysis: Analysis, published: date | None) -> Iterator[Time]:
    spoken: Days | None = None
    spoken_day: date | None = None
    stretches = ((analysis.words[first][0], analysis.words[last - 1][1]) for first, last in analysis.sentences)
    for worded in find_wordings(analysis.text, stretches):
        if not _is_time(analysis, worded):
            continue
        span = _bare(analysis, worded)
        anchor = Anchor(published, spoken, spoken_day, ahead=_is_ahead(analysis, span))
        meaning = decide_meaning(worded, anchor)
        days = meaning.days
        yield _time(span, worded, meaning)
        if days is not None and days.unit in SPOKEN_UNITS:
            spoken = days
            spoken_day = days.first if days.unit == "day" else spoken_day


def _time(span: Span, worded: Worded, meaning: Meaning) -> Time:
    days = meaning.days
    return Time(
        span=span, kind=meaning.kind, edtf=meaning.edtf, timex=meaning.timex,
        first=None if days is None else days.first, last=None if days is None else days.last,
        reasons=(Reason(f"time:{worded.pattern}", span),),
    )  # fmt: skip


def _bare(analysis: Analysis, worded: Worded) -> Span:
    """Return the words without the preposition with which some patterns begin."""
    text = analysis.text[worded.start : worded.end]
    start = worded.start + len(text) - len(text.lstrip())
    for lead in ("on ", "On "):
        if analysis.text.startswith(lead, start):
            start += len(lead)
    return Span.of(analysis.text, start, worded.end)


def _is_time(analysis: Analysis, worded: Worded) -> bool:
    """Tell dates from names and counts that look like them: Theresa May, 2,014 people."""
    before = analysis.text[max(0, worded.start - BEFORE_CHARS) : worded.start].split()
    after = analysis.text[worded.end : worded.end + BEFORE_CHARS].split()
    if worded.pattern == "month":
        bare = worded.parts["month"].rstrip(".")
        if bare in AMBIGUOUS or len(bare) <= len("Sept"):
            return bool(before) and before[-1].lower() in LEADING
    if worded.pattern in ("year", "far year", "old year"):
        return not (after and after[0].lower().strip(".,") in COUNTED) and not _is_count(analysis, worded, before)
    if worded.pattern in ("season", "holiday"):
        return _stands_alone(analysis, worded)
    return True


def _is_count(analysis: Analysis, worded: Worded, before: Sequence[str]) -> bool:
    """Tell whether figures that may be a year count the thing that follows: "about 2000 words", "of 1709 pupils"."""
    word = _behind(analysis, worded)
    if analysis.text[worded.end : worded.end + 1] == "+":
        return True
    if word is None or analysis.upos[word] != "NOUN" or not analysis.word(word).isalpha():
        return False
    if worded.pattern == "year":
        return bool(before) and before[-1].lower() in ROUGHLY
    return not (before and before[-1].lower() in OWNING) or analysis.lower[word].endswith("s")


def _stands_alone(analysis: Analysis, worded: Worded) -> bool:
    """Tell whether a season or holiday is no part of another name or noun: "Christmas tree", "Johnnie Christmas"."""
    first, last = analysis.words_of(Span.of(analysis.text, worded.start, worded.end))
    if worded.pattern == "season" and analysis.upos[last - 1] not in NAMING:
        return False
    if first and analysis.upos[first - 1] in ("PROPN", "NUM") and "year" not in worded.parts:
        return False
    return last >= len(analysis.words) or analysis.upos[last] not in NAMING or not analysis.word(last).isalpha()


def _behind(analysis: Analysis, worded: Worded) -> int | None:
    """Return the word right after a wording."""
    _, last = analysis.words_of(Span.of(analysis.text, worded.start, worded.end))
    return last if last < len(analysis.words) else None


def _is_ahead(analysis: Analysis, span: Span) -> bool:
    """Tell whether the words around a time speak of what is to come: "will", "plans to", "is due to"."""
    first, _ = analysis.words_of(span)
    if first >= len(analysis.words):
        return False
    if first and analysis.lower[first - 1] in {"until", "till", "from"}:
        return True
    word = first
    for _ in range(UP_STEPS):
        if _has_will(analysis, word):
            return True
        if analysis.heads[word] == word:
            return False
        word = analysis.heads[word]
    return _has_will(analysis, word)


def _has_will(analysis: Analysis, word: int) -> bool:
    if analysis.lower[word] in WEEK_AHEAD:
        return True
    return any(analysis.lower[child] in AHEAD for child in analysis.children[word])


def decide_date(times: Sequence[Time], spans: Sequence[Span], text: str) -> str | None:
    """Return the EDTF date of an event from the words that tell when; "since X" and "until X" stay open."""
    for span in spans:
        for time in sorted((t for t in times if t.edtf is not None and t.span.overlaps(span)), key=_vagueness):
            lead = text[span.start : time.span.start].lower().split()
            return _opened(time, lead)
    return None


def _vagueness(time: Time) -> int:
    return (time.last - time.first).days if time.first is not None and time.last is not None else 10**6


def _opened(time: Time, lead: Sequence[str]) -> str | None:
    edtf = time.edtf
    if edtf is None or "/" in edtf or not lead:
        return edtf
    if lead[0] == "since":
        return f"{edtf}/.."
    if lead[0] in ("until", "till", "by"):
        return f"../{edtf}"
    return f"{edtf}~" if lead[-1] in ROUGH and time.kind is TimeKind.DATE else edtf
