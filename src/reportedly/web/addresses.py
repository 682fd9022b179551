"""Write the address of a page with what it is asked, so that it can be shared and comes back the same."""

from collections.abc import Mapping
from urllib.parse import urlencode


def to_address_of(path: str, asked: Mapping[str, object]) -> str:
    """Return the address of a page that is asked with some values; those that ask for nothing are left out."""
    kept = {name: value for name, value in asked.items() if value not in ("", None, 0)}
    return f"{path}?{urlencode(kept, doseq=True)}" if kept else path
