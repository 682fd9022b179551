"""Who does an event and to whom."""

from reportedly.extract.parties import find_parties, index_actors
from reportedly.model import Actor, Range
from tests.drafts import draft, span_of, trigger_at

TEXT = "The army shelled the town. The army, which denied it, hit the market."


def test_a_phrase_leads_to_the_actor_whose_head_word_it_has() -> None:
    analysis = draft(TEXT)
    actor = Actor(
        id="a1", name="army", kind="organisation", mentions=(span_of(TEXT, "The army"),), role=None, reasons=()
    )
    trigger = trigger_at((2, 3), actor=((0, 2),))

    (party,) = find_parties(analysis, [trigger], "actor", index_actors(analysis, [actor]))

    assert (party.span.text, party.actor) == ("The army", "a1")


def test_of_phrases_for_one_actor_the_fullest_stays() -> None:
    triggers = [trigger_at((2, 3), actor=((0, 2),)), trigger_at((12, 13), actor=((6, 8),))]

    parties = find_parties(draft(TEXT), triggers, "actor", {})

    assert [party.span.text for party in parties] == ["The army"]


def test_a_role_without_words_has_no_parties() -> None:
    nobody: tuple[Range, ...] = ()

    assert find_parties(draft(TEXT), [trigger_at((2, 3), actor=nobody)], "actor", {}) == ()
