"""Give groups of words a name and a kind, and join those whose names are equal, short for each other, or initials."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.extract.aliases import find_keys, find_short_keys, is_alike, plain_name
from reportedly.extract.genders import Signs
from reportedly.model import Name

KINDS = {"person": "person", "organization": "organisation", "place": "place"}


@dataclass(slots=True)
class Group:
    """Head words of phrases that mean one actor, its fullest name and its kind."""

    heads: list[int]
    name: str
    kind: str

    def take(self, other: "Group") -> None:
        """Add the words of another group, and its name and kind where they tell more."""
        self.heads = sorted({*self.heads, *other.heads})
        self.name = max(self.name, other.name, key=len)
        self.kind = other.kind if self.kind == "other" else self.kind


def to_group(signs: Signs, heads: list[int]) -> Group:
    """Return words as a group, with the fullest name and the kind that most of them have."""
    analysis, kinds = signs.analysis, signs.spoken
    names = [analysis.name_at[head] for head in heads if head in analysis.name_at]
    spoken = [KINDS[kinds[head]] for head in heads if kinds.get(head) in KINDS]
    kind = _most([name.kind for name in names] or spoken)
    return Group(heads, _fullest(signs, names), kind)


def join_names(groups: list[Group]) -> list[Group]:
    """Join groups with one name, the later into the earlier; a short name joins the fuller one met last."""
    joined: list[Group] = []
    known: dict[tuple[str, bool], Group] = {}
    for group in groups:
        person = group.kind == "person"
        keys = [(key, person) for key in find_short_keys(group.name, group.kind)] if group.name else []
        same = next((known[key] for key in keys if key in known and can_be_one(group, known[key])), None)
        if same is None:
            joined.append(group)
            same = group
        else:
            same.take(group)
        known |= {(key, person): same for key in find_keys(group.name, group.kind)} if group.name else {}
    return joined


def can_be_one(group: Group, other: Group) -> bool:
    """Tell whether two groups can be one: full names of persons must be forms of one name."""
    if group.kind == "person" == other.kind and group.name and other.name:
        return is_alike(group.name, other.name, "person")
    return True


def _fullest(signs: Signs, names: Sequence[Name]) -> str:
    texts = (plain_name(signs.analysis.span(name.first, name.last).text, signs.lexicon, name.kind) for name in names)
    return max(texts, key=len, default="")


def _most(kinds: list[str]) -> str:
    counts = Counter(kinds)
    return min(counts, key=lambda kind: (-counts[kind], kind)) if counts else "other"
