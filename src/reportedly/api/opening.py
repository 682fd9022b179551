"""Open a ledger at a place, or bring an older one up to date; whoever is signed in is who the log names."""

from pathlib import Path

from reportedly.api.ledger import UNNAMED, Ledger, now
from reportedly.settings import load_settings


def open_ledger(place: str | Path, *, create: bool = True, user: str | None = None) -> Ledger:
    """Open the ledger at a path, or at a ``postgresql://`` URL; it is made if it is not there.

    ``user`` is who the log names, by default whoever is signed in. Raises a StoreError that tells why it cannot be.
    """
    from reportedly.store import open_store  # slow to import

    return Ledger(open_store(place, clock=now, user=user or _user(), create=create), load_settings())


def upgrade_ledger(place: str | Path) -> tuple[int, int]:
    """Bring a ledger of an older release up to this one, with all its groups; return its versions before and after."""
    from reportedly.flow.joining import settle  # slow to import
    from reportedly.store import open_store, upgrade

    versions = upgrade(place, clock=now, user=_user())
    with open_store(place, clock=now, user=_user(), create=False) as store:
        settle(store)
    return versions


def _user() -> str:
    import getpass  # slow to import

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as in containers
        return UNNAMED
