"""Say what a user last said of an incident or claim as a whole, and which reports came to it since."""

from collections.abc import Iterable
from typing import Any

from reportedly.api.review import Standing


def vetting_row(standing: Standing | None, reports: Iterable[str]) -> dict[str, Any] | None:
    """Return who said what when, with the reports that were not there then; None where nobody has looked."""
    if standing is None:
        return None
    decision, vetting = standing
    return {
        "number": decision.id,
        "who": decision.who,
        "when": decision.when.isoformat(timespec="seconds"),
        "sound": vetting.sound,
        "note": vetting.note,
        "new_reports": sorted(set(reports) - vetting.reports),
    }
