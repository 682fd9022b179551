"""Put words together that mean the same actor: what the model links, mended by names, sexes, offices and quotations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.extract.antecedents import settle_strays
from reportedly.extract.genders import Signs, find_far, part_genders, part_kinds
from reportedly.extract.model_links import find_links, split_names
from reportedly.extract.named_groups import Group, can_be_one, join_names, to_group
from reportedly.extract.same_roles import Countries, find_no_country, pair_offices
from reportedly.extract.same_sources import pair_repeats
from reportedly.extract.speakers import find_speakers
from reportedly.extract.voices import find_voices, join_voices
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Span, Statement


@dataclass(frozen=True, slots=True)
class Told:
    """What helps to tell actors: statements, the word that each one's source means, and which country a word names."""

    statements: Sequence[Statement] = ()
    heads: Mapping[str, int] = field(default_factory=dict)
    country_of: Countries = find_no_country

    @property
    def sources(self) -> dict[int, Span]:
        """The source by the word that it means."""
        pairs = ((self.heads.get(one.id), one.source) for one in self.statements)
        return {head: source for head, source in pairs if head is not None and source is not None}


def find_groups(analysis: Analysis, lexicon: Lexicon, told: Told | None = None) -> list[Group]:
    """Return the groups of a report in the order of their first words."""
    told = told or Told()
    signs, speakers = Signs(analysis, lexicon), find_speakers(analysis, told.statements, told.heads)
    linked = find_links(analysis)
    voices = find_voices(signs, speakers, [head for heads in linked for head in heads])
    parts, strays = _part(signs, [[head for head in heads if head not in voices] for heads in linked])
    groups = join_names([to_group(signs, heads) for heads in sorted(parts)])
    known = {*strays, *voices, *(head for group in groups for head in group.heads)}
    groups += [to_group(signs, [head]) for head in sorted(told.sources.keys() - known)]
    groups = _join_described(signs, groups, told)
    heads = [group.heads for group in groups]
    settle_strays(signs, heads, strays, speakers)
    join_voices(signs, heads, voices, speakers)
    groups += [to_group(signs, part) for part in heads[len(groups) :]]
    return sorted(groups, key=lambda group: group.heads[0])


def _part(signs: Signs, linked: Sequence[list[int]]) -> tuple[list[list[int]], dict[int, int | None]]:
    """Return the words that can mean one, and the pronouns that must mean another, or may: those with a home word."""
    parts: list[list[int]] = []
    strays: dict[int, int | None] = {}
    named = (part for heads in linked if heads for part in split_names(signs.analysis, heads, signs.lexicon))
    for part in (part for heads in named for part in part_kinds(signs, heads)):
        kept, strange = part_genders(signs, part)
        far = find_far(signs, kept)
        strays |= dict.fromkeys(strange) | far
        parts.append([head for head in kept if head not in far])
    return [part for part in parts if part], strays


def _join_described(signs: Signs, groups: list[Group], told: Told) -> list[Group]:
    """Join groups that are one office of one country, or one source told again, unless each has a name of its own."""
    into = {id(group.heads): group for group in groups}
    parts = [group.heads for group in groups]
    offices = pair_offices(signs, parts, told.sources, told.country_of)
    for first, second in [*offices, *pair_repeats(signs.analysis, parts, told.sources)]:
        group, other = into[id(first)], into[id(second)]
        if group is not other and can_be_one(group, other):
            group.take(other)
            into = {key: group if one is other else one for key, one in into.items()}
    left = {id(group) for group in into.values()}
    return [group for group in groups if id(group) in left]
