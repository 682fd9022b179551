"""Tell who appears in one report: names, descriptions and pronouns that mean the same actor."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.extract.groups import Told, find_groups
from reportedly.extract.named_groups import Group
from reportedly.extract.phrases import find_phrase, find_role
from reportedly.extract.same_roles import Countries, find_no_country
from reportedly.extract.source_heads import find_source_heads
from reportedly.extract.whole_names import mend_names
from reportedly.lexicon import Lexicon
from reportedly.model import Actor, Analysis, Reason, Span, Statement

ACTING = frozenset({"person", "organisation", "group"})


def find_actors(
    analysis: Analysis, lexicon: Lexicon, statements: Sequence[Statement], country_of: Countries = find_no_country
) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    """Return the actors of a report, and its statements with each source led to its actor."""
    analysis = mend_names(analysis, lexicon)
    sources = find_source_heads(analysis, lexicon, statements)
    groups = find_groups(analysis, lexicon, Told(statements, sources, country_of))
    speaking = _find_speaking(groups, sorted(set(sources.values())))
    kept = sorted(
        (g for g in groups if not speaking.keys().isdisjoint(g.heads) or _is_acting(analysis, g)),
        key=lambda g: g.heads[0],
    )
    ids = {id(group): f"a{number}" for number, group in enumerate(kept, 1)}
    actors = tuple(_actor(analysis, lexicon, group, ids[id(group)]) for group in kept)
    linked = (replace(s, actor=ids[id(speaking[sources[s.id]])]) if s.id in sources else s for s in statements)
    return actors, tuple(linked)


def _find_speaking(groups: list[Group], heads: Sequence[int]) -> dict[int, Group]:
    """Return the group of every source's head word; a source in no group becomes one, added to ``groups``."""
    known = {head: group for group in groups for head in group.heads}
    for head in heads:
        if head not in known:
            known[head] = Group([head], "", "other")
            groups.append(known[head])
    return {head: known[head] for head in heads}


def _actor(analysis: Analysis, lexicon: Lexicon, group: Group, id_: str) -> Actor:
    mentions = tuple(sorted({_mention(analysis, head) for head in group.heads}))
    called = [m for m in mentions if m.text.lower() not in lexicon.lists["pronouns"]]
    role = next((span for head in group.heads if (span := find_role(analysis, head)) is not None), None)
    longest = max(called or mentions, key=lambda m: len(m.text)).text
    return Actor(
        id=id_,
        name=" ".join((group.name or longest).split()),
        kind=group.kind,
        mentions=mentions,
        role=role,
        reasons=tuple(_reasons(group, mentions, called)),
    )


def _reasons(group: Group, mentions: Sequence[Span], called: Sequence[Span]) -> list[Reason]:
    reasons = [Reason("actor:name" if group.name else "actor:phrase", (called or mentions)[0])]
    if len({mention.text.lower() for mention in mentions}) > 1:
        reasons.append(Reason("model:coreference", mentions[-1]))
    return reasons


def _mention(analysis: Analysis, head: int) -> Span:
    name = analysis.name_at.get(head)
    return analysis.span(name.first, name.last) if name is not None else find_phrase(analysis, head)


def _is_acting(analysis: Analysis, group: Group) -> bool:
    return any(analysis.name_at[head].kind in ACTING for head in group.heads if head in analysis.name_at)
