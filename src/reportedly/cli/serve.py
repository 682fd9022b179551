"""``reportedly serve`` and ``reportedly user``: the ledger as a web page, and who may sign in there."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from reportedly.cli.options import NEW_LEDGER, Place, open_existing
from reportedly.errors import UsageError

PORT = 8765
user = typer.Typer(no_args_is_help=True, help="Say who may sign in on the page.", rich_markup_mode=None)


class RoleName(StrEnum):
    """What a user may do: look; look, add and decide; or everything."""

    READ = "read"
    REVIEW = "review"
    OWN = "own"


def serve(
    ledger: Place = NEW_LEDGER,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = PORT,
    name: Annotated[list[str] | None, typer.Option(help="A name under which others reach it; may be repeated.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to read added reports in.")] = 1,
    certificate: Annotated[str | None, typer.Option(help="File with the TLS certificate.")] = None,
    key: Annotated[str | None, typer.Option(help="File with the key of the certificate.")] = None,
) -> None:
    """Open the ledger as a web page; it is made if it is not there, and only this machine reaches it.

    Other addresses than those of this machine are refused until somebody is set up with `reportedly user add`.
    """
    from reportedly import api  # slow to import
    from reportedly.web.running import Doors, run

    doors = Doors(host=host, port=port, names=tuple(name or ()), certificate=certificate, key=key)
    with api.open_ledger(ledger) as opened:
        run(opened, doors, jobs=jobs, say=lambda told: typer.echo(told, err=True))


@user.command("add")
def add_user(
    name: str,
    role: Annotated[RoleName, typer.Option(help="What the user may do.")] = RoleName.READ,
    ledger: Place = NEW_LEDGER,
) -> None:
    """Let somebody sign in, or change role and password; the password is asked for, or read from standard input."""
    from reportedly import api  # slow to import
    from reportedly.api.users import Role

    if sys.stdin.isatty():
        password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    with api.open_ledger(ledger) as opened:
        opened.users().put(name, Role(role.value), password)
    typer.echo(f"{name} may sign in with the role {role.value}; a page that runs already must be started again")


@user.command("remove")
def remove_user(name: str, ledger: Place = NEW_LEDGER) -> None:
    """Take somebody's right to sign in away, at once."""
    with open_existing(ledger) as opened:
        users = opened.users()
        if [one.name for one in users.all()] == [name]:
            raise UsageError(f"{name} is the last one: then nobody could sign in any more")
        users.remove(name)


@user.command("list")
def list_users(ledger: Place = NEW_LEDGER) -> None:
    """List who may sign in, with which role and since when."""
    with open_existing(ledger) as opened:
        for one in opened.users().all():
            typer.echo(f"{one.name}\t{one.role}\t{one.since.date()}")
