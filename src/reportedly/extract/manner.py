"""Tell how much of a content stands in quotation marks."""

from reportedly.model import Manner, Reason, Span

# Shares of letters and digits in quotation marks; a lone quoted word in a long paraphrase is still mixed.
DIRECT_MIN_SHARE = 0.97
MIXED_MIN_SHARE = 0.01


def decide_manner(text: str, cue: Span, content: tuple[Span, ...], quotes: tuple[Span, ...]) -> tuple[Manner, Reason]:
    """Return the manner with its reason; a cue inside a quotation reports in that speaker's words."""
    around = next((quote for quote in quotes if quote.contains(cue)), None)
    total = sum(_count(text, passage.start, passage.end) for passage in content)
    inside = sum(_quoted(text, passage, around, quotes) for passage in content)
    share = inside / total if total else 0.0
    if share >= DIRECT_MIN_SHARE:
        return Manner.DIRECT, Reason("quotes:all", content[0], round(share, 3))
    if share >= MIXED_MIN_SHARE:
        return Manner.MIXED, Reason("quotes:some", content[0], round(share, 3))
    return Manner.INDIRECT, Reason("quotes:none", content[0], round(share, 3))


def _quoted(text: str, passage: Span, around: Span | None, quotes: tuple[Span, ...]) -> int:
    parts = [quote for quote in quotes if quote is not around and quote.overlaps(passage)]
    return sum(_count(text, max(q.start, passage.start), min(q.end, passage.end)) for q in parts)


def _count(text: str, start: int, end: int) -> int:
    return sum(char.isalnum() for char in text[start:end])
