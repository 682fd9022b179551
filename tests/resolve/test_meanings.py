from reportedly.resolve.meanings import lay_out


def test_vectors_become_rows() -> None:
    assert lay_out([(1.0, 0.0), (0.6, 0.8)]).shape == (2, 2)


def test_a_vector_of_another_length_is_like_none() -> None:
    table = lay_out([(1.0, 0.0), (1.0,)])

    assert (table @ table[0]).tolist() == [1.0, 0.0]


def test_nothing_gives_an_empty_table() -> None:
    assert lay_out([]).shape == (0, 1)
