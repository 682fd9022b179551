"""Build harmful events, voices and actors of invented reports by hand."""

from dataclasses import replace

from reportedly.model import Actor, Event, EventType, Manner, Reason, SourceKind, Stance, Statement
from tests.drafts import span_of
from tests.resolve.tellings import event


def done(text: str, words: str, *parties: str, type_: EventType = EventType.ASSAULT, recipient: str = "") -> Event:
    """Return a harmful event with the phrases that are read as its doers."""
    made = event(text, words)
    befallen = (span_of(text, recipient),) if recipient else ()
    return replace(made, type=type_, actor=tuple(span_of(text, one) for one in parties), recipient=befallen)


def voice(
    text: str, source: str, content: str, *, stance: Stance = Stance.ASSERTS, kind: SourceKind = SourceKind.UNNAMED
) -> Statement:
    """Return a statement of a source; its cue is the word behind the source."""
    named = span_of(text, source)
    cue = text[named.end :].split()[0]
    return Statement(
        id=f"s{named.start}", source=named, source_kind=kind, cue=span_of(text, cue), content=(span_of(text, content),),
        manner=Manner.INDIRECT, stance=stance, confidence=0.9, reasons=(Reason("test"),),
    )  # fmt: skip


def actor(text: str, name: str, kind: str = "organisation") -> Actor:
    """Return an actor that is named once."""
    return Actor(
        id=f"a{text.index(name)}", name=name, kind=kind, mentions=(span_of(text, name),), role=None, reasons=()
    )
