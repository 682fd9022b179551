from reportedly.resolve.credits import find_credit
from tests.resolve.copies import reading_of


def test_a_byline_credits_an_agency_by_its_initials() -> None:
    first = reading_of("Rain fell.", outlet="Cordillera Press Agency")

    assert find_credit(first, reading_of("Rain fell.", outlet="The Times", byline="CPA")) is not None


def test_an_outlet_that_uses_its_own_text_again_needs_no_credit() -> None:
    report = reading_of("Rain fell.", outlet="Harbour Herald")

    reason = find_credit(report, report)

    assert reason is not None
    assert reason.rule == "credit:same outlet"


def test_half_of_a_name_credits_the_outlet() -> None:
    second = reading_of("“We ran,” she told the Lantern.", outlet="The Post")

    reason = find_credit(reading_of("“We ran,” she said.", outlet="Mazgeri Lantern"), second)

    assert reason is not None
    assert reason.span is not None
    assert reason.span.text == "Lantern"


def test_the_name_of_a_place_in_it_does_not() -> None:
    text = "Rain fell on Mazgeri."
    first = reading_of(text, outlet="Mazgeri Lantern", places=("Mazgeri",))

    assert find_credit(first, reading_of(text, outlet="The Post")) is None
