"""Who appears in a report, and who makes which statement."""

from reportedly.extract.actors import find_actors
from reportedly.extract.statements import find_statements
from reportedly.lexicon import load_lexicon
from reportedly.model import Actor, Analysis, Mention, Name, Statement
from tests.drafts import cue_at, draft

TEXT = "Ana Ruiz left. She said it fell. Residents said no."
CUES = [cue_at((5, 6), sources=[(4, 5)], contents=[(6, 8)]), cue_at((10, 11), sources=[(9, 10)], contents=[(11, 12)])]


def read(analysis: Analysis) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    lexicon = load_lexicon("en")
    return find_actors(analysis, lexicon, find_statements(analysis, lexicon))


def test_a_pronoun_as_source_is_led_to_its_name() -> None:
    mentions = [Mention(1, "person", 0), Mention(4, "person", 0)]

    actors, statements = read(draft(TEXT, cues=CUES, names=[Name(0, 2, "person")], mentions=mentions))

    names = {actor.id: actor.name for actor in actors}
    assert names[statements[0].actor or ""] == "Ana Ruiz"


def test_a_source_without_a_name_is_an_actor_too() -> None:
    actors, statements = read(draft(TEXT, cues=CUES))

    names = {actor.id: actor.name for actor in actors}
    assert names[statements[1].actor or ""] == "Residents"


def test_a_place_that_says_nothing_is_no_actor() -> None:
    actors, _ = read(draft("Port Vella slept.", names=[Name(0, 2, "place")]))

    assert actors == ()


def test_i_in_a_quotation_is_whoever_speaks_it() -> None:
    text = 'Ana Ruiz left. "I slept", Petro Moor said.'
    cue = cue_at((11, 12), sources=[(9, 11)], contents=[(4, 8)])
    names = [Name(0, 2, "person"), Name(9, 11, "person")]

    actors, _ = read(draft(text, cues=[cue], names=names, mentions=[Mention(1, "person", 0), Mention(5, "person", 0)]))

    assert {actor.name: [mention.text for mention in actor.mentions] for actor in actors} == {
        "Ana Ruiz": ["Ana Ruiz"],
        "Petro Moor": ["I", "Petro Moor"],
    }


def test_nobody_in_particular_is_no_actor() -> None:
    text = "No group claimed it."
    cue = cue_at((2, 3), sources=[(0, 2)], contents=[(3, 4)])

    actors, statements = read(draft(text, cues=[cue]))

    assert (actors, statements[0].actor) == ((), None)
