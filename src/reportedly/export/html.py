"""One self-contained page for a report: text with marks, the statements beside it; no script, no network."""

from collections.abc import Sequence

from reportedly.export.templates import load_template
from reportedly.model import Failure, Page, Piece

DEPTHS = 3
"""Deeper nesting than this looks like the deepest level."""


def to_html(page: Page) -> str:
    """Return the page of one report; all text of the report is escaped."""
    return load_template("reading.html").render(page=page, classes=_classes)


def to_index(pages: Sequence[tuple[str, Page]], failures: Sequence[Failure]) -> str:
    """Return the page that lists the pages of several reports, given with their file names."""
    return load_template("index.html").render(pages=pages, failures=failures)


def _classes(piece: Piece) -> str:
    """Return the CSS classes of a piece: its depth of nesting and the layers on it."""
    names = [f"d{min(len(piece.contents), DEPTHS)}"] if piece.contents else []
    layers = {"source": piece.sources, "cue": piece.cues, "check": piece.checks, "event": piece.events}
    return " ".join(names + [layer for layer, ids in layers.items() if ids])
