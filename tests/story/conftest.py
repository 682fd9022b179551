"""A real Chromium for all stories that are told in a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.story.browsing import FLAGS, running, send_reports


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser once for each file."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a new tab in which no script may fail and nothing may be asked for elsewhere."""
    context = browser.new_context()
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    opened.on("request", lambda request: wrong.append(request.url) if "127.0.0.1" not in request.url else None)
    yield opened
    context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """Give the address of a page to which three reports were sent through a browser."""
    with running(str(tmp_path_factory.mktemp("web") / "x.ledger")) as address:
        page = browser.new_page()
        send_reports(page, address)
        page.close()
        yield address
