"""An analyst's first hour in a real Chromium: an empty ledger, files sent, what they say, down to the exact words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.story.browsing import PASSWORD, running, send_reports

pytestmark = [pytest.mark.model, pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_from_an_empty_ledger_to_the_exact_words(
    kind: str, page: Page, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    fresh: Callable[[], str] = request.getfixturevalue("fresh_schema") if kind == "postgres" else lambda: ""
    with running(fresh() or str(tmp_path / "x.ledger")) as address:
        send_reports(page, address)
        page.get_by_role("link", name="See what they say").click()
        page.get_by_role("link", name="Attack, Beirut").first.click()
        page.locator("summary", has_text="independent text").click()
        expect(page.get_by_text("of its words from").first).to_be_visible()
        page.locator(".tellings a").first.click()

        expect(page.locator("mark.asked").first).to_be_visible()
        expect(page.locator(".text")).to_contain_text("Beirut")


def test_a_filter_changes_the_list_and_the_address(page: Page, filled: str) -> None:
    page.goto(f"{filled}/incidents")
    listed = page.locator("ol.incidents > li")
    before = listed.count()

    page.get_by_label("Type").select_option("ASSAULT")
    page.wait_for_url("**type=ASSAULT**")

    expect(listed).not_to_have_count(before)
    page.go_back()
    expect(listed).to_have_count(before)


def test_layers_of_marks_can_be_switched_off(page: Page, filled: str) -> None:
    page.goto(f"{filled}/reports/02-northern-wire-78-killed")
    event = page.locator("mark.event:not(.cue)").first
    underlined = "e => getComputedStyle(e).textDecorationLine"
    assert event.evaluate(underlined) == "underline"

    page.get_by_label("events").uncheck()

    assert event.evaluate(underlined) == "none"


def test_a_mark_leads_to_its_finding(page: Page, filled: str) -> None:
    page.goto(f"{filled}/reports/02-northern-wire-78-killed")

    page.locator("mark.cue").first.click()

    expect(page.locator(".row:target")).to_have_count(1)


def test_the_keyboard_reaches_everything(page: Page, filled: str) -> None:
    page.goto(filled)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Escape")

    page.keyboard.press("/")
    page.keyboard.type("harbour ammonium nitrate")
    page.keyboard.press("Enter")

    page.wait_for_url("**/search?q=harbour**")
    expect(page.locator("ol.hits > li").first).to_be_visible()


def test_signing_in_and_out(page: Page, tmp_path: Path) -> None:
    with running(str(tmp_path / "x.ledger"), signs_in=True) as address:
        page.goto(f"{address}/reports")
        page.get_by_label("Name").fill("ana")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(f"{address}/reports")

        page.get_by_role("link", name="ana").click()
        page.get_by_role("button", name="Sign out", exact=True).click()

        expect(page).to_have_url(f"{address}/sign-in")
