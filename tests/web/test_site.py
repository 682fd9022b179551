"""What templates are given to show ids, addresses and counts with."""

import pytest

from reportedly.web.site import to_address, to_counted, to_weblink


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "//evil.example/x",
        "https:",
        "http://[broken",
        "\x01https://wire.example",
    ],
)
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    assert to_weblink(url) == ""


def test_an_address_of_the_web_stays_as_it_is() -> None:
    assert to_weblink("https://wire.example/a?b=c#d") == "https://wire.example/a?b=c#d"


def test_an_id_stays_one_part_of_an_address() -> None:
    assert to_address("a/../b?c#d e") == "a%2F..%2Fb%3Fc%23d%20e"


def test_one_thing_is_not_many() -> None:
    assert (to_counted(1, "report"), to_counted(1200, "report")) == ("1 report", "1,200 reports")
