"""Put together the names, descriptions and pronouns of one report that mean the same actor."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.extract.aliases import is_same_name, plain_name
from reportedly.extract.phrases import find_phrase, find_role
from reportedly.model import Actor, Analysis, Name, Reason, Span, Statement

KINDS = {"person": "person", "organization": "organisation", "place": "place", "other": "other"}
PRONOUNS = frozenset("he she they it him her them his hers their theirs its who we us our i me my you himself herself themselves itself which that whom whose".split())  # noqa: E501  # a word list


def find_actors(
    analysis: Analysis, statements: Sequence[Statement]
) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    """Return the actors of a report, and its statements with each source led to its actor."""
    groups = _join_names(analysis, _groups(analysis))
    heads = {head: number for number, group in enumerate(groups) for head in group}
    sources = {s.id: _head_of(analysis, s.source) for s in statements if s.source is not None}
    for head in sources.values():
        if head not in heads:
            heads[head] = len(groups)
            groups.append([head])
    speaking = {heads[head] for head in sources.values()}
    kept = [number for number, group in enumerate(groups) if number in speaking or _is_actor(analysis, group)]
    actors = {number: _actor(analysis, groups[number], f"a{at}") for at, number in enumerate(sorted(kept, key=lambda n: groups[n][0]), 1)}
    linked = tuple(replace(s, actor=actors[heads[sources[s.id]]].id if s.id in sources else None) for s in statements)
    return tuple(actors.values()), linked


def _groups(analysis: Analysis) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for mention in analysis.mentions:
        found.setdefault(mention.group, []).append(mention.head)
    known = {head for heads in found.values() for head in heads}
    alone = [[head] for name in analysis.names if (head := _name_head(analysis, name)) not in known]
    return sorted([sorted(heads) for heads in found.values()] + alone)


def _join_names(analysis: Analysis, groups: list[list[int]]) -> list[list[int]]:
    """Join groups whose fullest names are one name, the later into the earlier."""
    joined: list[list[int]] = []
    names: list[tuple[str, str]] = []
    for group in groups:
        kind, name = _kind(analysis, group), _fullest(analysis, group)
        at = next((i for i, other in enumerate(names) if name and is_same_name(name, kind, *other)), None)
        if at is None:
            joined.append(list(group))
            names.append((name, kind))
        else:
            joined[at] = sorted({*joined[at], *group})
            names[at] = max(names[at], (name, kind), key=lambda pair: len(pair[0]))
    return joined


def _actor(analysis: Analysis, group: list[int], id_: str) -> Actor:
    mentions = tuple(sorted({_mention(analysis, head) for head in group}))
    name = _fullest(analysis, group)
    role = next((span for head in group if (span := find_role(analysis, head)) is not None), None)
    reasons = [Reason("actor:same name" if len(group) > 1 and name else "actor:phrase", mentions[0])]
    if any(span.text.lower() in PRONOUNS for span in mentions):
        reasons.append(Reason("model:coreference", mentions[-1]))
    longest = max((m.text for m in mentions if m.text.lower() not in PRONOUNS), key=len, default=mentions[0].text)
    return Actor(id=id_, name=name or longest, kind=_kind(analysis, group), mentions=mentions, role=role, reasons=tuple(reasons))


def _mention(analysis: Analysis, head: int) -> Span:
    name = _name_at(analysis, head)
    return analysis.span(name.first, name.last) if name is not None else find_phrase(analysis, head)


def _is_actor(analysis: Analysis, group: list[int]) -> bool:
    named = [name for head in group if (name := _name_at(analysis, head)) is not None]
    return any(name.kind in ("person", "organisation", "group") for name in named)


def _fullest(analysis: Analysis, group: list[int]) -> str:
    names = [analysis.span(n.first, n.last).text for head in group if (n := _name_at(analysis, head)) is not None]
    return max(map(plain_name, names), key=len, default="")


def _kind(analysis: Analysis, group: list[int]) -> str:
    named = [name.kind for head in group if (name := _name_at(analysis, head)) is not None]
    spoken = [KINDS[m.kind] for m in analysis.mentions if m.head in group and m.kind in KINDS]
    votes = named or spoken or ["other"]
    return max(sorted(set(votes)), key=votes.count)




def _name_at(analysis: Analysis, head: int) -> Name | None:
    return next((n for n in analysis.names if n.first <= head < n.last), None)


def _name_head(analysis: Analysis, name: Name) -> int:
    return analysis.head_of(name.first, name.last)


def _head_of(analysis: Analysis, source: Span) -> int:
    words = [i for i, (start, end) in enumerate(analysis.words) if start < source.end and end > source.start]
    return analysis.head_of(words[0], words[-1] + 1)
