"""What a ledger holds as a pandas frame, where pandas is installed."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

Rows = Callable[["Ledger"], Iterable[dict[str, Any]]]


def to_frame(ledger: "Ledger", what: str) -> Any:
    """Return incidents, conflicts, claims, echoes or figures as a frame with the columns of the command line.

    Raises UsageError for anything else, and where pandas is not installed.
    """
    if what not in TABLES:
        raise UsageError(f"there is no table {what!r}: choose one of {', '.join(TABLES)}")
    try:
        import pandas
    except ImportError as error:
        raise UsageError("frames need pandas: pip install pandas") from error
    return pandas.DataFrame(list(TABLES[what](ledger)))


def _incidents(ledger: "Ledger") -> Iterable[dict[str, Any]]:
    from reportedly.view import incident_row

    return map(incident_row, ledger.incidents())


def _conflicts(ledger: "Ledger") -> Iterable[dict[str, Any]]:
    from reportedly.view import conflict_row

    return map(conflict_row, ledger.conflicts())


def _claims(ledger: "Ledger") -> Iterable[dict[str, Any]]:
    from reportedly.view import claim_row

    return map(claim_row, ledger.claims())


def _echoes(ledger: "Ledger") -> Iterable[dict[str, Any]]:
    from reportedly.view import echo_row

    return map(echo_row, ledger.echoes())


def _figures(ledger: "Ledger") -> Iterable[dict[str, Any]]:
    from reportedly.view import figure_row

    accounts = (ledger.incident(one.id) for one in ledger.incidents())
    return ({"incident": each.incident, **figure_row(each)} for account in accounts for each in account.figures)


TABLES: dict[str, Rows] = {
    "incidents": _incidents,
    "conflicts": _conflicts,
    "claims": _claims,
    "echoes": _echoes,
    "figures": _figures,
}
