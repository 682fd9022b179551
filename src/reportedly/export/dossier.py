"""A dossier as a page, as Markdown and as values."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from reportedly.export.templates import load_template
from reportedly.model import Dossier, Entry, Line, Note
from reportedly.text.directions import show_turns

SCHEMA = "reportedly/dossier@1"
PARTS = (
    ("told", "As told"),
    ("informants", "Who is said to know"),
    ("tallies", "Figures"),
    ("conflicts", "Conflicts"),
    ("open", "Open"),
)
CODED = "How good the findings of this ledger are"


def dossier_to_html(dossier: Dossier) -> str:
    """Return a dossier as one page without scripts that prints well; all words of reports are escaped."""
    return load_template("dossier.html").render(dossier=dossier, parts=PARTS, coded=CODED)


def dossier_to_markdown(dossier: Dossier) -> str:
    """Return a dossier as Markdown with footnotes."""
    head = [f"# {_plain(dossier.question)}", "", f"{dossier.reports} reports, put together on {dossier.made}.", ""]
    entries = [line for entry in dossier.entries for line in _entry(entry)]
    return "\n".join([*head, *entries, *_coding(dossier.coding), *map(_note, dossier.notes), ""])


def dossier_to_values(dossier: Dossier) -> dict[str, Any]:
    """Return a dossier as values that JSON can carry."""
    values = asdict(dossier)
    values.pop("map")
    return {"schema": SCHEMA, **values}


def _entry(entry: Entry) -> list[str]:
    lines = [f"## {_plain(entry.title)}", "", f"{entry.support}.", ""]
    if entry.comment:
        lines += [f"> {_plain(entry.comment)}", ""]
    for name, title in PARTS:
        told: tuple[Line, ...] = getattr(entry, name)
        if told:
            lines += [f"### {title}", "", *(f"- {_plain(one.text)}{_marks(one)}" for one in told), ""]
    return lines


def _coding(told: Sequence[Line]) -> list[str]:
    return [f"## {CODED}", "", *(f"- {_plain(one.text)}" for one in told), ""] if told else []


def _marks(line: Line) -> str:
    return "".join(f"[^{number}]" for number in line.notes)


def _note(note: Note) -> str:
    where = ", ".join(filter(None, (note.outlet, note.published, note.url or note.report)))
    words, sentence = _plain(note.words), _plain(note.sentence)
    return f"[^{note.number}]: “{words}” in: {sentence} ({_plain(where)}, {note.start}–{note.end})"


def _plain(text: str) -> str:
    """Return text in which nothing counts as Markdown or HTML."""
    words = " ".join(show_turns(text).split())
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|~" else char for char in words)
