"""What a source stands for."""

from reportedly.extract.actors import find_actors
from reportedly.extract.kinds import decide_kinds
from reportedly.extract.statements import find_statements
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis, Mention, Name, SourceKind
from tests.drafts import cue_at, draft


def kinds_in(analysis: Analysis) -> list[SourceKind]:
    lexicon = load_lexicon("en")
    actors, statements = find_actors(analysis, lexicon, find_statements(analysis, lexicon))
    return [one.source_kind for one in decide_kinds(analysis, lexicon, actors, statements)]


def test_without_a_source_the_kind_is_none() -> None:
    assert kinds_in(draft("It reportedly fell", cues=[cue_at((1, 2), contents=[(2, 3)])])) == [SourceKind.NONE]


def test_a_listed_head_word_decides_against_an_unsure_model() -> None:
    cue = cue_at((2, 3), sources=[(0, 2)], contents=[(3, 5)], kind=SourceKind.DOCUMENT)

    assert kinds_in(draft("The ministry said it fell", cues=[cue], heads=[1, 2, 2, 4, 2])) == [SourceKind.GOVERNMENT]


def test_all_statements_of_one_actor_have_one_kind() -> None:
    text = "The minister said no. He said it fell."
    cues = [
        cue_at((2, 3), sources=[(0, 2)], contents=[(3, 4)]),
        cue_at((6, 7), sources=[(5, 6)], contents=[(7, 9)], kind=SourceKind.UNNAMED),
    ]

    heads, same = [1, 2, 2, 2, 2, 6, 6, 8, 6, 6], [Mention(1, "person", 0), Mention(5, "person", 0)]
    kinds = kinds_in(draft(text, cues=cues, mentions=same, heads=heads))

    assert kinds == [SourceKind.GOVERNMENT, SourceKind.GOVERNMENT]


def test_a_party_word_goes_before_the_office() -> None:
    cue = cue_at((4, 5), sources=[(0, 4)], contents=[(5, 7)], kind=SourceKind.GOVERNMENT)

    kinds = kinds_in(draft("The shadow home secretary said it fell", cues=[cue], heads=[3, 3, 3, 4, 4, 6, 4]))

    assert kinds == [SourceKind.ORGANISATION]


def test_whoever_speaks_for_a_body_has_its_kind() -> None:
    """A spokesman is of what he speaks for, and an official of a state is the state's."""
    cue = cue_at((5, 6), sources=[(0, 5)], contents=[(6, 8)])
    body = draft("The spokesman for the union said it fell", cues=[cue], heads=[1, 5, 4, 4, 1, 5, 7, 5])
    cue = cue_at((3, 4), sources=[(0, 3)], contents=[(4, 6)], kind=SourceKind.UNNAMED)
    state = draft("A Varnian official said it fell", cues=[cue], names=[Name(1, 2, "group")], heads=[2, 2, 3, 3, 5, 3])

    assert kinds_in(body) == [SourceKind.ORGANISATION]
    assert kinds_in(state) == [SourceKind.GOVERNMENT]


def test_the_title_beside_a_name_decides() -> None:
    """The words after the comma tell what the named person is."""
    relations = ["nsubj", "punct", "det", "appos", "punct", "root", "nsubj", "ccomp"]
    cue = cue_at((5, 6), sources=[(0, 4)], contents=[(6, 8)])
    analysis = draft(
        "Ruiz, the minister, said it fell",
        cues=[cue],
        names=[Name(0, 1, "person")],
        heads=[5, 0, 3, 0, 0, 5, 7, 5],
        relations=relations,
    )

    assert kinds_in(analysis) == [SourceKind.GOVERNMENT]
