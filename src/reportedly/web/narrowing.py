"""The filters of lists: the same names in all addresses, what stands on a page of them, and how to drop each."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import Enum
from typing import Annotated, Any

from fastapi import Query

from reportedly.api.pages import Narrow, to_narrow
from reportedly.model import EventType, Realis, Status
from reportedly.view.words import REALIS, STANCES, STATUSES, TYPES
from reportedly.web.addresses import to_address_of
from reportedly.web.asking import First, Last, Least, Text, Whole

WORDS: dict[str, Mapping[Any, str]] = {"type": TYPES, "realis": REALIS, "check": STATUSES, "stance": STANCES}
NAMES = {"since": "from", "until": "to", "realis": "told as", "check": "verification"}
AT_LEAST = {name: f"{name} at least" for name in ("reports", "outlets", "texts", "informants")}
LISTS = {"list": "/incidents", "timeline": "/timeline", "map": "/map", "claims": "/claims"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What must hold of incidents, or of the incidents that something is about; empty lets everything pass."""

    type: EventType | Whole = ""
    realis: Realis | Whole = ""
    place: Text = ""
    actor: Text = ""
    check: Annotated[Status | Whole, Query()] = ""
    outlet: Text = ""
    since: First = ""
    until: Last = ""
    reports: Least = 0
    outlets: Least = 0
    texts: Least = 0
    informants: Least = 0

    @property
    def narrow(self) -> Narrow:
        """Return the filters as the ledger takes them; blanks ask for nothing, and a period is turned if need be."""
        given: dict[str, Any] = {name: one.strip() if isinstance(one, str) else one for name, one in self.plain.items()}
        if given["since"] and given["until"]:
            given["since"], given["until"] = sorted((given["since"], given["until"]))
        return to_narrow({name: one or None for name, one in given.items()})  # type: ignore[arg-type]  # the names of Where

    @property
    def plain(self) -> dict[str, Any]:
        """Return the filters by name, as they stand in an address."""
        return {name: one.value if isinstance(one, Enum) else one for name, one in asdict(self).items()}


def narrowed(path: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a list shows of its filters: those that are set, each with the address without it, and other lists.

    ``asked`` may have what only this list is asked with.
    """
    return {
        "_set": [
            {
                "name": AT_LEAST.get(name) or NAMES.get(name, name),
                "value": WORDS.get(name, {}).get(value, value),
                "without": without,
            }
            for name, value in asked.items()
            if value not in ("", None, 0)
            for without in [to_address_of(path, {**asked, name: ""})]
        ],
        "_also": {
            told: to_address_of(other, {name: asked[name] for name in Asked.__dataclass_fields__})
            for told, other in LISTS.items()
            if other != path
        },
        "_address": lambda **changed: to_address_of(path, {**asked, **changed}),
    }
