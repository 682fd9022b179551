from reportedly.resolve.runs import Run, find_runs


def test_the_longest_run_has_its_words_for_itself() -> None:
    original = ["x", "a", "b", "c", "y", "a", "b", "c", "d", "e"]

    assert find_runs(original, ["a", "b", "c", "d", "e"]) == [Run(0, 5, 5)]


def test_two_words_alone_are_no_run() -> None:
    assert find_runs(["a", "b", "x"], ["a", "b", "y"]) == []


def test_a_seed_that_stands_everywhere_is_passed_over() -> None:
    assert find_runs(["ha"] * 50, ["ha"] * 50) == []


def test_a_passage_taken_twice_is_found_twice() -> None:
    runs = find_runs(["a", "b", "c", "d"], ["a", "b", "c", "d", "x", "a", "b", "c", "d"])

    assert runs == [Run(0, 0, 4), Run(5, 0, 4)]
