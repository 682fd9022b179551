"""Give parties that the report lists together as one phrase: "the army, the police and two militias"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model import Analysis, Event, Span

MAX_GAP = 12
"""So many words at most may lie between two parties of one list: members that are no party, "and", articles."""
BREAKS = frozenset({"VERB", "AUX"})


def join_lists(analysis: Analysis, event: Event) -> Event:
    """Return an event whose parties of one list are one phrase; to whom it leads stays as it was."""
    actor, recipient = (tuple(_join(analysis, spans)) for spans in (event.actor, event.recipient))
    return replace(event, actor=actor, recipient=recipient)


def _join(analysis: Analysis, parties: Sequence[Span]) -> Iterator[Span]:
    """Yield phrases in order; those that one list names are one, from the first to the last."""
    run: list[Span] = []
    for party in sorted(parties):
        if run and not _is_listed(analysis, run[-1], party):
            yield Span.of(analysis.text, run[0].start, run[-1].end)
            run = []
        run.append(party)
    if run:
        yield Span.of(analysis.text, run[0].start, run[-1].end)


def _is_listed(analysis: Analysis, before: Span, after: Span) -> bool:
    (_, end), (start, _) = (analysis.words_of(one) for one in (before, after))
    if start - end > MAX_GAP or any(analysis.upos[word] in BREAKS for word in range(end, start)):
        return False
    return _first_of_list(analysis, before) == _first_of_list(analysis, after)


def _first_of_list(analysis: Analysis, party: Span) -> int:
    head = analysis.head_of(*analysis.words_of(party))
    while analysis.relations[head] == "conj":
        head = analysis.heads[head]
    return head
