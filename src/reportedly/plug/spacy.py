"""Put findings onto a spaCy ``Doc`` as span groups; needs the extra ``reportedly[spacy]``."""

from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.vocab import Vocab

from reportedly import api
from reportedly.model import Reading
from reportedly.model import Span as Words

GROUPS = ("sources", "cues", "contents", "checks")


def to_doc(reading: Reading, vocab: Vocab | None = None) -> Doc:
    """Return the report's text as a ``Doc`` of blank English with the span groups of its reading."""
    from spacy.lang.en import English  # only this door needs it

    language = English(vocab if vocab is not None else True)
    doc = language.make_doc(reading.report.text)
    return add_groups(doc, reading)


def add_groups(doc: Doc, reading: Reading) -> Doc:
    """Put ``reportedly_sources``, ``_cues``, ``_contents`` and ``_checks`` onto a doc of the same text.

    A span's id is the statement's id, so that the parts of one statement can be joined; its label tells the
    source kind, the stance, the manner or the status. Spans widen to whole tokens.
    """
    rows: dict[str, list[Span | None]] = {name: [] for name in GROUPS}
    for one in reading.statements:
        if one.source is not None:
            rows["sources"].append(_span(doc, one.source, one.source_kind, one.id))
        if one.cue is not None:
            rows["cues"].append(_span(doc, one.cue, one.stance, one.id))
        rows["contents"] += [_span(doc, passage, one.manner, one.id) for passage in one.content]
    rows["checks"] = [_span(doc, check.span, check.status, f"c{n}") for n, check in enumerate(reading.checks, 1)]
    for name, spans in rows.items():
        doc.spans[f"reportedly_{name}"] = SpanGroup(doc, spans=_present(spans))
    return doc


@Language.factory("reportedly", assigns=["doc.spans"])
def create_reportedly(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return a pipeline component that reads each doc and adds the span groups; ``nlp.add_pipe("reportedly")``."""
    return lambda doc: add_groups(doc, api.read_text(doc.text))


def _span(doc: Doc, words: Words, label: str, id_: str) -> Span | None:
    return doc.char_span(words.start, words.end, label=str(label), span_id=id_, alignment_mode="expand")


def _present(spans: Iterable[Span | None]) -> list[Span]:
    return [span for span in spans if span is not None]
