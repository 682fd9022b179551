"""The phrase of a head word, and the role that stands with a name."""

from reportedly.extract.phrases import find_phrase, find_role
from reportedly.model import Name
from tests.drafts import draft

UPOS = ["DET", "NOUN", "PROPN", "PROPN", "VERB"]


def test_a_phrase_goes_from_its_first_to_its_last_word() -> None:
    analysis = draft("the old bridge fell", heads=[2, 2, 3, 3], relations=["det", "amod", "nsubj", "root"])

    assert find_phrase(analysis, 2).text == "the old bridge"


def test_a_title_before_a_name_is_its_role() -> None:
    relations = ["det", "compound", "nsubj", "flat", "root"]
    analysis = draft(
        "the mayor Ana Ruiz left", heads=[2, 2, 4, 2, 4], relations=relations, upos=UPOS, names=[Name(2, 4, "person")]
    )

    role = find_role(analysis, 2)

    assert role is not None
    assert role.text == "mayor"


def test_a_common_noun_has_no_role() -> None:
    assert find_role(draft("the bridge fell"), 1) is None


def test_a_description_before_a_name_is_its_role() -> None:
    analysis = draft(
        "the mayor , Ana Ruiz , left", heads=[1, 6, 1, 1, 3, 1, 6], names=[Name(3, 5, "person")],
        relations=["det", "nsubj", "punct", "appos", "flat", "punct", "root"],
        upos=["DET", "NOUN", "PUNCT", "PROPN", "PROPN", "PUNCT", "VERB"],
    )  # fmt: skip

    role = find_role(analysis, 3)

    assert role is not None
    assert role.text == "the mayor"


def test_what_a_hyphen_joins_stays_together() -> None:
    analysis = draft(
        "the Vale-led patrols of Ruiz-Lee left", heads=[4, 3, 3, 4, 9, 6, 4, 8, 6, 9], upos=["NOUN"] * 10,
        relations=["det", "obl", "punct", "amod", "nsubj", "case", "nmod", "punct", "flat", "root"],
    )  # fmt: skip

    assert find_phrase(analysis, 4).text == "the Vale-led patrols of Ruiz-Lee"
    assert find_phrase(analysis, 6).text == "Ruiz-Lee"


def test_a_dash_between_words_joins_nothing() -> None:
    relations = ["det", "parataxis", "punct", "det", "root"]
    analysis = draft("the patrols - the convoys", heads=[1, 4, 1, 4, 4], relations=relations)

    assert find_phrase(analysis, 4).text == "the convoys"
