"""An analyst's day in a real Chromium, on both databases: from an empty ledger to a printed dossier."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.story.browsing import READ_TIMEOUT_MS, letters_in, press, running

pytestmark = [pytest.mark.model, pytest.mark.browser, pytest.mark.slow]

WIRE = Path(__file__).parents[2] / "examples" / "wire.jsonl"
FERRY = {
    "quay-radio-ferry.txt": """Ferry sinks off Ostrand, 14 dead

A ferry sank off the harbour of Ostrand on Monday and 14 people were killed, Mayor Lena Vik said.

Vik said the ferry had been overloaded. The owner, Birk Lines, denied that the ferry had been overloaded.
""",
    "ostrand-post-ferry.txt": """Ostrand counts its dead after ferry sinks

A ferry sank off the harbour of Ostrand on Monday and 21 people were killed, the coast guard said.

The coast guard said the ferry had been overloaded. It could not be independently verified.
""",
}
WORDS = "bombed a bus depot in Port Vella"


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def address(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Give the address of a page whose ledger was empty, until files were sent through the browser."""
    folder = tmp_path_factory.mktemp("day")
    place = str(folder / "x.ledger")
    if request.param == "postgres":
        fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
        place = fresh()
    with running(place) as opened:
        page = browser.new_page()
        send_reports(page, opened, folder)
        page.close()
        yield opened


def send_reports(page: Page, address: str, folder: Path) -> None:
    """Send files from the first page of an empty ledger, and wait until they are joined."""
    page.goto(address)
    expect(page.get_by_text("Nothing is here yet")).to_be_visible()
    for name, text in FERRY.items():
        (folder / name).write_text(text, "utf-8")
    page.get_by_role("link", name="Add reports").click()
    page.locator("#files").set_input_files([WIRE, *(folder / name for name in FERRY)])
    page.get_by_role("button", name="Read and add").click()
    page.get_by_text("Done: 6 added.").wait_for(timeout=READ_TIMEOUT_MS)


def open_first(page: Page, address: str, of: str) -> None:
    """Open the first of a list."""
    page.goto(f"{address}/{of}")
    page.locator("ol.incidents a").first.click()
    page.wait_for_load_state()


def words_of(page: Page) -> str:
    """Return the text of a report without the numbers that lead to its findings."""
    told = "e => { e.querySelectorAll('sup').forEach(n => n.remove()); return e.innerText }"
    return str(page.locator(".text").evaluate(told))


def test_the_first_page_tells_what_came_in(page: Page, address: str) -> None:
    page.goto(address)

    expect(page.locator(".counts div", has_text="reports")).to_contain_text("6")
    expect(page.locator("table tbody tr")).to_have_count(6)


def test_the_first_page_leads_to_an_incident_and_its_grounds(page: Page, address: str) -> None:
    page.goto(address)

    page.locator(".eyes .conflict a", has_text="Port Vella").first.click()
    page.locator("summary", has_text="independent text").click()

    expect(page.locator(".grounds details[open] ol > li").first).to_be_visible()
    expect(page.locator(".tellings mark").first).to_be_visible()


def test_a_claim_leads_to_its_exact_words(page: Page, address: str) -> None:
    page.goto(f"{address}/claims?stance=denies")
    page.get_by_role("link", name=WORDS).first.click()
    expect(page.locator(".moment", has_text="denied or doubted").first).to_be_visible()

    page.locator(".moment .by a").first.click()
    page.wait_for_load_state()

    expect(page.locator("mark.asked").first).to_be_visible()
    assert WORDS in words_of(page)


def test_both_sides_of_a_conflict_lead_to_their_reports(page: Page, address: str) -> None:
    page.goto(f"{address}/conflicts")

    page.locator(".conflict .side a").first.click()

    page.wait_for_url("**start=**")
    expect(page.locator("mark.asked").first).to_be_visible()


