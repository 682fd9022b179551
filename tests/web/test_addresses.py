"""Addresses that can be shared."""

from reportedly.web.addresses import to_address_of


def test_what_asks_for_nothing_is_left_out() -> None:
    assert to_address_of("/map", {"place": "Tel Aviv & Jaffa", "type": "", "reports": 0}) == (
        "/map?place=Tel+Aviv+%26+Jaffa"
    )


def test_a_page_that_is_asked_nothing_has_its_bare_address() -> None:
    assert to_address_of("/map", {"place": None}) == "/map"
