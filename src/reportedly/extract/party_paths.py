"""Name the way in the grammar from a phrase to the word of an event, as clues that many sentences share."""

from collections.abc import Iterator

from reportedly.model import Analysis

STEPS_MAX = 15
NEAR_STEPS = 2
DEEP_STEPS = 3
RELATIVE = ("who", "which", "that", "whom")
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def find_path_clues(analysis: Analysis, word: int, trigger: int) -> Iterator[str]:
    """Yield what the tree says of a word and the head word of an event in one sentence."""
    sides = _sides(analysis, word, trigger)
    if sides is None:
        return
    up, down = sides
    if up and analysis.relations[up[0]] == "conj":
        yield "conjunct"
        while up and analysis.relations[up[0]] == "conj":
            up = up[1:]
    steps, legs = [analysis.relations[w] for w in up], [analysis.relations[w] for w in down]
    yield from _plain_clues(analysis, up, (steps, legs), trigger)
    if not steps and legs and legs[-1].startswith("acl"):
        yield f"rel={_relative(analysis, down)}|{analysis.xpos[trigger]}"
    if len(steps) == 1 and steps[0] in SUBJECTS:
        between = any(analysis.relations[c] in SUBJECTS for w in down for c in analysis.children[w])
        verbal = analysis.upos[trigger] in ("VERB", "AUX")
        yield f"ctrl={steps[0]}|{'far' if between else 'near'}|{'v' if verbal else 'n'}"


def _plain_clues(
    analysis: Analysis, up: list[int], relations: tuple[list[str], list[str]], trigger: int
) -> Iterator[str]:
    steps, legs = relations
    bare = [leg for leg in legs if leg != "conj"]
    way = "<".join(steps[:NEAR_STEPS]) + _case(analysis, up)
    way = "far" if len(steps) > NEAR_STEPS else way
    yield f"u={way}"
    yield f"d={legs[-1] if legs else ''}"
    yield f"n={min(len(bare), DEEP_STEPS) if legs else 'none'}"
    yield f"ud={way}|{bare[0] if bare else 'conj' if legs else ''}"
    yield f"uv={steps[0] if steps else 'self'}|{analysis.xpos[trigger]}|{len(steps) == 1 and not bare}"


def _sides(analysis: Analysis, word: int, trigger: int) -> tuple[list[int], list[int]] | None:
    """Return the words from each of two up to where their ways meet, which is in neither."""
    up, down = _climb(analysis, word), _climb(analysis, trigger)
    meet = next((w for w in up if w in down), None)
    return None if meet is None else (up[: up.index(meet)], down[: down.index(meet)])


def _climb(analysis: Analysis, word: int) -> list[int]:
    way = [word]
    while analysis.heads[way[-1]] != way[-1] and len(way) < STEPS_MAX:
        way.append(analysis.heads[way[-1]])
    return way


def _case(analysis: Analysis, up: list[int]) -> str:
    if not up or analysis.relations[up[0]] not in ("obl", "nmod"):
        return ""
    found = (analysis.lower[c] for c in analysis.children[up[0]] if analysis.relations[c] == "case")
    return f":{next(found, '')}"


def _relative(analysis: Analysis, down: list[int]) -> str:
    """Return as what the phrase stands in its relative clause: the relation of "who" or "which"."""
    found = (
        analysis.relations[w]
        for w in analysis.subtree(down[-1])
        if analysis.lower[w] in RELATIVE and analysis.heads[w] in down
    )
    return next(found, "none")