def test_a_search_finds_words_and_what_means_the_same(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("ship went down near the harbour")
    page.keyboard.press("Enter")

    page.wait_for_url("**/search?q=ship**")
    expect(page.locator("ol.hits > li", has_text="Ostrand").first).to_be_visible()


def test_an_unsure_finding_is_accepted_by_a_key_and_taken_back(page: Page, address: str) -> None:
    page.goto(f"{address}/review?of=unsure")
    items = page.locator("ol.queue > .item")
    before = items.count()

    press(page, "j", "a")
    expect(items).to_have_count(before - 1)
    press(page, "u")

    expect(items).to_have_count(before)


def test_keys_pressed_while_a_decision_is_on_its_way_are_not_lost(page: Page, address: str) -> None:
    page.goto(f"{address}/review?of=unsure")
    before = page.locator("ol.queue > .item").count()
    on_its_way: list[Route] = []
    page.route("**/review/finding", lambda route: on_its_way.append(route), times=1)
    press(page, "j")
    with page.expect_request("**/review/finding"):
        page.keyboard.press("a")

    for key in ("a", "u", "u"):
        page.keyboard.press(key)
    on_its_way[0].continue_()

    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    expect(page.locator("ol.queue > .item")).to_have_count(before)


def test_a_finding_is_corrected_with_words_selected_in_the_text(page: Page, address: str) -> None:
    page.goto(f"{address}/review?of=unsure")
    page.locator(".item .acts a", has_text="Correct").first.click()
    page.wait_for_load_state()
    page.evaluate(
        "const node = document.getElementById('text').firstChild; const range = document.createRange();"
        "range.setStart(node, 0); range.setEnd(node, 12);"
        "getSelection().removeAllRanges(); getSelection().addRange(range)"
    )
    field = page.locator(".fields .field").first
    field.get_by_role("button", name="Take the selected words").click()
    taken = field.locator("textarea").input_value()

    page.get_by_label("note").fill("seen in the text")
    page.get_by_role("button", name="Keep this").click()

    assert re.fullmatch(r"0-\d+ .+", taken)
    expect(page.get_by_text("seen in the text")).to_be_visible()


def test_two_incidents_are_made_one_and_that_is_undone(page: Page, address: str) -> None:
    open_first(page, address, "incidents?place=Port%20Vella&type=ASSAULT")
    page.goto(page.url.replace("/incidents/", "/review/incidents/"))
    reports = page.locator(".facts .support b").first.inner_text()
    nearby = page.locator(".near").count()

    page.get_by_role("button", name="The same incident").first.click()
    expect(page.locator(".near")).to_have_count(nearby - 1)
    page.get_by_role("button", name="Undo").click()

    page.goto(f"{address}/review/log")
    expect(page.locator("tr.undone", has_text="one incident")).to_have_count(1)
    open_first(page, address, "incidents?place=Port%20Vella&type=ASSAULT")
    expect(page.locator(".grounds summary").first).to_contain_text(reports)


def test_an_incident_that_was_checked_leaves_the_queue(page: Page, address: str) -> None:
    page.goto(f"{address}/review")
    item = page.locator("ol.queue > .item", has_text="Port Vella").first

    item.get_by_placeholder("Note").fill("called the ministry")
    item.get_by_role("button", name="Checked").click()

    expect(page.locator("ol.queue > .item", has_text="Port Vella")).to_have_count(0)
    page.goto(f"{address}/review/log")
    expect(page.get_by_text("called the ministry")).to_be_visible()


@pytest.fixture
def dossier(page: Page, address: str) -> Page:
    """Give a page with a dossier of two incidents, the second of which was put first and commented."""
    for place in ("Port%20Vella&type=ASSAULT", "Port%20Vella&type=COERCE"):
        open_first(page, address, f"incidents?place={place}")
        page.get_by_role("button", name="Put into the dossier").click()
    page.locator(".picks [name=up]").last.click()
    page.wait_for_load_state()
    page.get_by_label("Title").fill("The depot")
    page.locator("textarea").last.fill("Ask who telephoned.")
    page.get_by_role("button", name="Keep title and comments").click()
    page.wait_for_load_state()
    return page


def test_a_dossier_keeps_order_title_and_comments_in_its_address(dossier: Page) -> None:
    url, titles = dossier.url, dossier.locator("article.dossier h2").all_inner_texts()

    dossier.context.clear_cookies()
    dossier.goto(url)

    assert titles[0].startswith("Coercion") or "arrested" in titles[0]
    assert dossier.locator("article.dossier h2").all_inner_texts() == titles
    expect(dossier.locator("article.dossier blockquote")).to_have_text("Ask who telephoned.")


def test_a_dossier_is_printed_with_the_exact_words(dossier: Page) -> None:
    expect(dossier.get_by_role("button", name="Print")).to_be_visible()

    letters = letters_in(dossier.pdf())

    assert WORDS.replace(" ", "") in letters
    assert "Askwhotelephoned." in letters
    assert "Keeptitle" not in letters


@pytest.mark.parametrize("kind", ["HTML", "Markdown", "JSON"])
def test_a_dossier_is_taken_along_as_a_file(dossier: Page, kind: str) -> None:
    with dossier.expect_download() as started:
        dossier.get_by_role("link", name=kind, exact=True).first.click()

    told = Path(started.value.path()).read_text("utf-8")

    assert WORDS in told
    assert "Ask who telephoned." in told
    assert kind != "JSON" or json.loads(told)["question"] == "The depot"
