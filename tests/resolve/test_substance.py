from reportedly.lexicon import load_lexicon
from reportedly.resolve.copying import compare_wordings
from reportedly.resolve.substance import is_taken, weigh
from tests.resolve.copies import LATE, reading_of

QUOTE = "“We heard the hull scrape over the stones and then the lights went out and everyone screamed,”"


def taken(one: str, other: str, *, credited: bool = False) -> bool:
    copying = compare_wordings(reading_of(one), reading_of(other, id_="r2", published=LATE))
    weighed = weigh(copying, load_lexicon("en"))
    return any(is_taken(match, substance, credited=credited) for match, substance in weighed)


def test_a_quotation_in_two_reports_is_no_copy() -> None:
    assert not taken(f"{QUOTE} a deckhand told us.", f"One survivor spoke: {QUOTE} before he left.")


def test_a_quotation_with_a_credit_is_one() -> None:
    assert taken(f"{QUOTE} a deckhand told us.", f"One survivor spoke: {QUOTE} before he left.", credited=True)


def test_own_words_that_another_puts_in_quotation_marks_are_a_copy() -> None:
    assert taken(QUOTE.strip("“”"), f"The report says {QUOTE} and more.")


def test_stock_phrases_do_not_add_up_to_a_copy() -> None:
    stock = "spoke on condition of anonymity because he was not authorised to speak to the media"

    assert not taken(f"An aide {stock}.", f"A guard {stock}.")


def test_twelve_words_with_six_in_a_row_are_a_common_fact() -> None:
    one = "A boy from the hill was beaten to death at the harbour market on Friday."

    assert not taken(one, "There was talk that a boy had been beaten to death near the harbour market on Friday.")
