"""Put a report together from its text, what is given and what was found."""

import hashlib
import re
from pathlib import PurePath

from reportedly.model import DateCertainty, Given, Report
from reportedly.read.dateline import find_head
from reportedly.read.dates import check_date
from reportedly.read.encoding import clean_name
from reportedly.read.head import Head
from reportedly.read.language import require_language

MAX_ID_CHARS = 100
HASH_CHARS = 16
UNSAFE = re.compile(r"[^\w.-]+")


def assemble(text: str, data: bytes, origin: str, given: Given, page: Head | None = None) -> Report:
    """Return the report; given facts go before those of the page, and those before the text's own head."""
    language = require_language(text)
    digest = hashlib.sha256(data).hexdigest()
    head, page = find_head(text), page or Head()
    published, certainty = _date(given, page, head)
    return Report(
        id=_plain_id(given.id) or digest[:HASH_CHARS],
        text=text,
        sha256=digest,
        language=language,
        origin=clean_name(origin),
        title=given.title or page.title or head.title,
        outlet=given.outlet or page.outlet,
        byline=given.byline or page.byline or head.byline,
        dateline=head.dateline,
        agency=head.agency,
        published=published,
        published_certainty=certainty,
        url=given.url or page.url,
    )


def id_of_path(path: str) -> str:
    """Return the id of a report that is a file: its name without folders and ending."""
    return PurePath(path).stem


def _plain_id(value: str | None) -> str:
    return UNSAFE.sub("-", value or "").strip("-.")[:MAX_ID_CHARS]


def _date(given: Given, page: Head, head: Head) -> tuple[str | None, DateCertainty]:
    if given.published:
        return check_date(given.published), DateCertainty.GIVEN
    if page.published:
        return page.published, DateCertainty.FOUND
    if head.published:
        return head.published, DateCertainty.FOUND
    if page.guessed:
        return page.guessed, DateCertainty.GUESSED
    return None, DateCertainty.NONE
