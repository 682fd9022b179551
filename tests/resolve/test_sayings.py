"""What a report hands on and tells itself, cut into sayings."""

import pytest

from reportedly.model import Reading, Span, Stance
from reportedly.resolve.sayings import OWN, Saying, find_sayings
from tests.resolve.tellings import person, says, telling

TOLD = "The ministry said that the dam broke, that two villages were flooded and that a road was closed."


def one_statement(text: str, content: str, **facts: object) -> Reading:
    return telling(text, says(text, "ministry", "said", content, **facts))  # type: ignore[arg-type]


def said(sayings: tuple[Saying, ...]) -> list[str]:
    return [one.span.text for one in sayings]


def test_a_content_is_cut_where_another_that_begins() -> None:
    sayings = find_sayings(one_statement(TOLD, TOLD[18:]))

    assert said(sayings) == ["that the dam broke", "that two villages were flooded", "that a road was closed"]


def test_a_content_is_cut_at_the_end_of_a_sentence() -> None:
    text = "The ministry said: The dam held. The road is open."

    assert said(find_sayings(one_statement(text, "The dam held. The road is open."))) == [
        "The dam held",
        "The road is open",
    ]


def test_what_is_said_carries_speaker_and_stance() -> None:
    text = "The ministry denied that the dam broke."
    (saying,) = find_sayings(
        telling(text, says(text, "The ministry", "denied", "that the dam broke", stance=Stance.DENIES))
    )

    assert saying.speaker is not None
    assert (saying.statement, saying.speaker.shown, saying.stance) == ("s1", "The ministry", Stance.DENIES)


def test_a_pronoun_is_resolved_to_the_name_of_its_actor() -> None:
    text = "Ana Ruiz arrived late. She said that the dam broke."
    statement = says(text, "She", "said", "that the dam broke", actor="a1")

    sayings = find_sayings(telling(text, person(text, "Ana Ruiz"), statement))

    assert sayings[-1].speaker is not None
    assert sayings[-1].speaker.shown == "Ana Ruiz"


def test_the_report_itself_speaks_where_nobody_else_does() -> None:
    (saying,) = find_sayings(telling("Heavy rain flooded three northern villages."))

    assert (saying.statement, saying.speaker) == (OWN, None)


def test_a_remark_of_the_report_is_no_saying() -> None:
    assert find_sayings(telling("What now?")) == ()


def test_of_nested_statements_the_inner_one_has_the_words() -> None:
    text = "A clerk said survivors told them that a vessel towed the boat."
    outer = says(text, "A clerk", "said", "survivors told them that a vessel towed the boat", id_="s1")
    inner = says(text, "survivors", "told", "that a vessel towed the boat", id_="s2", inside="s1")

    assert [one.statement for one in find_sayings(telling(text, outer, inner))] == ["s2"]


def test_an_inner_statement_of_few_words_leaves_them_to_the_outer() -> None:
    text = "A clerk said the long and bitter strike of the dockers was called a disgrace."
    outer = says(text, "A clerk", "said", "the long and bitter strike of the dockers was called a disgrace", id_="s1")
    inner = says(text, "A clerk", "called", "a disgrace", id_="s2", inside="s1")

    assert [one.statement for one in find_sayings(telling(text, outer, inner))] == ["s1"]


def test_a_short_denial_takes_on_what_it_denies() -> None:
    text = "The army said that rebels mined the bridge. The rebels denied this."
    claim = says(text, "The army", "said", "that rebels mined the bridge", id_="s1")
    denial = says(text, "The rebels", "denied", "this", id_="s2", stance=Stance.DENIES)

    asked, answer = find_sayings(telling(text, claim, denial))

    assert answer.words == pytest.approx(asked.words)


def test_a_short_assertion_stands_for_itself() -> None:
    text = "The army said that rebels mined the bridge. The rebels said so."
    claim = says(text, "The army", "said", "that rebels mined the bridge", id_="s1")
    echo = says(text, "The rebels", "said", "so", id_="s2")

    assert find_sayings(telling(text, claim, echo))[-1].words == {}


def test_a_word_that_is_everywhere_in_the_report_weighs_less() -> None:
    text = "The boat left. The boat sank. The ministry said the boat was towed."

    saying = find_sayings(one_statement(text, "the boat was towed"))[-1]

    assert saying.words["tow"] > saying.words["boat"]


def test_spans_give_the_words_back() -> None:
    for saying in find_sayings(one_statement(TOLD, TOLD[18:])):
        assert saying.span == Span.of(TOLD, saying.span.start, saying.span.end)
