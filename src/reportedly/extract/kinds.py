"""Tell what a source stands for: the model and the word list, over all that one actor says and is called."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.lexicon import Entry, Lexicon
from reportedly.model import Actor, Analysis, Reason, SourceKind, Span, Statement

# Added to the model's mean share of a kind; chosen on gold/dev, see docs/explanation/quality.md.
HEAD_WEIGHT = 0.9
WORD_WEIGHT = 0.2
PLACE_WEIGHT = 0.3
SOFTENING = 0.5
"""Power on the model's shares, which are surer than they are right."""
PERSON_WEIGHT = 0.15

STATE = Entry(SourceKind.GOVERNMENT.value, "official of a state")
STATES = frozenset({"place", "group"})
"""Kinds of names that make an official one of a state: "a Kurdish official", "a spokesman for Ankara"."""

Shares = dict[str, float]
Vote = tuple[str, float, Reason]


def decide_kinds(
    analysis: Analysis, lexicon: Lexicon, actors: Sequence[Actor], statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Return the statements with their source kinds; all statements of one actor get the same."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.source is not None:
            said[statement.actor or statement.id].append(statement)
    shares = {analysis.words[cue.words[0]][0]: cue.kinds for cue in analysis.cues}
    known = {actor.id: actor for actor in actors}
    kinds = {key: _decide(analysis, lexicon, known.get(key), group, shares) for key, group in said.items()}
    return tuple(_with_kind(statement, kinds) for statement in statements)


def _with_kind(statement: Statement, kinds: dict[str, tuple[SourceKind, Reason]]) -> Statement:
    key = statement.actor or statement.id
    kind, reason = SourceKind.NONE, Reason("kind:no source", statement.cue)
    if statement.source is not None:
        kind, reason = kinds[key]
    return replace(statement, source_kind=kind, reasons=(*statement.reasons, reason))


def _decide(
    analysis: Analysis, lexicon: Lexicon, actor: Actor | None, said: list[Statement], shares: dict[int, Shares]
) -> tuple[SourceKind, Reason]:
    """Return the kind of one actor with the reason that weighs most."""
    total = _mean([shares.get(one.cue.start, {}) for one in said if one.cue is not None])
    sources = [statement.source for statement in said if statement.source is not None]
    model = dict(total)
    votes = list(_votes(analysis, lexicon, actor, sources))
    for kind, weight, _ in votes:
        total[kind] += weight
    best = max(total, key=lambda kind: (total[kind], kind))
    listed = next((reason for kind, _, reason in votes if kind == best), None)
    return SourceKind(best), listed or Reason("model:kind", sources[0], round(model[best], 3))


def _mean(shares: Sequence[Shares]) -> Shares:
    kinds = [kind.value for kind in SourceKind if kind is not SourceKind.NONE]
    soft = [{kind: one.get(kind, 0.0) ** SOFTENING for kind in kinds} for one in shares]
    return {kind: sum(one[kind] / sum(one.values()) for one in soft) / max(1, len(soft)) for kind in kinds}


def _votes(analysis: Analysis, lexicon: Lexicon, actor: Actor | None, sources: list[Span]) -> Iterator[Vote]:
    named = actor is not None and actor.reasons[0].rule == "actor:name"
    phrases = sources + ([actor.role] if actor is not None and actor.role is not None else [])
    seen: set[str] = set()
    for entry, weight, span in sorted(_entries(analysis, lexicon, phrases), key=lambda one: -one[1]):
        if entry.value not in seen and not (named and entry.value == SourceKind.UNNAMED):
            seen.add(entry.value)
            yield entry.value, weight, Reason(f"kind:{entry.name}", span)
    if actor is not None and named and actor.kind == "person" and not seen:
        yield SourceKind.PERSON.value, PERSON_WEIGHT, Reason("kind:name of a person", actor.mentions[0])
    if actor is not None and actor.kind == "place":
        yield SourceKind.GOVERNMENT.value, PLACE_WEIGHT, Reason("kind:name of a place", actor.mentions[0])


def _entries(analysis: Analysis, lexicon: Lexicon, phrases: Iterable[Span]) -> Iterator[tuple[Entry, float, Span]]:
    for phrase in phrases:
        first, last = analysis.words_of(phrase)
        head = _title(analysis, range(first, last))
        partisan = [w for w in range(first, last) if analysis.lower[w] in lexicon.lists["partisan"]]
        body = _body(analysis, lexicon, head, range(first, last)) if not partisan else partisan[0]
        words = partisan[:1] or [body, *(w for w in range(first, last) if w not in (head, body))]
        for word in words:
            entry = (
                STATE if word != head and _is_state(analysis, word, body) else lexicon.kinds.get(analysis.lower[word])
            )
            if entry is not None:
                yield entry, HEAD_WEIGHT if word == body else WORD_WEIGHT, analysis.span(word, word + 1)


def _title(analysis: Analysis, words: range) -> int:
    """Return the head of a phrase, or of what stands beside a name in it: "envoy" in "Ana Ruiz, the envoy"."""
    head = analysis.head_of(words.start, words.stop)
    beside = [child for child in analysis.children[head] if child in words and analysis.relations[child] == "appos"]
    return beside[0] if beside and head in analysis.name_at else head


def _body(analysis: Analysis, lexicon: Lexicon, head: int, words: range) -> int:
    """Return the word that tells for whom someone speaks, "ministry" in "spokesman for the ministry", else the head."""
    if analysis.lower[head] not in lexicon.lists["speakers"]:
        return head
    listed = [word for word in words if word != head and _is_body(lexicon, analysis.lower[word])]
    states = [word for word in words if word in analysis.name_at and analysis.name_at[word].kind in STATES]
    whose = [word for word in states if word in analysis.children[head] and word < head]
    return next(iter([*whose, *listed, *states]), head)


def _is_body(lexicon: Lexicon, word: str) -> bool:
    entry = lexicon.kinds.get(word)
    return entry is not None and entry.value != SourceKind.UNNAMED


def _is_state(analysis: Analysis, word: int, body: int) -> bool:
    return word == body and word in analysis.name_at and analysis.name_at[word].kind in STATES
