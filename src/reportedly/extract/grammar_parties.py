"""Tell who does an event and to whom from the grammar around its word, for events where the model sees nobody."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reportedly.extract.phrases import find_phrase
from reportedly.model import Analysis, Range, Span, Time, Trigger

Found = tuple[str, int]
ACTOR, RECIPIENT, PLACE = "actor", "recipient", "place"
DIRECT = {
    "nsubj": ACTOR,
    "obl:agent": ACTOR,
    "nmod:poss": ACTOR,
    "obj": RECIPIENT,
    "nsubj:pass": RECIPIENT,
    "iobj": RECIPIENT,
}
CASES = {"by": ACTOR, "against": RECIPIENT, "on": RECIPIENT, "of": RECIPIENT, "in": PLACE, "at": PLACE, "near": PLACE}
SHARED = frozenset({"conj", "xcomp", "advcl", "ccomp"})
"""Relations through which a verb has the subject of the verb above ("plans to attack", "came and left")."""
CARRIED = frozenset({"obj", "obl", "nsubj:pass", "nmod"})
"""Relations of a noun to the verb whose subject does it ("launched an attack")."""
PARTICIPLES = {"VBN": RECIPIENT, "VBD": RECIPIENT, "VBG": ACTOR}
SUFFERED = "HARM"
TIMED = frozenset({"obl", "nmod", "advmod", "nummod"})
RELATIVE = frozenset({"who", "which", "that", "whom"})


def find_by_grammar(analysis: Analysis, trigger: Trigger, role: str) -> tuple[Range, ...]:
    """Return the phrases that the grammar puts into a role; places need the name of one in them.

    Whoever dies or flees does nothing to anybody: for HARM the doer by grammar is the one harmed.
    """
    harm = max(trigger.types, key=lambda kind: trigger.types[kind]) == SUFFERED
    found = find_roles(analysis, analysis.head_of(*trigger.words))
    heads = [word for part, word in found if (RECIPIENT if harm and part == ACTOR else part) == role]
    ranges = dict.fromkeys(analysis.words_of(find_phrase(analysis, word)) for word in heads)
    if role == PLACE:
        return tuple(words for words in ranges if any(_is_place(analysis, word) for word in range(*words)))
    return tuple(words for words in ranges if not any(w in range(*trigger.words) for w in range(*words)))


def find_roles(analysis: Analysis, head: int) -> Iterator[Found]:
    """Yield the words that stand in a role to the head word of an event, each with the role."""
    own = list(_children(analysis, head))
    yield from own
    relation, above = analysis.relations[head], analysis.heads[head]
    if relation in ("acl", "acl:relcl") and not any(role == PARTICIPLES.get(analysis.xpos[head]) for role, _ in own):
        yield PARTICIPLES.get(analysis.xpos[head], ACTOR), above
    elif relation in SHARED | CARRIED and not any(role == ACTOR for role, _ in own):
        yield from ((role, word) for role, word in _children(analysis, above) if role == ACTOR and word != head)


def find_time_by_grammar(analysis: Analysis, triggers: Sequence[Trigger], times: Sequence[Time]) -> tuple[Span, ...]:
    """Return the times that hang on a word of an event, each with its preposition."""
    heads = {analysis.head_of(*trigger.words) for trigger in triggers}
    found = []
    for time in _near(analysis, heads, times):
        first, last = analysis.words_of(time.span)
        head = analysis.head_of(first, last)
        if analysis.heads[head] in heads and analysis.relations[head] in TIMED:
            before = first > 0 and analysis.upos[first - 1] == "ADP" and analysis.heads[first - 1] == head
            found.append(analysis.span(first - before, last))
    return tuple(found)


def _near(analysis: Analysis, heads: Iterable[int], times: Sequence[Time]) -> Iterator[Time]:
    """Yield the times, which are in the order of the text, that stand in the sentences of some words."""
    for first, last in sorted({analysis.sentence_of(head) for head in heads}):
        start, end = analysis.words[first][0], analysis.words[last - 1][1]
        at = bisect_left(times, start, key=lambda time: time.span.start)
        yield from times[at : bisect_left(times, end, key=lambda time: time.span.start)]


def _children(analysis: Analysis, head: int) -> Iterator[Found]:
    for child in analysis.children[head]:
        relation = analysis.relations[child]
        if relation in DIRECT:
            above = analysis.heads[head]
            yield DIRECT[relation], above if analysis.lower[child] in RELATIVE else child
        elif relation in ("obl", "nmod"):
            case = next((c for c in analysis.children[child] if analysis.relations[c] == "case"), None)
            role = None if case is None else CASES.get(analysis.lower[case])
            if role is not None and not (role == RECIPIENT and relation == "obl"):
                yield role, child


def _is_place(analysis: Analysis, word: int) -> bool:
    return word in analysis.name_at and analysis.name_at[word].kind == "place"
