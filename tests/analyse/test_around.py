"""The words around a cue or a trigger."""

import numpy as np

from reportedly.analyse.around import Reach, look_around

WORDS = np.arange(10, dtype=np.float32)[:, None]


def test_each_row_holds_the_words_in_reach_and_their_distances() -> None:
    around = look_around(WORDS, WORDS, [(0, 1), (5, 6)], Reach(known=4, used=2))

    assert around.words[:, :, 0].tolist() == [[0, 1, 2, 0, 0], [3, 4, 5, 6, 7]]
    assert around.distances.tolist() == [[4, 5, 6, 0, 0], [2, 3, 4, 5, 6]]
    assert around.mask.tolist() == [[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]]


def test_a_centre_of_several_words_is_their_mean() -> None:
    around = look_around(WORDS, WORDS, [(4, 6)], Reach(known=4, used=4))

    assert around.centres.tolist() == [[4.5]]
    assert around.firsts == (0,)


def test_inputs_carry_the_name_that_the_part_wants() -> None:
    inputs = look_around(WORDS, WORDS, [(4, 6)], Reach(4, 4)).inputs("cues")

    assert set(inputs) == {"words", "cues", "distances", "mask"}
