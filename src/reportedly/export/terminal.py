"""Print a page for a person in a terminal."""

import sys

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.model import CheckRow, EventRow, Page, StatementRow

STEP = 4
HAPPENED = "told as happened"
UNBROKEN = 100_000
"""Columns of a console that is no terminal: lines are left whole for other programs."""


def open_console() -> Console:
    """Return a console on standard output: colours and line breaks only if it is a terminal."""
    if sys.stdout.isatty():
        return Console(highlight=False)
    return Console(highlight=False, width=UNBROKEN, color_system=None)


def print_page(console: Console, page: Page) -> None:
    """Print the head, the statements with nested ones indented, the checks, and the events by realis."""
    console.print(Text(page.title, "bold"))
    console.print(Text(" · ".join(page.facts), "dim"))
    console.print(Text(page.origin, "dim"))
    _print_title(console, "Statements", len(page.statements))
    for statement in page.statements:
        _print_statement(console, statement)
    _print_title(console, "Checks", len(page.checks))
    for check in page.checks:
        _print_check(console, check)
    _print_title(console, "Events", len(page.events))
    for realis in dict.fromkeys(event.realis for event in sorted(page.events, key=lambda e: e.realis != HAPPENED)):
        console.print(Text(f"  {realis}", "dim"))
        for event in page.events:
            if event.realis == realis:
                _print_event(console, event)
    console.print()


def _print_title(console: Console, title: str, count: int) -> None:
    console.print(Text(f"\n{title}: {count or 'none'}", "bold"))


def _print_statement(console: Console, row: StatementRow) -> None:
    left = 2 + STEP * row.depth
    name = f" [{row.name}]" if row.name else ""
    inside = f" · inside {row.inside}" if row.inside else ""
    how = f"  {row.kind} · {row.stance} · {row.manner}{inside}"
    console.print(_indent(Text.assemble((f"{row.id} ", "cyan"), (row.who + name, "bold"), (how, "dim")), left))
    for index, words in enumerate(row.words):
        cue = (f"{row.cue}: ", "italic") if index == 0 and row.cue else ("… " if index else "", "")
        console.print(_indent(Text.assemble(cue, words), left + STEP))


def _print_check(console: Console, row: CheckRow) -> None:
    about = f"  about {', '.join(row.about)}" if row.about else ""
    by = f"  by {row.by}" if row.by else ""
    line = Text.assemble((f"{row.id} ", "cyan"), (row.status, "bold"), f": {row.words}", (by + about, "dim"))
    console.print(_indent(line, 2))


def _print_event(console: Console, row: EventRow) -> None:
    mode = f": {row.mode}" if row.mode else ""
    what = Text.assemble((f"{row.id} ", "cyan"), (row.what, "bold"), (f"  {row.kind}{mode}", "dim"))
    console.print(_indent(what, STEP))
    facts = {"who": row.who, "whom": row.whom, "where": row.where, "when": _when(row), "number": row.numbers}
    facts["done by"] = tuple(_blame(*one) for one in row.responsibility)
    for name, words in facts.items():
        if words:
            console.print(_indent(Text.assemble((f"{name}: ", "italic"), " · ".join(words)), 2 * STEP))
    tellers = [*(["the report itself"] if row.own else []), *row.told_by]
    console.print(_indent(Text.assemble(("told by: ", "italic"), (", ".join(tellers), "dim")), 2 * STEP))


def _when(row: EventRow) -> tuple[str, ...]:
    return (*row.when, *([f"= {row.date}"] if row.date else []))


def _blame(party: str, footing: str, by: str | None) -> str:
    return f"{party} ({footing}{f' in {by}' if by else ''})"


def _indent(line: Text, left: int) -> Padding:
    return Padding(line, (0, 0, 0, left), expand=False)
