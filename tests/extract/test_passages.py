"""How source and content are cut."""

from reportedly.extract.passages import find_content, find_source
from reportedly.model import Range, Span
from reportedly.text.quotes import find_quotes
from tests.drafts import cue_at, draft


def content_of(text: str, cue: Range, *contents: Range) -> list[str]:
    analysis = draft(text)
    quotes = tuple(Span.of(text, start, end) for start, end in find_quotes(text))
    return [span.text for span in find_content(analysis, cue_at(cue, contents=contents), None, quotes)]


def test_the_full_stop_is_no_part_of_what_is_said() -> None:
    assert content_of("Ana said it fell.", (1, 2), (2, 5)) == ["it fell"]


def test_quotation_marks_around_the_whole_content_belong_to_it() -> None:
    text = "“It fell,” said Ana."

    assert content_of(text, (5, 6), (1, 4)) == ["“It fell,”"]


def test_parts_with_only_marks_between_them_are_one_passage() -> None:
    assert content_of("Ana said it fell, twice.", (1, 2), (2, 4), (5, 6)) == ["it fell, twice"]


def test_parts_with_words_between_them_stay_apart() -> None:
    assert content_of("It fell, Ana said, twice.", (4, 5), (0, 2), (6, 7)) == ["It fell", "twice"]


def test_a_content_of_marks_only_is_none() -> None:
    assert content_of("Ana said, .", (1, 2), (2, 4)) == []


def test_the_source_nearest_to_the_cue_is_taken() -> None:
    analysis = draft("Petro left and Ana said so")

    source = find_source(analysis, cue_at((4, 5), sources=[(0, 1), (3, 4)]))

    assert source is not None
    assert source.text == "Ana"


def test_a_cue_may_have_no_source() -> None:
    assert find_source(draft("It reportedly fell"), cue_at((1, 2))) is None


def test_a_relative_clause_is_no_part_of_the_source() -> None:
    analysis = draft("Ana Ruiz, who runs a shop, said so")

    source = find_source(analysis, cue_at((8, 9), sources=[(0, 7)]))

    assert source is not None
    assert source.text == "Ana Ruiz"


def test_a_possessive_ending_is_no_part_of_the_source() -> None:
    source = find_source(draft("Ana’s claim that it fell"), cue_at((2, 3), sources=[(0, 2)]))

    assert source is not None
    assert source.text == "Ana"
