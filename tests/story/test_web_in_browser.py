"""An analyst's first hour in a real Chromium: an empty ledger, files sent, what they say, down to the exact words."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from reportedly.api import Ledger
from reportedly.api.users import Role
from reportedly.settings import load_settings
from reportedly.store import open_store
from reportedly.web import WebSettings, create_app
from reportedly.web.running import Doors, _listen

pytestmark = [pytest.mark.model, pytest.mark.browser, pytest.mark.slow]

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PORT = Path(__file__).parents[2] / "examples" / "port"
SENT = ("02-northern-wire-78-killed.html", "03-levant-courier-wire-copy.html", "05-cedar-online-agency-copy.html")
AXE = (Path(__file__).parents[1] / "web" / "vendor" / "axe.min.js").read_text("utf-8")
PASSWORD = "correct horse battery"  # noqa: S105  # for tests only
READ_TIMEOUT_MS = 120_000
SERIOUS = ("serious", "critical")


@contextmanager
def running(place: str, *, signs_in: bool = False) -> Iterator[str]:
    """Run the page of a ledger on a free port and give its address."""
    ledger = Ledger(open_store(place, clock=lambda: datetime.now(UTC), user="ana"), load_settings())
    if signs_in:
        ledger.users().put("ana", Role.OWN, PASSWORD)
    app = create_app(ledger, WebSettings(signs_in=signs_in))
    with _listen(Doors(host="127.0.0.1", port=0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app, log_config=None))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
            ledger.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """Give the address of a page to which three reports were sent through a browser."""
    with running(str(tmp_path_factory.mktemp("web") / "x.ledger")) as address:
        page = browser.new_page()
        send_reports(page, address)
        page.close()
        yield address


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


def send_reports(page: Page, address: str) -> None:
    """Send three reports from the first page of an empty ledger, and wait until they are joined."""
    page.goto(address)
    page.get_by_role("link", name="Add reports").click()
    page.locator("#files").set_input_files([PORT / name for name in SENT])
    page.get_by_role("button", name="Read and add").click()
    page.get_by_text("Done: 3 added.").wait_for(timeout=READ_TIMEOUT_MS)


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
        assert page.get_by_text("of its words from").first.is_visible()
        page.locator(".tellings a").first.click()

        assert page.locator("mark.asked").first.is_visible()
        assert "Beirut" in page.locator(".text").inner_text()


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

    assert page.locator(".row:target").count() == 1


def test_the_keyboard_reaches_everything(page: Page, filled: str) -> None:
    page.goto(filled)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Escape")

    page.keyboard.press("/")
    page.keyboard.type("harbour ammonium nitrate")
    page.keyboard.press("Enter")

    page.wait_for_url("**/search?q=harbour**")
    assert page.locator("ol.hits > li").count() > 0


def test_signing_in_and_out(page: Page, tmp_path: Path) -> None:
    with running(str(tmp_path / "x.ledger"), signs_in=True) as address:
        page.goto(f"{address}/reports")
        page.get_by_label("Name").fill("ana")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        assert page.url == f"{address}/reports"

        page.get_by_role("link", name="ana").click()
        page.get_by_role("button", name="Sign out", exact=True).click()

        assert page.url == f"{address}/sign-in"


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_read_by_everybody(browser: Browser, filled: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # for the checker alone, which is put into the page
    )
    opened = context.new_page()
    problems = [problem for path in paths(opened, filled) for problem in find_problems(opened, filled + path, width)]
    context.close()

    assert problems == []


def paths(page: Page, address: str) -> list[str]:
    """Return the addresses of all kinds of pages."""
    page.goto(f"{address}/incidents")
    incident = page.locator("ol.incidents a").first.get_attribute("href") or ""
    report = "/reports/02-northern-wire-78-killed"
    fixed = ["/", "/incidents", "/reports", "/search?q=port", "/upload", "/signs", "/me", "/reports/none"]
    return [*fixed, incident, report, f"{report}/versions"]


def find_problems(page: Page, url: str, width: int) -> list[str]:
    """Return what axe-core finds serious on a page, and whether it is wider than the screen."""
    page.goto(url)
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
    told = [f"{url}: {one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in SERIOUS]
    across = page.evaluate("document.documentElement.scrollWidth")
    return told + ([f"{url} is {across} wide"] if across > width else [])
