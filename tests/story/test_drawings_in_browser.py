"""Drawings in a real Chromium: a period is chosen with mouse or keys, and a graph is drawn of its table."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.model, pytest.mark.browser, pytest.mark.slow]


def open_incident(page: Page, address: str) -> None:
    """Open the incident that most reports tell."""
    page.goto(f"{address}/incidents?reports=3")
    page.locator("ol.incidents a").first.click()
    page.locator("figure[data-graph] canvas").first.wait_for(state="attached")


def test_keys_move_the_ends_of_a_period(page: Page, filled: str) -> None:
    page.goto(f"{filled}/timeline")
    first = page.get_by_role("slider", name="First day to show")
    before = first.get_attribute("aria-valuetext")

    first.focus()
    page.keyboard.press("ArrowRight")
    moved = first.get_attribute("aria-valuetext")
    page.keyboard.press("Enter")

    assert before is not None and moved is not None and before < moved
    page.wait_for_url(f"**since={moved}**")


def test_dragging_over_the_bands_of_the_map_changes_its_period(page: Page, filled: str) -> None:
    page.goto(f"{filled}/map")
    page.get_by_role("slider", name="First day to show").wait_for()
    box = page.locator("#bands").bounding_box()
    assert box is not None

    page.mouse.move(box["x"] + 20, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 30, steps=4)
    page.mouse.up()

    page.wait_for_url("**/map?**since=20**")
    expect(page.locator("#bands")).to_have_count(1)


def test_the_origins_of_an_incident_are_drawn_of_their_table(page: Page, filled: str) -> None:
    open_incident(page, filled)

    expect(page.locator("figure[data-graph]")).to_be_visible()
    expect(page.locator("#ties tr[data-from]")).not_to_have_count(0)


def test_without_script_the_table_stands_alone(page: Page, filled: str) -> None:
    page.route("**/static/graph.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{filled}/incidents?reports=3")
    page.locator("ol.incidents a").first.click()

    expect(page.locator("#ties tr[data-from]")).not_to_have_count(0)
    expect(page.locator("figure[data-graph]")).to_be_hidden()
    page.get_by_text("The same as a table").click()
    expect(page.locator("#ties")).to_be_visible()
