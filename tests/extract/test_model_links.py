"""What the model links, parted by names."""

from reportedly.extract.model_links import find_links, split_names
from reportedly.lexicon import load_lexicon
from reportedly.model import Mention, Name
from tests.drafts import draft


def test_a_description_and_the_name_behind_it_are_linked() -> None:
    analysis = draft(
        "director Ruiz said", heads=[1, 2, 2], names=[Name(1, 2, "person")], mentions=[Mention(0, "person", 0)]
    )

    assert find_links(analysis) == [[0, 1]]


def test_a_description_far_before_a_name_stays_apart() -> None:
    analysis = draft("Clerks slept. Rain fell. Snow fell. Ruiz left.", names=[Name(9, 10, "person")])

    assert split_names(analysis, [0, 9], load_lexicon("en")) == [[0], [9]]


def test_two_full_names_are_parted() -> None:
    analysis = draft("Ana Ruiz met Petro Ruiz.", names=[Name(0, 2, "person"), Name(3, 5, "person")])

    assert split_names(analysis, [0, 3], load_lexicon("en")) == [[0], [3]]
