"""Every page, light and dark, on a narrow screen and a wide one: axe-core finds nothing serious, nothing sticks out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from reportedly.api import Ledger
from reportedly.api.coding import coding_of
from reportedly.api.pages import Sent
from reportedly.api.review import review_of
from reportedly.api.users import Role
from reportedly.model import Code, Vetted
from tests.story.browsing import PASSWORD, running

pytestmark = [pytest.mark.model, pytest.mark.browser, pytest.mark.slow]

EXAMPLES = Path(__file__).parents[2] / "examples"
PORT = [EXAMPLES / "port" / name for name in ("02-northern-wire-78-killed.html", "05-cedar-online-agency-copy.html")]
EDITED = [
    {
        "id": f"edit-{toll}",
        "text": f"Shells hit a market in Tarn and {toll} people were killed, Mayor Ana Ruiz said.",
        "url": "https://gazette.example/tarn",
        "outlet": "Gazette",
        "published": "2031-03-04T08:00:00Z",
    }
    for toll in (12, 15)
]
AXE = (Path(__file__).parents[1] / "web" / "vendor" / "axe.min.js").read_text("utf-8")
SERIOUS = ("serious", "critical")
LISTS = ("reports", "incidents", "claims", "actors", "echoes")
PLURALS = {"echoes": "families"}
FIXED = (
    *("/", "/timeline", "/timeline?lanes=place", "/map", "/sources", "/conflicts", "/search?q=port", "/upload", "/me"),
    *(
        "/signs",
        "/coding",
        "/coding/1",
        "/coding/2",
        "/review/log",
        "/reports/none",
        "/dossier",
        "/search",
        "/upload/none",
    ),
    *(f"/review?of={of}" for of in ("conflicts", "single", "claims", "unsure")),
    *(f"/{name}" for name in LISTS),
)


def prepare(ledger: Ledger) -> None:
    """Fill a ledger with what all pages have something to show of."""
    list(ledger.add([*PORT, EXAMPLES / "wire.jsonl"]))
    for one in EDITED:
        list(ledger.add_sent([Sent("edit.jsonl", json.dumps(one).encode())]))
    ledger.users().put("ivo", Role.REVIEW, PASSWORD)
    desk = coding_of(ledger)
    for seed in ("first", "second"):
        desk.draw(4, seed, ("ana", "ivo"))
    for coder, codes in (("ana", [Code.RIGHT] * 4), ("ivo", [Code.RIGHT, Code.WRONG, Code.UNSURE, Code.RIGHT])):
        for item, code in enumerate(codes):
            desk.answer(1, item, code, who=coder)
    review_of(ledger).vet(Vetted.INCIDENT, next(ledger.incidents()).id, sound=False, note="two are mixed up")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running(str(tmp_path_factory.mktemp("all") / "x.ledger"), signs_in=True, prepare=prepare) as opened:
        yield opened


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_read_by_everybody(browser: Browser, address: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # for the checker alone, which is put into the page
    )
    page = context.new_page()
    problems = find_problems(page, f"{address}/sign-in", width)
    sign_in(page, address)
    problems += [problem for path in paths(page, address) for problem in find_problems(page, address + path, width)]
    context.close()

    assert "\n".join(problems) == ""


def sign_in(page: Page, address: str) -> None:
    """Sign in as the owner, and send a file that cannot be read, so that there is a batch with a failure."""
    page.goto(f"{address}/upload")
    page.get_by_label("Name").fill("ana")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.locator("#files").set_input_files({"name": "x.jsonl", "mimeType": "text/plain", "buffer": b"{"})
    page.get_by_role("button", name="Read and add").click()
    page.get_by_text("Done: 1 failed.").wait_for()


def paths(page: Page, address: str) -> list[str]:
    """Return the addresses of all kinds of pages, of the single ones the first of each list."""
    batch = page.url.removeprefix(address)
    ids = {name: page.request.get(f"{address}/{name}.json").json()[PLURALS.get(name, name)] for name in LISTS}
    ids["echoes"] = ids["echoes"][0]["copies"]
    single = [f"/{name}/{rows[0]['id']}" for name, rows in ids.items()]
    incident, finding = ids["incidents"][0]["id"], page.request.get(f"{address}/reports/edit-12.json").json()["reading"]
    review = f"/review/reports/edit-12?finding={finding['statements'][0]['id']}"
    ruled = [f"/review/{of}/{ids[of][0]['id']}{asked}" for of in ("claims", "actors") for asked in ("", "?same=port")]
    filtered = [
        f"{path}?check=unverified&actor=ana&reports=1" for path in ("/incidents", "/timeline", "/map", "/claims")
    ]
    more = [
        *ruled,
        *filtered,
        f"/review/incidents/{incident}",
        review,
        f"/dossier?in={incident}&note=Ask",
        "/sources/outlet?name=Gazette",
    ]
    return [*FIXED, *single, batch, *more, "/reports/edit-15/versions", "/incidents?place=Nowhere"]


def find_problems(page: Page, url: str, width: int) -> list[str]:
    """Return what axe-core finds serious on a page, and whether it is wider than the screen."""
    page.goto(url)
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
    told = [f"{url}: {one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in SERIOUS]
    across = page.evaluate("document.documentElement.scrollWidth")
    return told + ([f"{url} is {across} wide"] if across > width else [])
