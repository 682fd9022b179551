"""The page of a report in a real Chromium: no script, no request, marks and list lead to each other."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect, sync_playwright

import reportedly
from reportedly.export import to_html
from reportedly.view import to_page

pytestmark = [pytest.mark.model, pytest.mark.browser, pytest.mark.slow]

TEXT = """Bridge closed after collapse

“We were told by the engineers that it was safe,” said Ana Ruiz. The mayor denied that <script>alert(1)</script> was
ever warned. The claim could not be independently verified. قال أحمد إن الجسر سقط, a witness wrote in Arabic.
"""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(to_html(to_page(reportedly.read(TEXT))), "utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def browser_page(address: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(address)
        yield page
        browser.close()


def test_the_text_of_the_report_is_shown_as_text(browser_page: Page) -> None:
    assert "<script>alert(1)</script>" in browser_page.locator(".text").inner_text()


def test_a_number_in_the_text_leads_to_its_statement(browser_page: Page, address: str) -> None:
    browser_page.locator("#at-s1").click()

    expect(browser_page).to_have_url(f"{address}#s1")
    expect(browser_page.locator("#s1")).to_be_visible()


def test_a_statement_leads_back_into_the_text(browser_page: Page, address: str) -> None:
    browser_page.locator("#s1 a").first.click()

    expect(browser_page).to_have_url(f"{address}#at-s1")


def test_the_keyboard_reaches_the_statements_first(browser_page: Page, address: str) -> None:
    browser_page.goto("about:blank")
    browser_page.goto(address)
    browser_page.keyboard.press("Tab")
    browser_page.keyboard.press("Enter")

    expect(browser_page).to_have_url(f"{address}#statements")


def test_nothing_is_wider_than_a_phone(browser_page: Page) -> None:
    browser_page.set_viewport_size({"width": 390, "height": 800})

    box = browser_page.locator("body").bounding_box()
    assert box is not None
    assert box["width"] <= 390
    assert (browser_page.locator(".text").bounding_box() or box)["width"] <= 390


def test_the_page_asks_for_nothing_from_anywhere(browser_page: Page) -> None:
    asked: list[str] = []
    browser_page.on("request", lambda request: asked.append(request.url))

    browser_page.reload()

    assert all(url.startswith("file:") for url in asked)
    assert len(asked) == 1
