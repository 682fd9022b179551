from reportedly.resolve.borders import cut_overhang, find_end, find_start
from reportedly.resolve.runs import Run
from reportedly.resolve.wording import to_wording


def test_a_changed_first_word_belongs_to_the_passage() -> None:
    original, copy = to_wording("At least 14 people were hurt"), to_wording("Fourteen people were hurt")

    assert find_start(Run(1, 3, 3), original, copy).copy == 0


def test_words_of_its_own_before_a_passage_stay_outside() -> None:
    original, copy = to_wording("The bridge fell at dawn"), to_wording("It writes the bridge fell at dawn")

    assert find_start(Run(2, 0, 5), original, copy).copy == 2


def test_an_end_that_differs_altogether_is_left_out() -> None:
    original = to_wording("The bridge fell at dawn after a long night of rain in the hills")
    copy = to_wording("The bridge fell at dawn")

    assert find_end(Run(0, 0, 5), original, copy).original == 5


def test_the_article_of_the_next_sentence_is_cut_off() -> None:
    copy = to_wording("The bridge fell at dawn. The mayor wept.")

    assert cut_overhang([Run(0, 0, 6)], copy) == [Run(0, 0, 5)]
