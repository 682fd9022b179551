"""Run the page of a ledger for a real browser, and read the words of what it prints."""

import re
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from playwright.sync_api import Page

from reportedly.api import Ledger
from reportedly.api.users import Role
from reportedly.settings import load_settings
from reportedly.store import open_store
from reportedly.web import WebSettings, create_app
from reportedly.web.running import Doors, _listen

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PASSWORD = "correct horse battery"  # noqa: S105  # for tests only
READ_TIMEOUT_MS = 180_000
PORT = Path(__file__).parents[2] / "examples" / "port"
SENT = ("02-northern-wire-78-killed.html", "03-levant-courier-wire-copy.html", "05-cedar-online-agency-copy.html")
OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.S)
STREAM = re.compile(rb"stream\r?\n(.*)endstream", re.S)
FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
MAP = re.compile(rb"/ToUnicode (\d+) 0 R")
LETTERS = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>(?: <([0-9A-F]+)>)?")
SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>")


@contextmanager
def running(place: str, *, signs_in: bool = False, prepare: Callable[[Ledger], None] | None = None) -> Iterator[str]:
    """Run the page of a ledger on a free port and give its address; what prepares the ledger goes before."""
    ledger = Ledger(open_store(place, clock=lambda: datetime.now(UTC), user="ana"), load_settings())
    if prepare is not None:
        prepare(ledger)
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


def send_reports(page: Page, address: str) -> None:
    """Send three reports from the first page of an empty ledger, and wait until they are joined."""
    page.goto(address)
    page.get_by_role("link", name="Add reports").click()
    page.locator("#files").set_input_files([PORT / name for name in SENT])
    page.get_by_role("button", name="Read and add").click()
    page.get_by_text("Done: 3 added.").wait_for(timeout=READ_TIMEOUT_MS)


def press(page: Page, *keys: str) -> None:
    """Press keys on a page once it listens: what is pressed before its scripts have run is lost."""
    page.wait_for_load_state()
    for key in keys:
        page.keyboard.press(key)


def letters_in(pdf: bytes) -> str:
    """Return the letters that a PDF made by Chromium shows, in order and without spaces."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    fonts = {
        name: _to_letters(objects, int(number)) for body in objects.values() for name, number in FONT.findall(body)
    }
    pages = (_inflated(body) for body in objects.values())
    return "".join("".join(_shown(page, fonts)) for page in pages if b" Tf" in page)


def _shown(page: bytes, fonts: dict[bytes, dict[int, str]]) -> Iterator[str]:
    font: dict[int, str] = {}
    for name, glyphs in SHOWN.findall(page):
        font = fonts.get(name, {}) if name else font
        numbers = [int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4)]
        yield from (font.get(number, "") for number in numbers)


def _to_letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Return which letters the glyphs of a font stand for."""
    named = MAP.search(objects[font])
    found: dict[int, str] = {}
    for first, last, letters in LETTERS.findall(_inflated(objects[int(named[1])]) if named else b""):
        start = int(first, 16)
        end, told = (int(last, 16), letters) if letters else (start, last)
        base = bytes.fromhex(told.decode()).decode("utf-16-be")
        found.update((start + more, base[:-1] + chr(ord(base[-1]) + more)) for more in range(end - start + 1))
    return {number: letters.strip() for number, letters in found.items()}


def _inflated(body: bytes) -> bytes:
    stream = STREAM.search(body)
    return b"" if stream is None or b"/FlateDecode" not in body else zlib.decompressobj().decompress(stream[1])
