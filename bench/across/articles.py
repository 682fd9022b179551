"""Articles of ECB+ as running text, with the words that mean an event and which of them mean the same.

Spaces before marks are taken out, so that a text reads as it was printed; the page's address, which stands as the first
sentence of some, is left out. Only mentions in the sentences that the corpus lists as checked count.
"""

import csv
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TRAIN, DEV = range(1, 31), range(31, 36)
NO_SPACE_BEFORE = frozenset(
    [",", ".", ";", ":", "?", "!", ")", "]", "%", "'s", "'m", "'re", "'ve", "'d", "'ll", "n't", "’s", "”", "''"]
)
NO_SPACE_AFTER = frozenset(["(", "[", "$", "“", "``"])
PRINTED = {"``": "“", "''": "”"}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Start and end of the words that mean an event, and the name of the event."""

    start: int
    end: int
    event: str


@dataclass(slots=True)
class Article:
    """A text; ``subtopic`` is the incident that it is about, ``checked`` are the places of the annotated sentences."""

    name: str
    topic: int
    subtopic: str
    text: str = ""
    checked: list[tuple[int, int]] = field(default_factory=list)
    mentions: list[GoldMention] = field(default_factory=list)


def read_articles(folder: Path, topics: range) -> Iterator[Article]:
    """Yield the articles of some topics that have checked sentences."""
    checked: dict[str, set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            checked[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    for topic in topics:
        for path in sorted(folder.glob(f"ECB+/{topic}/*.xml")):
            if path.stem in checked:
                yield _read_article(path, topic, checked[path.stem])


def _read_article(path: Path, topic: int, checked: set[int]) -> Article:
    root = ET.parse(path).getroot()
    article = Article(path.stem, topic, f"{topic}{'b' if path.stem.endswith('plus') else 'a'}")
    places = _print_text(article, root, checked)
    events = _events(root)
    for mark in root.iter():
        if mark.tag.startswith(("ACTION", "NEG_ACTION")):
            anchors = [places[a.get("t_id", "")] for a in mark.iter("token_anchor") if a.get("t_id") in places]
            id_ = mark.get("m_id", "")
            if anchors:
                first, last = min(anchors)[0], max(anchors)[1]
                article.mentions.append(GoldMention(first, last, events.get(id_, f"{path.stem} {id_}")))
    article.mentions.sort(key=lambda one: (one.start, one.end))
    return article


def _print_text(article: Article, root: ET.Element, checked: set[int]) -> dict[str, tuple[int, int]]:
    """Write the text, one sentence a line; return the place of every word of the checked sentences."""
    places: dict[str, tuple[int, int]] = {}
    for number, tokens in _sentences(root):
        begun = len(article.text)
        forms = [PRINTED.get(token.text or "", token.text or "") for token in tokens]
        for at, (token, form) in enumerate(zip(tokens, forms, strict=True)):
            article.text += " " * _is_spaced(forms, at)
            if number in checked:
                places[token.get("t_id", "")] = (len(article.text), len(article.text) + len(form))
            article.text += form
        if number in checked:
            article.checked.append((begun, len(article.text)))
        article.text += "\n"
    return places


def _is_spaced(forms: list[str], at: int) -> bool:
    """Tell whether a space stands before a word in print; some sentences have ’ and s as two words."""
    before, form = (forms[at - 1] if at else ""), forms[at]
    parted = (form == "’" and forms[at + 1 : at + 2] == ["s"]) or (form == "s" and before == "’")
    return bool(before) and not parted and form not in NO_SPACE_BEFORE and before not in NO_SPACE_AFTER


def _sentences(root: ET.Element) -> Iterator[tuple[int, list[ET.Element]]]:
    found: dict[int, list[ET.Element]] = defaultdict(list)
    for token in root.iter("token"):
        found[int(token.get("sentence", "-1"))].append(token)
    for number, tokens in sorted(found.items()):
        if number or (tokens[0].text or "") != "http":
            yield number, tokens


def _events(root: ET.Element) -> dict[str, str]:
    """Return the name of the event of each mention that has one; names of chains in one article begin with its name."""
    found: dict[str, str] = {}
    name = (root.get("doc_name") or "").removesuffix(".xml")
    for tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
        for chain in root.iter(tag):
            event = chain.get("note", "") if tag.startswith("CROSS") else f"{name} {chain.get('r_id')}"
            for source in chain.iter("source"):
                found.setdefault(source.get("m_id", ""), event)
    return found
