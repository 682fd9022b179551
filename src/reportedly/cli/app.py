"""The command ``reportedly`` and what all its commands share."""

import sys
from importlib.metadata import version
from typing import Annotated

import typer

from reportedly.cli import ask, dossier, ledger, read, rulings, serve
from reportedly.errors import ReportedlyError, UsageError

FAILED, WRONG_USAGE = 1, 2

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
app.command("read")(read.read)
COMMANDS = (
    ledger.add,
    ask.reports,
    ask.search,
    ask.incidents,
    ask.incident,
    ask.timeline,
    ask.claims,
    ask.claim,
    ask.conflicts,
    ask.echoes,
    ask.edits,
    ask.actors,
    ask.actor,
    ask.sources,
    dossier.dossier,
    ledger.export,
    ledger.remove,
    rulings.merge,
    rulings.split,
    rulings.rulings,
    rulings.undo,
    ledger.log,
    ledger.verify,
    ledger.upgrade,
    serve.serve,
)
for command in COMMANDS:
    app.command()(command)
app.add_typer(serve.user, name="user")


def main() -> None:
    """Run the command line; our own errors become one line and an exit status."""
    try:
        app()
    except UsageError as error:
        _leave(error, WRONG_USAGE)
    except ReportedlyError as error:
        _leave(error, FAILED)


@app.callback(invoke_without_command=True)
def about(
    show_version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Read news reports and tell who says what happened, word for word."""
    if show_version:
        typer.echo(version("reportedly"))
        raise typer.Exit


def _leave(error: ReportedlyError, status: int) -> None:
    typer.echo(f"reportedly: {error}", err=True)
    sys.exit(status)
