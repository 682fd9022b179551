from reportedly.resolve.attributions import find_lost_attributions
from reportedly.resolve.copying import compare_wordings
from tests.resolve.copies import LATE, LEAD, reading_of, said

CONTENT = "At least 14 people were killed when a ferry overturned off Port Vella on Monday evening"
FIRST = reading_of(LEAD, statements=[said(LEAD, CONTENT, "the harbour office")])


def test_a_source_that_is_gone_is_lost() -> None:
    copying = compare_wordings(FIRST, reading_of(f"{CONTENT}.", id_="r2", published=LATE))

    (alteration,) = find_lost_attributions(copying)

    assert alteration.before is not None
    assert alteration.before.text == "the harbour office said"


def test_another_source_in_its_place_is_none_lost() -> None:
    text = f"{CONTENT}, officials reported."
    second = reading_of(text, id_="r2", published=LATE, statements=[said(text, CONTENT, "officials", "reported")])

    assert list(find_lost_attributions(compare_wordings(FIRST, second))) == []


def test_nothing_is_lost_where_nothing_was_taken() -> None:
    second = reading_of("Wheat prices rose again in the northern markets.", id_="r2", published=LATE)

    assert list(find_lost_attributions(compare_wordings(FIRST, second))) == []
