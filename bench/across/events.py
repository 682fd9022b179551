"""The same event across the articles of ECB+ (topics 31 to 35), with gold mentions and with our own, beside same words.

Nothing is told about topics unless a row says so: all articles lie on one heap. The baseline joins mentions that begin
with the same word, cut to its stem. With our own mentions, one that overlaps a gold mention stands for it, one to one; all
others count against precision, those outside of the checked sentences not at all.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from bench.across.articles import Article
from bench.across.linking import CONLL, Name, rows_of, to_clusters
from reportedly.model import Event, EventType, Reading, Realis, Span
from reportedly.resolve.acts import group_mentions
from reportedly.resolve.mentions import ActMention, find_act_mentions

Pair = tuple[Article, Reading]
Part = Callable[[Article], Hashable]
PARTS: tuple[tuple[str, Part], ...] = (
    ("one heap", lambda article: 0),
    ("topic given", lambda article: article.topic),
    ("incident given", lambda article: article.subtopic),
)
ALL = (*CONLL, "CoNLL mean")


def measure_events(pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield the rows for gold mentions, then those for our own."""
    gold = {(article.name, one.start): (article.topic, one.event) for article, _ in pairs for one in article.mentions}
    for title, chosen in (("gold mentions", _with_gold), ("own mentions", _with_own)):
        kept = [(article, [*chosen(article, reading)]) for article, reading in pairs]
        for part, key in PARTS:
            measures = ALL if part == "one heap" else ALL[-1:]
            for system, group in (("reportedly", _by_act), ("same word", _by_word)):
                found = group(kept, key)
                yield from rows_of(f"{title}, {part}, {system}", to_clusters(gold), to_clusters(found), measures)


def attach(article: Article, reading: Reading) -> Reading:
    """Return a reading whose events have the gold mentions: those that overlap one of ours are of its event."""
    marks = [Span.of(reading.report.text, one.start, one.end) for one in article.mentions]
    events: list[Event] = []
    for event in reading.events:
        left = [mark for mark in marks if not any(mark in other.mentions for other in events)]
        mine = tuple(mark for mark in left if any(mark.overlaps(span) for span in event.mentions))
        events += [replace(event, mentions=mine)] if mine else []
    held = {mark for event in events for mark in event.mentions}
    events += [_bare(f"g{at}", mark) for at, mark in enumerate(marks) if mark not in held]
    return replace(reading, events=tuple(events))


def _with_gold(article: Article, reading: Reading) -> Iterator[tuple[Name, ActMention]]:
    for mention in find_act_mentions(attach(article, reading)):
        yield (article.name, mention.span.start), mention


def _with_own(article: Article, reading: Reading) -> Iterator[tuple[Name, ActMention]]:
    """Yield our mentions under the start of the gold one that they stand for, the others under numbers below zero."""
    free, others = list(article.mentions), count(-1, -1)
    for mention in find_act_mentions(reading):
        start, end = mention.span.start, mention.span.end
        if any(first <= start < last for first, last in article.checked):
            gold = next((one for one in free if one.start < end and start < one.end), None)
            if gold is not None:
                free.remove(gold)
            yield (article.name, gold.start if gold else next(others)), mention


Kept = Iterable[tuple[Article, list[tuple[Name, ActMention]]]]


def _by_act(kept: Kept, part: Part) -> dict[Name, Hashable]:
    parts: dict[Hashable, dict[int, Name]] = {}
    heaps: dict[Hashable, list[ActMention]] = {}
    for article, named in kept:
        heaps.setdefault(part(article), []).extend(mention for _, mention in named)
        parts.setdefault(part(article), {}).update((id(mention), name) for name, mention in named)
    return {
        parts[key][id(mention)]: (key, number)
        for key, heap in heaps.items()
        for number, group in enumerate(group_mentions(heap))
        for mention in group
    }


def _by_word(kept: Kept, part: Part) -> dict[Name, Hashable]:
    return {name: (part(article), mention.root) for article, named in kept for name, mention in named}


def _bare(id_: str, span: Span) -> Event:
    """Return an event of which nothing is known but its words."""
    return Event(
        id=id_,
        mentions=(span,),
        type=EventType.OTHER,
        realis=Realis.ACTUAL,
        actor=(),
        recipient=(),
        place=(),
        time=(),
        date=None,
        numbers=(),
        told_by=(),
        confidence=1.0,
        reasons=(),
    )
