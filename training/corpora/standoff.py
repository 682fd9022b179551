"""Keep our annotations of texts that are not ours: places and labels only, laid over the texts of the corpora.

``python -m training.corpora.standoff FOLDER ... > training/annotations.jsonl`` takes folders of NAME.txt and NAME.json, an
annotation with quotes; the k-th of several equal quotes is written ``quote@@k``. The lines that it writes hold no word of
a text; a text is known by its hash.
"""

import csv
import hashlib
import json
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora import ecbplus
from training.corpora.example import Example
from training.corpora.gold import to_example
from training.corpora.joined import join_words

QUOTES = {"statements": ("source", "cue", "content"), "events": ("mentions", "actor", "recipient", "place", "time"),
          "checks": ("text", "by"), "numbers": ("text",)}  # fmt: skip
SPANS = {"content": "content_spans", "mentions": "mention_spans", "actor": "actor_spans", "text": "span",
         "recipient": "recipient_spans", "place": "place_spans", "time": "time_spans"}  # fmt: skip

Span = tuple[int, int]
Record = dict[str, Any]


def read(path: Path, corpora: Path) -> Iterator[Example]:
    """Yield the annotated reports as examples; KeyError where the corpora lack the very text that was annotated."""
    for name, text, record in read_records(path, corpora):
        yield to_example(name, text, record)


def read_records(path: Path, corpora: Path) -> Iterator[tuple[str, str, Record]]:
    """Yield name, text and annotation of each report; KeyError where the corpora lack its very text."""
    texts = {hash_of(text): (name, text) for name, text in find_texts(corpora)}
    for record in map(json.loads, path.read_text("utf-8").splitlines()):
        yield *texts[record["sha256"]], record


def find_texts(corpora: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of every report that may be annotated."""
    csv.field_size_limit(10**8)
    with (corpora / "fnc" / "train_bodies.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield f"fnc_{row['Body ID']}", row["articleBody"].strip()
    for path in (corpora / "polnear" / "train" / "text").glob("*.txt"):
        yield f"polnear_{path.stem}", path.read_bytes().decode("utf-8")
    for article in ET.parse(corpora / "geo" / "TR-News.xml").iter("article"):
        yield f"trnews_{article.get('docid')}", (article.findtext("text") or "").strip()
    for article in ET.parse(corpora / "geo" / "GeoVirus.xml").iter("article"):
        text = (article.findtext("text") or "").strip()
        yield f"geovirus_{hash_of(text)[:8]}", text
    for line in (corpora / "wikievents" / "train.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        yield f"wikievents_{record['docid']}", join_words(record["tokens"])
    for name, text in ecbplus.read_texts(corpora / "ecbplus"):
        yield f"ecbplus_{name}", text


def to_line(text: str, annotation: Record) -> str:
    """Return one annotated report as a line without its words."""
    record: Record = {"sha256": hash_of(text)}
    record |= {
        layer: [_place(text, one, layer) for one in annotation[layer]] for layer in ("statements", "events", "checks")
    }
    return json.dumps(record, separators=(",", ":"))


def _place(text: str, one: Record, layer: str) -> Record:
    placed = {field: value for field, value in one.items() if field not in QUOTES[layer] and "span" not in field}
    for field in QUOTES[layer]:
        placed[SPANS.get(field, f"{field}_span")] = _spans(text, one.get(field))
    if "numbers" in placed:
        placed["numbers"] = [_place(text, number, "numbers") for number in placed["numbers"]]
    return placed


def _spans(text: str, quotes: str | list[str] | None) -> Span | list[Span] | None:
    if isinstance(quotes, list):
        return [_find(text, quote) for quote in quotes]
    return None if quotes is None else _find(text, quotes)


def _find(text: str, quote: str) -> Span:
    words, _, number = quote.partition("@@")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(words, start + 1)
    return start, start + len(words)


def hash_of(text: str) -> str:
    """Return the name under which a text is known."""
    return hashlib.sha256(text.encode()).hexdigest()


if __name__ == "__main__":
    for path in sorted(path for folder in sys.argv[1:] for path in Path(folder).glob("*.json")):
        words = path.with_suffix(".txt").read_bytes().decode("utf-8")
        print(to_line(words, json.loads(path.read_text("utf-8"))))
