"""Take the words that the model links as one, with each name's description, and part them where names differ."""

from reportedly.extract.aliases import is_alike, plain_name
from reportedly.extract.source_heads import is_described
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis

FAR_AHEAD = 1
"""Sentences between a description and a name, beyond which the name is somebody's who was not told of before."""


def find_links(analysis: Analysis) -> list[list[int]]:
    """Return the head words that the model links, a title or description and its name together, other names alone."""
    found: dict[int, list[int]] = {}
    for mention in analysis.mentions:
        found.setdefault(mention.group, []).append(mention.head)
    of = {head: heads for heads in found.values() for head in heads}
    for head in [head for head in of if is_described(analysis, head)]:
        _link(of, head, analysis.head_of(analysis.name_at[head + 1].first, analysis.name_at[head + 1].last))
    known = {analysis.name_at[head] for head in of if head in analysis.name_at}
    alone = [[analysis.head_of(name.first, name.last)] for name in analysis.names if name not in known]
    return sorted([sorted(heads) for heads in {id(heads): heads for heads in of.values()}.values()] + alone)


def split_names(analysis: Analysis, heads: list[int], lexicon: Lexicon) -> list[list[int]]:
    """Part what the model linked where names differ; other words stay with the name before them or near behind."""
    parts: list[tuple[list[str], list[int]]] = []
    waiting: list[int] = []
    last: list[int] = waiting
    for head in heads:
        name = analysis.name_at.get(head)
        if name is not None:
            text = plain_name(analysis.span(name.first, name.last).text, lexicon, name.kind)
            names, last = next(
                (part for part in parts if any(is_alike(text, other, name.kind) for other in part[0])), ([], [])
            )
            if not names:
                parts.append((names, last))
            names.append(text)
        last.append(head)
    found = [part for _, part in parts]
    if found and waiting and not _is_ahead(analysis, waiting, found[0][0], lexicon):
        found[0] = sorted(waiting + found[0])
        waiting = []
    return [waiting, *found] if waiting else found


def _is_ahead(analysis: Analysis, waiting: list[int], name: int, lexicon: Lexicon) -> bool:
    """Tell whether words with a description among them stand far before a name."""
    described = any(analysis.lower[head] not in lexicon.lists["pronouns"] for head in waiting)
    return described and analysis.sentence_numbers[name] - analysis.sentence_numbers[waiting[-1]] > FAR_AHEAD


def _link(of: dict[int, list[int]], head: int, name: int) -> None:
    """Put a name into the group of the description before it, with all that the name's own group has."""
    more = of.get(name, [name])
    if more is not of[head]:
        of[head] += more
        of.update(dict.fromkeys(more, of[head]))
