"""Find statements that a copy tells without saying who said so."""

from collections.abc import Iterator

from reportedly.model import Alteration, Change, Span, Statement
from reportedly.resolve.copying import Copying

# Half of what was said, and as many words as a short clause has, must stand in the copy before its source can be lost.
MIN_KEPT_SHARE = 0.5
MIN_KEPT_WORDS = 4


def find_lost_attributions(copying: Copying) -> Iterator[Alteration]:
    """Yield the source and cue of every statement whose content the copy has in its own voice."""
    for statement in copying.first.statements:
        if statement.source is None or statement.cue is None:
            continue
        words = _kept_words(copying, statement)
        if words and not _kept_cue(copying, statement) and not _has_source(copying, words):
            yield Alteration(Change.ATTRIBUTION_LOST, _phrase(statement, copying.original.text), None)


def _kept_words(copying: Copying, statement: Statement) -> list[int]:
    """Return the words of the copy that it took from the content, none when that is too little."""
    said = [word for span in statement.content for word in range(*copying.original.words_in(span.start, span.end))]
    kept = [copying.kept[word] for word in said if word in copying.kept]
    return kept if len(kept) >= max(MIN_KEPT_WORDS, MIN_KEPT_SHARE * len(said)) else []


def _kept_cue(copying: Copying, statement: Statement) -> bool:
    cue = statement.cue
    return cue is not None and any(
        word in copying.kept for word in range(*copying.original.words_in(cue.start, cue.end))
    )


def _has_source(copying: Copying, words: list[int]) -> bool:
    """Tell whether the later report hands most of these words to anyone."""
    places = [copying.copy.places[word] for word in words]
    for statement in copying.second.statements:
        if statement.source is not None:
            covered = sum(
                any(span.start < end and start < span.end for span in statement.content) for start, end in places
            )
            if covered >= MIN_KEPT_SHARE * len(places):
                return True
    return False


def _phrase(statement: Statement, text: str) -> Span | None:
    """Return source and cue as one span where they stand together, else the cue."""
    source, cue = statement.source, statement.cue
    if source is None or cue is None:
        return cue
    start, end = min(source.start, cue.start), max(source.end, cue.end)
    together = end - start <= len(source.text) + len(cue.text) + 2
    return Span.of(text, start, end) if together else cue
