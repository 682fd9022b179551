"""Take in the paragraphs that follow "the minister said:" at the end of a line, as press releases print them."""

import re
from itertools import islice

from reportedly.model import Span

OPENING = '“"«„‘'
LEAD = re.compile(r"[^.!?\n]{0,80}?:[ \t]*\n+")
"""What may stand between a cue and its block: the rest of the line, up to a colon."""
PARAGRAPH = re.compile(r"[^\n]+")
ENDS = re.compile(
    r"""(?ix) ^\W* (?: ends\b | background\b | notes? \s to \s editors? | further \s information
    | for \s (?:more|further) \s information | media \s (?:enquiries|contacts?) | press \s (?:office|contacts?)
    | follow \s | read \s more | see \s also )
    | \b(?: can \s be \s (?:found|read|viewed|downloaded) | is \s available \s (?:at|on|from|here) )\b"""
)
HEADING_MAX_CHARS = 60
MAX_PARAGRAPHS = 30


def find_block(text: str, cue: Span) -> tuple[Span, ...]:
    """Return the paragraphs that a cue hands over as a block, the last without its full stop."""
    lead = LEAD.match(text, cue.end)
    if lead is None:
        return ()
    quoted = text[lead.end() : lead.end() + 1] in tuple(OPENING)
    kept: list[Span] = []
    for match in islice(PARAGRAPH.finditer(text, lead.end()), MAX_PARAGRAPHS):
        paragraph = Span.of(text, match.start(), match.end())
        if not paragraph.text.strip():
            continue
        if (quoted and paragraph.text.lstrip()[0] not in OPENING) or (not quoted and _ends(paragraph.text)):
            break
        kept.append(paragraph)
    return tuple(_bare(text, span, last=span is kept[-1]) for span in kept)


def _ends(paragraph: str) -> bool:
    """Tell whether a paragraph speaks for itself again: notes to the reader, headings, another "she said:"."""
    heading = len(paragraph) <= HEADING_MAX_CHARS and paragraph.rstrip()[-1:].isalnum()
    return heading or ENDS.search(paragraph) is not None or paragraph.rstrip().endswith(":")


def _bare(text: str, span: Span, *, last: bool) -> Span:
    end = span.start + len(span.text.rstrip())
    while last and end > span.start and text[end - 1] in ".,;":
        end -= 1
    start = span.end - len(span.text.lstrip())
    return Span.of(text, start, end)
