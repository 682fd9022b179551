"""Tell who appears in one report: names, descriptions and pronouns that mean the same actor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

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
    told = Told(statements, sources, country_of)
    scene = Scene(analysis, lexicon, told.sources, {mention.head: mention.kind for mention in analysis.mentions})
    groups = find_groups(analysis, lexicon, told)
    speaking = _find_speaking(groups, sorted(set(sources.values())))
    kept = sorted(
        (g for g in groups if not speaking.keys().isdisjoint(g.heads) or _is_acting(analysis, g)),
        key=lambda g: g.heads[0],
    )
    ids = {id(group): f"a{number}" for number, group in enumerate(kept, 1)}
    actors = tuple(_actor(scene, group, ids[id(group)]) for group in kept)
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


@dataclass(frozen=True, slots=True)
class Scene:
    """A report's analysis with the word lists, and its sources by the word that each means."""

    analysis: Analysis
    lexicon: Lexicon
    sources: Mapping[int, Span]
    kinds: Mapping[int, str]

    def mention(self, head: int) -> Span:
        """Return the words for an actor around a head word: its name, else the source that it heads, or phrase."""
        name = self.analysis.name_at.get(head)
        if name is not None:
            return self.analysis.span(name.first, name.last)
        phrase, source = find_phrase(self.analysis, head), self.sources.get(head)
        return source if source is not None and source.contains(phrase) else phrase

    def role(self, head: int, kind: str) -> Span | None:
        """Return the role that stands with a name; what the model takes for a thing is no role of a person."""
        role = find_role(self.analysis, head)
        if role is None or kind != "person" or self._is_title(head, role):
            return role
        return role if self.kinds.get(self.analysis.head_of(*self.analysis.words_of(role)), kind) == kind else None

    def _is_title(self, head: int, role: Span) -> bool:
        """Tell whether a role stands right before its name."""
        name = self.analysis.name_at.get(head)
        return name is not None and self.analysis.words_of(role)[1] == name.first


def _actor(scene: Scene, group: Group, id_: str) -> Actor:
    mentions = tuple(sorted({scene.mention(head) for head in group.heads}))
    called = [m for m in mentions if m.text.lower() not in scene.lexicon.lists["pronouns"]]
    roles = (span for head in group.heads if (span := scene.role(head, group.kind)) is not None)
    longest = max(called or mentions, key=lambda m: len(m.text)).text
    return Actor(
        id=id_,
        name=" ".join((group.name or longest).split()),
        kind=group.kind,
        mentions=mentions,
        role=next(roles, None),
        reasons=tuple(_reasons(group, mentions, called)),
    )


def _reasons(group: Group, mentions: Sequence[Span], called: Sequence[Span]) -> list[Reason]:
    reasons = [Reason("actor:name" if group.name else "actor:phrase", (called or mentions)[0])]
    if len({mention.text.lower() for mention in mentions}) > 1:
        reasons.append(Reason("model:coreference", mentions[-1]))
    return reasons


def _is_acting(analysis: Analysis, group: Group) -> bool:
    return any(analysis.name_at[head].kind in ACTING for head in group.heads if head in analysis.name_at)
