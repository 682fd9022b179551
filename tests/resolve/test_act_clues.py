from reportedly.resolve import act_clues
from reportedly.resolve.act_clues import Likeness, compare_words
from reportedly.resolve.mentions import ActMention, find_act_mentions
from tests.resolve.tellings import event, telling

HERE = "A blaze in Velmar killed 3 people, Ana Ruiz said."
THERE = "The fire in Velmar was out, Ana Ruiz said. Nobody knew of 9 hurt in the fire."


def here() -> dict[str, ActMention]:
    events = [event(HERE, words, id_=words) for words in ("blaze", "killed", "said")]
    return {one.span.text: one for one in find_act_mentions(telling(HERE, *events, id_="a"))}


def there() -> list[ActMention]:
    reading = telling(THERE, event(THERE, "fire"), event(THERE, "said", id_="e2"), id_="b")
    return list(find_act_mentions(reading))


def test_words_are_the_same_by_stem_kin_by_the_list_and_else_unlike() -> None:
    fire, said = there()

    assert compare_words(fire, fire) is Likeness.SAME
    assert compare_words(here()["blaze"], fire) is Likeness.KIN
    assert compare_words(here()["killed"], said) is Likeness.OTHER


def test_what_stands_in_one_report_is_told_apart_from_what_stands_in_two() -> None:
    blaze, killed = here()["blaze"], here()["killed"]
    fire, _ = there()

    assert (act_clues.one_report(blaze, killed), act_clues.one_sentence(blaze, killed)) == (1, 1)
    assert (act_clues.one_report(blaze, fire), act_clues.one_sentence(blaze, fire)) == (0, 0)
    assert (act_clues.one_event(blaze, blaze), act_clues.one_event(blaze, killed)) == (1, 0)


def test_shared_names_count_in_shares_and_up_to_plenty() -> None:
    blaze, (fire, _) = here()["blaze"], there()

    assert act_clues.sentence_names(blaze, fire) == 1.0
    assert 0 < act_clues.report_names(blaze, fire) <= 1.0
    assert act_clues.many_names(blaze, fire) == 3 / act_clues.PLENTY_OF_NAMES


def test_figures_speak_against_when_both_have_some_and_none_is_the_same() -> None:
    text = "A fire hurt 9."
    (other,) = find_act_mentions(telling(text, event(text, "fire"), id_="c"))

    assert act_clues.other_figures(here()["blaze"], other) == 1
    assert act_clues.other_figures(here()["blaze"], there()[0]) == 0


def test_sayings_are_known_as_such() -> None:
    assert act_clues.both_sayings(here()["said"], there()[1]) == 1
    assert act_clues.both_sayings(here()["said"], there()[0]) == 0


def test_every_clue_is_the_same_both_ways() -> None:
    pairs = [(a, b) for a in here().values() for b in there()]

    assert all(clue(a, b) == clue(b, a) for clue, _ in act_clues.CLUES for a, b in pairs)
