"""Find the times that a report names and what they mean, seen from its day of publication and its tenses."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reportedly.extract.time_lookalikes import is_time
from reportedly.extract.time_meaning import Meaning
from reportedly.extract.time_patterns import Worded, find_wordings
from reportedly.extract.time_spoken import Spoken
from reportedly.extract.time_tense import find_tense
from reportedly.extract.time_values import decide_meaning
from reportedly.model import Analysis, Reason, Span, Time, TimeKind
from reportedly.text.edtf import from_edtf

ROUGH = frozenset({"about", "around", "circa"})


def find_times(analysis: Analysis, published: str | None) -> tuple[Time, ...]:
    """Return the times of a report in order; ``published`` is EDTF."""
    return tuple(_each(analysis, Spoken(published=from_edtf(published))))


def _each(analysis: Analysis, spoken: Spoken) -> Iterator[Time]:
    stretches = ((analysis.words[first][0], analysis.words[last - 1][1]) for first, last in analysis.sentences)
    for found in find_wordings(analysis.text, stretches):
        worded = spoken.with_era(found)
        if worded is None or not is_time(analysis, worded):
            continue
        span = _bare(analysis, worded)
        words = analysis.words_of(span)
        sentence = analysis.sentence_numbers[min(words[0], len(analysis.words) - 1)]
        meaning = decide_meaning(worded, spoken.anchor(sentence, find_tense(analysis, words)))
        yield _time(span, worded, meaning)
        spoken = spoken.after(worded, meaning, sentence)


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


def decide_date(times: Sequence[Time], spans: Sequence[Span], text: str) -> str | None:
    """Return the EDTF date of an event from the words that tell when; "since X" and "until X" stay open."""
    for span in spans:
        for time in sorted((t for t in times_in(times, span) if t.edtf is not None), key=_vagueness):
            lead = text[span.start : time.span.start].lower().split()
            return _opened(time, lead)
    return None


def times_in(times: Sequence[Time], span: Span) -> Sequence[Time]:
    """Return those of the times, which are in the order of the text and apart, that a span meets."""
    first = bisect_right(times, span.start, key=lambda time: time.span.end)
    return times[first : bisect_left(times, span.end, lo=first, key=lambda time: time.span.start)]


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
