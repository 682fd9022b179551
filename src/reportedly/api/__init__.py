"""The Python door: read one report or many, open a ledger, ask it."""

from reportedly.api.ledger import Ledger
from reportedly.api.opening import open_ledger, upgrade_ledger
from reportedly.api.reading import read, read_many, read_text

__all__ = ["Ledger", "open_ledger", "read", "read_many", "read_text", "upgrade_ledger"]
