"""Read a saved web page: the article's text by trafilatura, its facts by JSON-LD, meta tags and htmldate."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from reportedly.errors import UnreadableReportError
from reportedly.read.dates import to_edtf
from reportedly.read.encoding import clean_text
from reportedly.read.head import Head

STATED = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate")
"""Meta tags that state when the article came out, the surest first."""
META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
VALUES = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
LAST_DAY = "2100-12-31"
"""No page is from after this; a bound that goes with the clock would give the same bytes another date each day."""
SEARCH = {"original_date": True, "extensive_search": True, "max_date": LAST_DAY}
JSON_LD = re.compile(r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)
MIN_WORDS = 5
"""With fewer, what was found is a menu or a notice."""
MAX_JSON_LD_DEPTH = 6
BLANKS = re.compile(r"\n{3,}")


def looks_like_html(text: str) -> bool:
    """Tell whether a text begins as a web page does."""
    start = text[:2000].lstrip().lower()
    return start.startswith(("<!doctype html", "<html", "<?xml")) or "<body" in start or "<head" in start


def read_html(markup: str, url: str | None = None) -> tuple[str, Head]:
    """Return the article's text, headline first, and what the page says of it."""
    from trafilatura import bare_extraction  # slow to import

    found = bare_extraction(
        markup,
        url=url,
        favor_precision=True,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=dict(SEARCH),
    )
    values: dict[str, Any] = found if isinstance(found, dict) else found.as_dict() if found is not None else {}
    body = clean_text((values.get("text") or "").strip())
    if len(body.split()) < MIN_WORDS:
        raise UnreadableReportError("no article was found in this page")
    title, facts = _text(values.get("title")), list(_find_facts(markup))
    head = Head(
        title=title,
        outlet=_find_outlet(facts) or _text(values.get("sitename")) or _text(values.get("hostname")),
        byline=_text(values.get("author")),
        published=next(filter(None, map(to_edtf, _find_stated_dates(facts, markup))), None),
        guessed=_text(values.get("date")),
        url=url or _text(values.get("url")),
    )
    return _with_title(body, title), head


def _with_title(body: str, title: str | None) -> str:
    if title is None or title.casefold() in body[: 3 * len(title) + 200].casefold():
        return body
    return BLANKS.sub("\n\n", f"{clean_text(title)}\n\n{body}")


def _find_stated_dates(facts: list[dict[str, Any]], markup: str) -> Iterator[str]:
    """Yield what a page states as its date of publication, by JSON-LD and then by meta tags."""
    yield from (str(fact["datePublished"]) for fact in facts if fact.get("datePublished"))
    stated = list(_find_meta(markup))
    yield from (value for name in STATED for key, value in stated if key == name)


def _find_meta(markup: str) -> Iterator[tuple[str, str]]:
    """Yield the meta tags of a page by name and content."""
    for tag in META.findall(markup):
        values = {name.lower(): "".join(value).strip() for name, *value in VALUES.findall(tag)}
        name = values.get("property") or values.get("itemprop") or values.get("name")
        if name and values.get("content"):
            yield name.lower(), unescape(values["content"])


def _find_facts(markup: str) -> Iterator[dict[str, Any]]:
    for block in JSON_LD.findall(markup):
        try:
            value = json.loads(block.strip())
        except (ValueError, RecursionError):
            continue  # many pages carry broken JSON-LD beside a good one
        yield from _dicts(value, MAX_JSON_LD_DEPTH)


def _dicts(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, dict):
        yield value
        yield from _dicts(value.get("@graph"), depth - 1)
    elif depth and isinstance(value, list):
        for one in value:
            yield from _dicts(one, depth - 1)


def _find_outlet(facts: list[dict[str, Any]]) -> str | None:
    publishers = (fact.get("publisher") for fact in facts)
    names = (p.get("name") if isinstance(p, dict) else p for p in publishers)
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), None)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
