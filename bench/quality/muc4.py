"""Read MUC-4: reports in capitals, and who their templates hold responsible, and how surely.

Capitals tell a reader of case nothing, so words get the case that they mostly have inside the sentences of other
corpora; words that none of these has are taken for names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

HEAD = re.compile(r"^(?P<id>(?:DEV|TST\d)-MUC[34]-\d+)\b.*$", re.MULTILINE)
FIELD = re.compile(r"^\d+\.\s+(?P<name>[A-Z :]+?)\s{2,}(?P<value>.*)$")
NOTE = re.compile(r"\[[A-Z ]*\]|--")
WORD = re.compile(r"[A-Z][A-Z']*")
CONFIDENCES = ("REPORTED AS FACT", "CLAIMED OR ADMITTED", "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED",
               "POSSIBLE")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Blamed:
    """An organisation by all names that count, and the confidences that count."""

    names: frozenset[str]
    confidences: frozenset[str]


@dataclass(frozen=True, slots=True)
class Document:
    """A report with its cases restored, and the organisations held responsible in it."""

    id: str
    text: str
    blamed: tuple[Blamed, ...]


def read(folder: Path, cases: Mapping[str, str]) -> Iterator[Document]:
    """Yield the reports of one part."""
    blamed = _read_keys(path for path in sorted(folder.iterdir()) if path.name.startswith("key"))
    for path in sorted(folder.iterdir()):
        if not path.name.startswith("key"):
            raw = path.read_text("latin-1")
            marks = list(HEAD.finditer(raw))
            for mark, after in zip(marks, [*marks[1:], None], strict=False):
                body = raw[mark.end() : after.start() if after else None]
                yield Document(mark["id"], restore(body, cases), tuple(blamed.get(mark["id"], ())))


def learn_cases(texts: Iterable[tuple[str, list[tuple[int, int]], list[tuple[int, int]]]]) -> dict[str, str]:
    """Return the most frequent form of each word that does not begin a sentence: text, words, sentences."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for text, words, sentences in texts:
        firsts = {first for first, _ in sentences}
        for index, (start, end) in enumerate(words):
            if index not in firsts:
                forms[text[start:end].lower()][text[start:end]] += 1
    return {word: counts.most_common(1)[0][0] for word, counts in forms.items()}


def restore(body: str, cases: Mapping[str, str]) -> str:
    """Return a body in sentences with lower and upper case."""
    paragraphs = [" ".join(NOTE.sub(" ", part).split()) for part in re.split(r"\n\s*\n", body)]
    text = "\n\n".join(part for part in paragraphs if part)
    text = WORD.sub(lambda match: _cased(match[0], cases), text)
    return re.sub(r"(^|[.!?\n]['\")]*\s+)([a-z])", lambda m: m[1] + m[2].upper(), text)


def _cased(word: str, cases: Mapping[str, str]) -> str:
    low = word.lower()
    return cases.get(low, (cases.get(low.split("'")[0]) and low) or word.capitalize())


def _read_keys(paths: Iterable[Path]) -> dict[str, list[Blamed]]:
    found: dict[str, list[Blamed]] = defaultdict(list)
    for path in paths:
        for template in re.split(r"\n\s*\n", path.read_text("latin-1")):
            fields = _fields(template)
            report = fields.get("MESSAGE: ID", "").split(" ")[0]
            found[report] += _blamed(fields.get("PERP: ORGANIZATION CONFIDENCE", ""))
    return {report: _merge(blamed) for report, blamed in found.items()}


def _fields(template: str) -> dict[str, str]:
    fields, name = dict[str, str](), ""
    for line in template.splitlines():
        if match := FIELD.match(line):
            name = match["name"].strip()
            fields[name] = match["value"].strip()
        elif name and line.startswith("     "):
            fields[name] += "\n" + line.strip()
    return fields


def _blamed(value: str) -> Iterator[Blamed]:
    for line in value.splitlines():
        how, _, names = line.partition(":")
        found = re.findall(r'"([^"]+)"', names)
        surely = [part.strip() for part in how.replace("?", "").split("/")]
        if found and all(part in CONFIDENCES for part in surely):
            yield Blamed(frozenset(found), frozenset(surely))


def _merge(blamed: list[Blamed]) -> list[Blamed]:
    """Return each organisation once, with all its names and confidences."""
    merged: list[Blamed] = []
    for one in blamed:
        for other in [other for other in merged if other.names & one.names]:
            merged.remove(other)
            one = Blamed(one.names | other.names, one.confidences | other.confidences)
        merged.append(one)
    return merged
