"""Put words together that mean the same actor: what the model links, then equal, short and initial names."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.extract.aliases import find_keys, find_short_keys, is_alike, plain_name
from reportedly.extract.antecedents import settle_strays
from reportedly.extract.genders import Signs, part_genders, part_kinds
from reportedly.extract.same_roles import Countries, find_no_country, join_offices
from reportedly.extract.source_heads import is_described
from reportedly.extract.speakers import find_speakers
from reportedly.extract.voices import find_voices, join_voices
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Name, Span, Statement

import os
WAIT=int(os.environ.get("WAIT","0"))
KINDS = {"person": "person", "organization": "organisation", "place": "place"}


@dataclass(slots=True)
class Group:
    """Head words of phrases that mean one actor, its fullest name and its kind."""

    heads: list[int]
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Told:
    """What helps to tell actors: the statements, the word that each one's source means, and which country a word names."""

    statements: Sequence[Statement] = ()
    heads: Mapping[str, int] = field(default_factory=dict)
    country_of: Countries = find_no_country


def find_groups(analysis: Analysis, lexicon: Lexicon, told: Told | None = None) -> list[Group]:
    """Return the groups of a report in the order of their first words."""
    from reportedly.extract.genders import SOFT; SOFT.clear()
    told = told or Told()
    signs, speakers = Signs(analysis, lexicon), find_speakers(analysis, told.statements, told.heads)
    linked = _linked(analysis)
    voices = find_voices(signs, speakers, [head for heads in linked for head in heads])
    linked = [kept for heads in linked if (kept := [head for head in heads if head not in voices])]
    named = [part for heads in linked for part in split_names(analysis, heads, lexicon)]
    parted = [part_genders(signs, part) for heads in named for part in part_kinds(signs, heads)]
    groups = _join_names([_group(signs, heads) for heads in sorted(heads for heads, _ in parted if heads)])
    sources = {told.heads[s.id]: s.source for s in told.statements if s.source is not None and s.id in told.heads}
    known = {head for group in groups for head in group.heads}
    groups += [_group(signs, [head]) for head in sorted(sources.keys() - known - voices) if not signs.means_person(head)]
    groups = _join_offices(signs, groups, sources, told.country_of)
    parts = [group.heads for group in groups]
    settle_strays(signs, parts, [stray for _, strays in parted for stray in strays], speakers)
    join_voices(signs, parts, voices, speakers)
    groups += [_group(signs, heads) for heads in parts[len(groups) :]]
    return sorted(groups, key=lambda group: group.heads[0])


def _join_offices(signs: Signs, groups: list[Group], sources: Mapping[int, Span], country_of: Countries) -> list[Group]:
    """Join groups that are one office of one country, unless each has a name of its own."""
    of = {id(group.heads): group for group in groups}
    gone: dict[int, Group] = {}
    for first, second in join_offices(signs, [group.heads for group in groups], sources, country_of):
        group, other = (_last(of[id(heads)], gone) for heads in (first, second))
        if group is not other and not (group.name and other.name and not _fits(group, other)):
            group.heads = sorted({*group.heads, *other.heads})
            group.name, group.kind = max((group, other), key=lambda one: len(one.name)).name, group.kind if group.kind != "other" else other.kind
            gone[id(other)] = group
    return [group for group in groups if id(group) not in gone]


def _last(group: Group, gone: Mapping[int, Group]) -> Group:
    while id(group) in gone:
        group = gone[id(group)]
    return group


def split_names(analysis: Analysis, heads: list[int], lexicon: Lexicon) -> list[list[int]]:
    """Part what the model linked where names differ; words without a name stay with the name before them."""
    parts: list[tuple[list[str], list[int]]] = []
    waiting: list[int] = []
    last: list[int] = waiting
    for head in heads:
        name = analysis.name_at.get(head)
        if name is not None:
            text = plain_name(analysis.span(name.first, name.last).text, lexicon, name.kind)
            names, last = next((part for part in parts if any(is_alike(text, other) for other in part[0])), ([], []))
            if not names:
                parts.append((names, last))
            names.append(text)
        last.append(head)
    found = [part for _, part in parts]
    if found and waiting and WAIT and any(analysis.lower[h] not in lexicon.lists["pronouns"] for h in waiting) and analysis.sentence_numbers[found[0][0]] - analysis.sentence_numbers[waiting[-1]] > WAIT - 1:
        return [waiting, *found]
    if found and waiting:
        found[0] = sorted(waiting + found[0])
    return found or [waiting]


def _linked(analysis: Analysis) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for mention in analysis.mentions:
        found.setdefault(mention.group, []).append(mention.head)
    of = {head: heads for heads in found.values() for head in heads}
    for head in [head for head in of if is_described(analysis, head)]:
        _link(of, head, analysis.head_of(analysis.name_at[head + 1].first, analysis.name_at[head + 1].last))
    known = {analysis.name_at[head] for head in of if head in analysis.name_at}
    alone = [[analysis.head_of(name.first, name.last)] for name in analysis.names if name not in known]
    return sorted([sorted(heads) for heads in {id(heads): heads for heads in of.values()}.values()] + alone)


def _link(of: dict[int, list[int]], head: int, name: int) -> None:
    """Put a name into the group of the description before it, with all that the name's own group has."""
    more = of.get(name, [name])
    if more is not of[head]:
        of[head] += more
        of.update(dict.fromkeys(more, of[head]))


def _group(signs: Signs, heads: list[int]) -> Group:
    analysis = signs.analysis
    kinds = {mention.head: mention.kind for mention in analysis.mentions}
    names = [analysis.name_at[head] for head in heads if head in analysis.name_at]
    spoken = [KINDS[kinds[head]] for head in heads if kinds.get(head) in KINDS]
    kind = _most([name.kind for name in names] or spoken)
    return Group(heads, _fullest(signs, names), kind)


def _fullest(signs: Signs, names: Sequence[Name]) -> str:
    texts = (plain_name(signs.analysis.span(name.first, name.last).text, signs.lexicon, name.kind) for name in names)
    return max(texts, key=len, default="")


def _most(kinds: list[str]) -> str:
    counts = Counter(kinds)
    return min(counts, key=lambda kind: (-counts[kind], kind)) if counts else "other"


def _join_names(groups: list[Group]) -> list[Group]:
    """Join groups with one name, the later into the earlier; a short name joins the fuller one met last."""
    joined: list[Group] = []
    known: dict[tuple[str, bool], Group] = {}
    for group in groups:
        person = group.kind == "person"
        keys = [(key, person) for key in find_short_keys(group.name, group.kind)] if group.name else []
        same = next((known[key] for key in keys if key in known and _fits(group, known[key])), None)
        if same is None:
            joined.append(group)
            same = group
        else:
            same.heads = sorted({*same.heads, *group.heads})
            same.name = max(same.name, group.name, key=len)
        known |= {(key, person): same for key in find_keys(group.name, group.kind)} if group.name else {}
    return joined


def _fits(group: Group, other: Group) -> bool:
    """Tell whether two names can be one: two full names of persons must be equal."""
    if group.kind == "person" == other.kind and len(group.name.split()) > 1 and len(other.name.split()) > 1:
        return group.name.lower() == other.name.lower()
    return True
