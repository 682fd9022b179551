"""The steps that bring a ledger of an older version up to date, by hand and numbered."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from reportedly.store.database import Database


@dataclass(frozen=True, slots=True)
class Step:
    """What leads from the version before to ``version``; its statements stay as they are once released."""

    version: int
    climb: Callable[[Connection, Database], None]


STEPS: tuple[Step, ...] = ()
"""None yet: the first version is the only one. A new one raises schema.VERSION and adds its step at the end."""
