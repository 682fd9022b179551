"""Read ECB+: which words of an article mean the same event; topics from 31 on are kept for measuring."""

import csv
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.corpora.example import Example, Happening
from training.corpora.joined import join_words

LAST_TOPIC = 30
PRINTED = {"``": "“", "''": "”"}


def read(folder: Path) -> Iterator[Example]:
    """Yield the checked sentences of each article of the training topics."""
    checked: dict[str, set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            checked[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    for path in sorted(folder.glob("ECB+/*/*.xml")):
        if int(path.parent.name) <= LAST_TOPIC and path.stem in checked:
            yield _article(path, checked[path.stem])


def read_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield name and running text of each whole article of the training topics."""
    for path in sorted(folder.glob("ECB+/*/*.xml")):
        if int(path.parent.name) <= LAST_TOPIC:
            words = [token.text or "_" for token in ET.parse(path).getroot().iter("token")]
            yield path.stem, join_words(PRINTED.get(word, word) for word in words)


def _article(path: Path, checked: set[int]) -> Example:
    root = ET.parse(path).getroot()  # a corpus on our own disk
    example, places = Example(path.stem, "ecbplus", "", [], []), dict[str, int]()
    for token in root.iter("token"):
        number, form = int(token.get("sentence", "-1")), token.text or "_"
        if number not in checked:
            continue
        if token.get("number") == "0" or not example.sentences:
            example.sentences.append((len(example.words), len(example.words)))
        places[token.get("t_id", "")] = len(example.words)
        example.words.append((len(example.text), len(example.text) + len(form)))
        example.text += form + " "
        example.sentences[-1] = (example.sentences[-1][0], len(example.words))
    example.happenings = list(_happenings(root, places))
    return example


def _happenings(root: ET.Element, places: dict[str, int]) -> Iterator[Happening]:
    words: dict[str, list[int]] = {}
    for mark in root.iter():
        if mark.tag.startswith(("ACTION", "NEG_ACTION")):
            anchors = [places[a.get("t_id", "")] for a in mark.iter("token_anchor") if a.get("t_id") in places]
            words[mark.get("m_id", "")] = anchors
    for tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
        for relation in root.iter(tag):
            sources = [words.pop(s.get("m_id", ""), []) for s in relation.iter("source")]
            if found := [s for s in sources if s]:
                yield Happening(sorted(found))
    yield from (Happening([alone]) for alone in words.values() if alone)
