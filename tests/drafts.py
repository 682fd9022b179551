"""Build small analyses by hand, so that tests need no trained model."""

from collections.abc import Mapping, Sequence

from reportedly.analyse.sentences import find_sentences
from reportedly.analyse.words import find_words
from reportedly.model import Analysis, Cue, Mention, Name, Range, Realis, SourceKind, Span, Stance, Trigger


def draft(
    text: str,
    *,
    cues: Sequence[Cue] = (),
    names: Sequence[Name] = (),
    mentions: Sequence[Mention] = (),
    heads: Sequence[int] | None = None,
    relations: Sequence[str] | None = None,
    upos: Sequence[str] | None = None,
    xpos: Sequence[str] | None = None,
) -> Analysis:
    """Return an analysis of ``text``; without a tree every word hangs on the last word of its sentence."""
    words: list[Range] = []
    sentences: list[Range] = []
    for start, end in find_sentences(text):
        found = find_words(text, start, end)
        sentences.append((len(words), len(words) + len(found)))
        words += found
    flat = [last - 1 for first, last in sentences for _ in range(first, last)]
    return Analysis(
        text=text,
        words=tuple(words),
        sentences=tuple(sentences),
        upos=tuple(upos or ["NOUN"] * len(words)),
        xpos=tuple(xpos or ["NN"] * len(words)),
        heads=tuple(flat if heads is None else heads),
        relations=tuple(relations or ["dep"] * len(words)),
        names=tuple(names),
        mentions=tuple(mentions),
        cues=tuple(cues),
    )


def cue_at(
    words: Range,
    *,
    sources: Sequence[Range] = (),
    contents: Sequence[Range] = (),
    stance: Stance = Stance.ASSERTS,
    kind: SourceKind = SourceKind.PERSON,
) -> Cue:
    """Return a cue of which the model is fairly sure."""
    stances = {one.value: 0.05 for one in Stance} | {stance.value: 0.4}
    kinds = {one.value: 0.05 for one in SourceKind} | {kind.value: 0.4}
    return Cue(words=words, sources=tuple(sources), contents=tuple(contents), stances=stances, kinds=kinds, score=0.9)


def trigger_at(
    words: Range,
    *,
    type_: str = "ASSAULT",
    realis: Mapping[str, float] | None = None,
    group: int = 0,
    **parties: tuple[Range, ...],
) -> Trigger:
    """Return a trigger of which the model is fairly sure; it tells of something actual unless told otherwise."""
    shares = {one.value: 0.05 for one in Realis} | (dict(realis) if realis is not None else {"actual": 0.75})
    return Trigger(
        words=words,
        types={"OTHER": 0.2} | {type_: 0.8},
        realis=shares,
        parties=parties,
        factual=2.5,
        group=group,
        score=0.9,
    )


def span_of(text: str, words: str) -> Span:
    """Return the span of the first place where ``words`` stand in ``text``."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))
