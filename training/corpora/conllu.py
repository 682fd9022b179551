"""Read treebanks in CoNLL-U, with the names of UNER or the mentions of GUM where they are given."""

import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora.example import Example

BRACKET = re.compile(r"\((\d+)-([a-z]+)([^()]*)|(\d+)\)")
NAME_TYPES = {"PER": "person", "LOC": "place", "ORG": "organisation", "OTH": "group"}
MENTION_TYPES = {"person", "organization", "place"}
PROPER = {"person": "person", "organization": "organisation", "place": "place"}
DOCUMENT = re.compile(r"^# newdoc id = (.+)$", re.MULTILINE)


def read(path: Path, corpus: str, names: dict[str, list[str]] | None = None) -> Iterator[Example]:
    """Yield the documents of one file; ``names`` holds tags by sentence id."""
    content = path.read_text("utf-8")
    marks = [match.start() for match in DOCUMENT.finditer(content)] + [len(content)]
    for start, end in zip(marks, marks[1:], strict=False):
        yield _document(content[start:end], corpus, names)


def read_names(path: Path) -> dict[str, list[str]]:
    """Return the name tags of each sentence of a UNER file, in our types; stray OTH openings are dropped."""
    found: dict[str, list[str]] = {}
    tags: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# sent_id = "):
            tags = found.setdefault(line.removeprefix("# sent_id = "), [])
        elif line[:1].isdigit():
            tags.append(_name_tag(line.split("\t")[2]))
    return found


def _name_tag(tag: str) -> str:
    letter, _, kind = tag.partition("-")
    return f"{letter}-{NAME_TYPES[kind]}" if kind in NAME_TYPES else "O"


def _document(block: str, corpus: str, names: dict[str, list[str]] | None) -> Example:
    name = block.split("\n", 1)[0].removeprefix("# newdoc id = ")
    text, example = "", Example(name, corpus, "", [], [], [], [], [], [], [])
    tags: list[str] = []
    mentions: list[list[str]] = []
    paragraph = False
    for sentence in block.split("\n\n"):
        lines = sentence.splitlines()
        paragraph = any(line.startswith("# newpar") for line in lines)
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        words = [row for row in rows if row[0].isdigit()]
        if not words:
            continue
        text = text.rstrip(" ") + (("\n" if paragraph else " ") if text else "")
        offset = len(example.words)
        text = _add_words(example, rows, text)
        example.sentences.append((offset, len(example.words)))
        _add_layers(example, words, offset)
        mentions += [[row[9] for row in words]]
        key = next((line.split("= ")[1] for line in lines if line.startswith("# sent_id")), "")
        found = (names or {}).get(key, [])
        tags += found if len(found) == len(words) else ["?"] * len(words)
    example.text = text
    example.names = tags if names is not None else None
    example.mentions = list(_mentions(example, [misc for row in mentions for misc in row]))
    if names is None:
        example.names = _proper(example)
    else:
        example.mentions = None
    return example


def _proper(example: Example) -> list[str]:
    """Return name tags of proper nouns at the heads of typed mentions; '?' where mentions do not tell."""
    tags = ["?" if tag == "PROPN" else "O" for tag in example.upos or []]
    for head, _, kind in sorted(example.mentions or [], key=lambda mention: mention[0]):
        if tags[head] == "?" and kind in PROPER:
            first, last = _run(tags, head)
            tags[first : last + 1] = [f"B-{PROPER[kind]}"] + [f"I-{PROPER[kind]}"] * (last - first)
    return tags


def _run(tags: list[str], head: int) -> tuple[int, int]:
    first = last = head
    while first and tags[first - 1] == "?":
        first -= 1
    while last + 1 < len(tags) and tags[last + 1] == "?":
        last += 1
    return first, last


def _add_words(example: Example, rows: list[list[str]], text: str) -> str:
    whole, until = "", 0
    for row in rows:
        if "-" in row[0]:
            whole, until = row[1], int(row[0].split("-")[1])
            no_space = "SpaceAfter=No" in row[9]
            rest = whole
            continue
        if "." in row[0]:
            continue
        inside = int(row[0]) <= until
        form = row[1]
        if inside and not rest.startswith(form):
            form = rest if int(row[0]) == until else rest[: len(form)]
        example.words.append((len(text), len(text) + len(form)))
        text += form
        if inside:
            rest = rest[len(form) :]
            text += "" if int(row[0]) < until or no_space else " "
        elif "SpaceAfter=No" not in row[9]:
            text += " "
    return text


def _add_layers(example: Example, words: list[list[str]], offset: int) -> None:
    for index, row in enumerate(words):
        example.upos.append(row[3])  # type: ignore[union-attr]  # set by the caller
        example.xpos.append(row[4])  # type: ignore[union-attr]  # set by the caller
        head = int(row[6])
        example.heads.append(offset + (head - 1 if head else index))  # type: ignore[union-attr]  # set by the caller
        example.relations.append(row[7].split(":")[0] if row[7] not in KEPT else row[7])  # type: ignore[union-attr]  # set by the caller


KEPT = {"nsubj:pass", "aux:pass", "obl:agent", "nmod:poss", "acl:relcl", "compound:prt", "csubj:pass", "nmod:desc"}


def _mentions(example: Example, misc: list[str]) -> Iterator[tuple[int, str, str]]:
    open_: list[tuple[str, str, int]] = []
    for index, value in enumerate(misc):
        match = re.search(r"Entity=([^|]+)", value)
        for part in re.finditer(
            r"\((\d+(?:\[\d+/\d+\])?)-?([a-z]*)[^()]*(\)?)|(\d+(?:\[\d+/\d+\])?)\)", match[1] if match else ""
        ):
            if part[4] is None:
                if part[3]:
                    yield _head(example, index, index), part[1], part[2]
                else:
                    open_.append((part[1], part[2], index))
                continue
            at = next((i for i in range(len(open_) - 1, -1, -1) if open_[i][0] == part[4]), None)
            if at is not None:
                group, kind, first = open_.pop(at)
                yield _head(example, first, index), group, kind


def _head(example: Example, first: int, last: int) -> int:
    heads = example.heads or []
    return next((i for i in range(first, last + 1) if not first <= heads[i] <= last or heads[i] == i), last)
