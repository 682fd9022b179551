from reportedly.model import Echo
from reportedly.resolve.families import find_texts


def echo(first: str, second: str, share: float) -> Echo:
    return Echo(first=first, second=second, passages=(), alterations=(), credited=False, share=share, reasons=())


def test_copies_of_copies_are_one_family() -> None:
    assert find_texts("cab", [echo("a", "b", 0.9), echo("b", "c", 0.7)]) == (("a", "b", "c"),)


def test_a_report_with_one_passage_taken_over_stands_alone() -> None:
    assert find_texts("ab", [echo("a", "b", 0.2)]) == (("a",), ("b",))


def test_a_paraphrase_belongs_to_the_family() -> None:
    assert find_texts("abc", [echo("b", "c", 1.0)], [("b", "a")]) == (("a", "b", "c"),)


def test_the_order_of_arrival_does_not_matter() -> None:
    echoes = [echo("a", "d", 0.9), echo("b", "d", 0.9), echo("c", "e", 0.6)]

    assert find_texts("abcde", echoes) == find_texts("edcba", echoes[::-1])
