import itertools

from reportedly.resolve.passages import find_matches
from reportedly.resolve.wording import to_wording
from tests.resolve.copies import BACKGROUND, LEAD


def test_words_cut_and_put_in_do_not_break_a_passage() -> None:
    edited = "14 people were killed when a crowded ferry overturned off Port Vella on Monday, the harbour office said."

    (match,) = find_matches(to_wording(LEAD), to_wording(edited))

    assert match.density > 0.9


def test_a_sentence_put_in_between_parts_two_passages() -> None:
    matches = find_matches(to_wording(f"{LEAD} {BACKGROUND}"), to_wording(f"{LEAD} Nobody slept. {BACKGROUND}"))

    assert len(matches) == 2


def test_a_passage_covers_whole_sentences() -> None:
    copy = to_wording(f"It was a long night. {BACKGROUND} The search goes on.")

    (match,) = find_matches(to_wording(BACKGROUND), copy)

    assert copy.text[slice(*copy.cut(*match.copy))] == BACKGROUND.rstrip(".")


def test_passages_do_not_overlap_in_the_copy() -> None:
    matches = find_matches(to_wording(f"{LEAD} {BACKGROUND} {LEAD}"), to_wording(f"{BACKGROUND} {LEAD}"))

    assert all(one.copy[1] <= other.copy[0] for one, other in itertools.pairwise(matches))
