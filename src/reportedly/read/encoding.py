"""Turn bytes into text: byte order marks, UTF-8, what a page declares, then a guess; binary data is refused."""

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
MIN_WIDE_SHARE = 0.7
"""UTF-16 without a mark: so many of every second byte are zero where a text is in Latin letters."""
MAX_FOREIGN_SHARE = 0.05
"""English in windows-1252 has few bytes beyond ASCII; a guesser easily takes them for another encoding's."""
WESTERN = frozenset({"iso8859-1", "ascii"})
"""Pages that declare these are written in windows-1252: its curly quotation marks stand where they have controls."""
MAX_CONTROL_SHARE = 0.05
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
ASCII = bytes(range(128))
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


def clean_name(name: str) -> str:
    """Return a file name that can be written as UTF-8: bytes that are none become ``\\xff`` and the like."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _decode(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    for first_zero, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if _is_wide(data[:4000], first_zero):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged(data) or _declared(data) or _western(data) or _guess(data)


def _is_wide(sample: bytes, first_zero: int) -> bool:
    zeros, others = sample[first_zero::2], sample[1 - first_zero :: 2]
    return zeros.count(0) > MIN_WIDE_SHARE * len(zeros) and others.count(0) == 0


def _damaged(data: bytes) -> str | None:
    """Return UTF-8 that was cut or broken in a few places, each of which becomes a replacement character."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return text if len(NOT_ASCII.findall(text)) > 2 * broken else None


def _declared(data: bytes) -> str | None:
    declared = DECLARED.search(data[:4000])
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
        return data.decode("cp1252" if name in WESTERN else name)
    except (LookupError, UnicodeDecodeError):
        return None  # the page is wrong about itself, as many are


def _western(data: bytes) -> str | None:
    foreign = len(data.translate(None, ASCII))
    if foreign > MAX_FOREIGN_SHARE * len(data):
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _guess(data: bytes) -> str:
    if b"\x00" in data:
        raise UnreadableReportError("it is binary data, not text")
    best = from_bytes(data[:GUESS_BYTES]).best()
    if best is None:
        raise UnreadableReportError("its encoding cannot be told: save it as UTF-8")
    return data.decode(best.encoding, "replace")
