"""Claims and actors are made one and parted by hand in a real Chromium, with keys and without a script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from reportedly.api import Ledger
from tests.flow.desks import put, shelling
from tests.story.browsing import press, running

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def prepare(ledger: Ledger) -> None:
    """Fill a ledger with three reports of one claim and two of another."""
    for town, outlets in (("Velmar", "abc"), ("Orvel", "de")):
        for outlet in outlets:
            put(ledger._store, shelling(outlet, town, outlet=outlet))
    list(ledger.add_sent([]))


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with running(str(tmp_path / "x.ledger"), prepare=prepare) as opened:
        yield opened


def open_claim(page: Page, address: str, town: str) -> None:
    """Open the claim about a town."""
    page.goto(f"{address}/claims")
    page.locator("#list a", has_text=town).first.click()
    page.wait_for_url("**/claims/c*")


def test_a_telling_is_parted_and_taken_back_by_keys(page: Page, address: str) -> None:
    open_claim(page, address, "Velmar")
    press(page, "j", "s")
    page.wait_for_url("**/review/claims/**")
    expect(page.locator("ol.queue > .item")).to_have_count(2)

    press(page, "u")

    expect(page.locator("ol.queue > .item")).to_have_count(3)


def test_what_is_the_same_is_suggested_where_one_types(page: Page, address: str) -> None:
    open_claim(page, address, "Velmar")
    link = page.url
    open_claim(page, address, "Orvel")
    press(page, "m")
    page.keyboard.type(link)

    page.get_by_role("button", name="The same claim").click()

    page.wait_for_url("**/review/claims/**")
    expect(page.locator("ol.queue > .item")).to_have_count(5)


def test_it_works_without_a_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_claim(page, address, "Orvel")

    page.get_by_label("Words, id or address of a claim").fill(page.url)
    page.get_by_role("button", name="Look").click()
    page.locator("button", has_text="Another claim").first.click()

    page.goto(f"{address}/review/log")
    expect(page.get_by_text("not the same claim")).to_be_visible()
    context.close()
