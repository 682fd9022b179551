from reportedly.resolve.mentions import ActMention, find_act_mentions, find_acts_of
from tests.resolve.tellings import event, telling

TEXT = "Shells hit Velmar on Monday. Ana Ruiz said 12 people died in Velmar. The shelling stopped."


def mentions() -> tuple[ActMention, ...]:
    return find_act_mentions(
        telling(
            TEXT,
            event(TEXT, "hit", "shelling"),
            event(TEXT, "died", id_="e2"),
            vectors=[(1.0, 0.0), (0.0, 1.0), (1.0, 0.0)],
        )
    )


def test_every_wording_of_an_event_is_one_mention_in_the_order_of_the_text() -> None:
    assert [(one.span.text, one.event) for one in mentions()] == [("hit", "e1"), ("died", "e2"), ("shelling", "e1")]
    assert [one.sentence for one in mentions()] == [0, 1, 2]


def test_a_mention_knows_its_root_and_what_it_can_tell() -> None:
    hit, died, shelling = mentions()

    assert (hit.root, died.root, shelling.root) == ("hit", "died", "shell")
    assert "die" in died.acts
    assert "bomb" in shelling.acts


def test_names_are_words_that_never_stand_in_lower_case() -> None:
    _, died, _ = mentions()

    assert died.names == {"ana", "ruiz", "velmar"}
    assert "shell" in died.setting.names
    assert died.setting.names >= died.names


def test_the_words_and_figures_around_a_mention_are_those_of_its_sentence() -> None:
    _, died, shelling = mentions()

    assert died.figures == {"12"}
    assert died.near == {"ruiz", "12", "peopl", "velmar"}
    assert "died" not in shelling.near


def test_a_mention_is_a_name_when_it_has_a_capital_within_the_sentence() -> None:
    text = "Strike hit Velmar. They mourn the Great Fire of Velmar."
    first, fire = find_act_mentions(telling(text, event(text, "Strike"), event(text, "Fire", id_="e2")))

    assert (first.is_name, fire.is_name) == (False, True)


def test_a_phrase_goes_before_its_words() -> None:
    assert find_acts_of("Opened fire") == {"shoot"}
    assert find_acts_of("fire") == {"shoot", "burn"}
    assert find_acts_of("sang") == frozenset()


def test_a_report_without_sentences_has_no_mentions() -> None:
    assert find_act_mentions(telling("")) == ()
