"""Turn bytes into text: byte order marks, UTF-8, then a guess; binary data is refused."""

import codecs
import re

from charset_normalizer import from_bytes

from reportedly.errors import UnreadableReportError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP or office file",
    b"\x1f\x8b": "gzip data",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old office file",
}
GUESS_BYTES = 200_000
MAX_CONTROL_SHARE = 0.05
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
NEWLINES = re.compile(r"\r\n?|\x85|\u2028|\u2029")


def read_text(data: bytes) -> str:
    """Return the text of ``data`` with plain newlines and without control characters (each becomes a space)."""
    if not data.strip():
        raise UnreadableReportError("it is empty")
    kind = next((kind for start, kind in SIGNATURES.items() if data.startswith(start)), None)
    if kind is not None:
        raise UnreadableReportError(f"it is {kind}, not text: save it as text or HTML first")
    return clean_text(_decode(data))


def clean_text(text: str) -> str:
    """Return ``text`` with plain newlines, a space for each control character, and no lone surrogates."""
    text = NEWLINES.sub("\n", text.removeprefix("\ufeff"))
    controls = len(CONTROL.findall(text))
    if controls > 4 and controls > MAX_CONTROL_SHARE * len(text):
        raise UnreadableReportError("it is binary data, not text")
    return CONTROL.sub(" ", text).encode("utf-8", "replace").decode("utf-8")


def _decode(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> str:
    declared = DECLARED.search(data[:4000])
    if declared is not None:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # the page is wrong about itself, as many are
    best = from_bytes(data[:GUESS_BYTES]).best()
    if best is None:
        raise UnreadableReportError("its encoding cannot be told: save it as UTF-8")
    return data.decode(best.encoding, "replace")
