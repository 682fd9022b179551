from reportedly.lexicon import load_lexicon
from reportedly.model import Change
from reportedly.resolve.echoes import find_echo
from tests.resolve.copies import BACKGROUND, LATE, LEAD, reading_of

LEXICON = load_lexicon("en")
OWN = "Our reporter counted nine coaches at the quay, where families waited behind a rope until the afternoon."


def test_a_paragraph_in_another_report_is_an_echo_of_the_earlier_one() -> None:
    first = reading_of(f"{LEAD} {BACKGROUND}")

    echo = find_echo(reading_of(f"{OWN} {BACKGROUND}", id_="r0", published=LATE), first, LEXICON)

    assert echo is not None
    assert (echo.first, echo.second) == ("r1", "r0")
    assert [passage.copy.text for passage in echo.passages] == [BACKGROUND.rstrip(".")]


def test_either_order_gives_the_same_echo() -> None:
    a, b = reading_of(LEAD), reading_of(LEAD, id_="r2", published=LATE)

    assert find_echo(a, b, LEXICON) == find_echo(b, a, LEXICON)


def test_two_tellings_of_one_incident_are_no_echo() -> None:
    other = "Fourteen bodies were brought ashore after the boat to Port Vella went down on Monday, a doctor said."

    assert find_echo(reading_of(LEAD), reading_of(other, id_="r2", published=LATE), LEXICON) is None


def test_an_echo_tells_what_was_changed_and_why_we_think_so() -> None:
    second = reading_of(LEAD.replace("At least 14", "14"), id_="r2", published=LATE)

    echo = find_echo(reading_of(LEAD), second, LEXICON)

    assert echo is not None
    assert {one.change for one in echo.alterations} == {Change.HEDGE_LOST, Change.NUMBER_CHANGED}
    assert [reason.rule for reason in echo.reasons] == ["echo:words in a row", "echo:published earlier"]


def test_an_empty_report_echoes_nothing() -> None:
    assert find_echo(reading_of(""), reading_of("", id_="r2"), LEXICON) is None
