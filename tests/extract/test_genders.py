"""Who cannot be one: he and she, a person's pronoun and a place."""

from reportedly.extract.genders import Signs, find_far, part_genders, part_kinds
from reportedly.lexicon import load_lexicon
from reportedly.model import Mention, Name
from tests.drafts import draft


def signs_of(
    text: str, *, people: tuple[int, ...] = (), places: tuple[int, ...] = (), names: tuple[Name, ...] = ()
) -> Signs:
    heads = sorted([*((head, "person") for head in people), *((head, "place") for head in places)])
    mentions = [Mention(head, kind, 0) for head, kind in heads]
    return Signs(draft(text, mentions=mentions, names=names), load_lexicon("en"))


def test_the_pronoun_nearest_to_a_name_stays_with_it_and_the_other_must_leave() -> None:
    signs = signs_of("Ruiz left. She slept. He ran.", people=(0, 3, 6), names=(Name(0, 1, "person"),))

    assert part_genders(signs, [0, 3, 6]) == ([0, 3], [6])


def test_a_title_tells_more_than_the_nearest_pronoun() -> None:
    signs = signs_of("Mrs Ruiz left. He slept. She ran.", people=(1, 4, 7), names=(Name(1, 2, "person"),))

    assert part_genders(signs, [1, 4, 7]) == ([1, 7], [4])


def test_a_pronoun_for_a_person_leaves_a_building() -> None:
    signs = signs_of("The hospital shook. She ran. It fell.", people=(4,), places=(1, 7))

    assert part_genders(signs, [1, 4, 7]) == ([1, 7], [4])


def test_a_person_and_a_building_are_parted() -> None:
    signs = signs_of("The hospital shook. Ruiz ran.", people=(4,), places=(1,), names=(Name(4, 5, "person"),))

    assert part_kinds(signs, [1, 4]) == [[1], [4]]


def test_a_pronoun_sentences_behind_its_name_may_mean_somebody_nearer() -> None:
    signs = signs_of("Ruiz left. Moor came. He slept.", people=(0, 3, 6), names=(Name(0, 1, "person"),))

    assert find_far(signs, [0, 6]) == {6: 0}


def test_a_pronoun_in_the_next_sentence_is_not_far() -> None:
    signs = signs_of("Ruiz left. He slept.", people=(0, 3), names=(Name(0, 1, "person"),))

    assert find_far(signs, [0, 3]) == {}
