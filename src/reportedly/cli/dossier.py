"""``reportedly dossier``: a document on one question, with footnotes to the exact words."""

import json
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.files import write_file
from reportedly.cli.options import NEW_LEDGER, Place, open_existing
from reportedly.errors import UsageError

FORMS = (".html", ".md", ".json")


def dossier(
    question: Annotated[str, typer.Argument(help="The id of an incident, or words to search for.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="FILE.html, FILE.md or FILE.json.")],
    ledger: Place = NEW_LEDGER,
) -> None:
    """Write what answers a question: incidents, figures, conflicts, open questions, each with its exact words."""
    from reportedly.export import dossier_to_html, dossier_to_markdown, dossier_to_values

    if out.suffix not in FORMS:
        raise UsageError(f"{out}: a dossier is a file that ends in {', '.join(FORMS)}")
    if not question.strip():
        raise UsageError("a dossier needs a question: the id of an incident, or words to search for")
    with open_existing(ledger) as opened:
        made = opened.dossier(question)
    if out.suffix == ".html":
        text = dossier_to_html(made)
    elif out.suffix == ".md":
        text = dossier_to_markdown(made)
    else:
        text = json.dumps(dossier_to_values(made), ensure_ascii=False, indent=1) + "\n"
    write_file(out, text)
    if not made.entries:
        typer.echo(
            "reportedly: no incident found: try other words, or an id that `reportedly incidents` lists", err=True
        )
    typer.echo(f"{out}: {len(made.entries)} incidents, {len(made.notes)} footnotes")
