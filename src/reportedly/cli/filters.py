"""The filters that all commands which ask a ledger share: the same names, with the same meaning."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from reportedly.cli.options import NEW_LEDGER, Place, Shape
from reportedly.cli.printing import Format
from reportedly.model import EventType, Realis, Status

OPTIONS: dict[str, Any] = {
    "since": Annotated[str | None, typer.Option(metavar="DAY", help="First day: 2024-05-31, or 2024-05.")],
    "until": Annotated[str | None, typer.Option(metavar="DAY", help="Last day, included.")],
    "place": Annotated[str | None, typer.Option(metavar="NAME", help="Where it happened.")],
    "actor": Annotated[str | None, typer.Option(metavar="NAME", help="Who takes part or speaks: words of the name.")],
    "type": Annotated[EventType | None, typer.Option(case_sensitive=False, help="What is done.")],
    "realis": Annotated[Realis | None, typer.Option(case_sensitive=False, help="As what it is told.")],
    "check": Annotated[Status | None, typer.Option(case_sensitive=False, help="What is said of its verification.")],
    "outlet": Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")],
    "reports": Annotated[int | None, typer.Option(min=1, metavar="N", help="Told by so many reports at least.")],
    "outlets": Annotated[int | None, typer.Option(min=1, metavar="N", help="By so many outlets at least.")],
    "texts": Annotated[int | None, typer.Option(min=1, metavar="N", help="In so many independent texts at least.")],
    "informants": Annotated[int | None, typer.Option(min=1, metavar="N", help="From so many informants at least.")],
    "limit": Annotated[
        int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="Show no more than so many.")
    ],
}
"""By the name that Python gives the filter."""
ALWAYS = {"ledger": (Place, NEW_LEDGER), "form": (Shape, Format.TEXT)}


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a ledger, of form and of all filters; it takes the filters as one mapping."""
    own = [one for one in inspect.signature(command).parameters.values() if one.name not in (*ALWAYS, "where")]
    taken = {one.name for one in own}
    filters = {name: option for name, option in OPTIONS.items() if name not in taken}

    def run(**given: Any) -> None:
        where = {name: given.pop(name) for name in filters}
        command(**given, where={name: value for name, value in where.items() if value is not None})

    shared = [_option(name, kind, default) for name, (kind, default) in ALWAYS.items()]
    signature = inspect.Signature([*own, *shared, *(_option(name, kind, None) for name, kind in filters.items())])
    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = signature  # type: ignore[attr-defined]  # typer reads the options from it
    run.__annotations__ = {one.name: one.annotation for one in signature.parameters.values()}
    return run


def _option(name: str, kind: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
