"""What many reports together say: everything that is found across them."""

from dataclasses import dataclass

from reportedly.model.blame import Blame
from reportedly.model.claim import Claim
from reportedly.model.conflict import Conflict
from reportedly.model.echo import Echo
from reportedly.model.incident import Incident
from reportedly.model.origin import Informant
from reportedly.model.party import Party
from reportedly.model.tally import Figure, FigureRelation, Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The joined findings of a set of reports; it depends on the set alone, never on the order of arrival.

    ``texts`` parts the ids of all reports into families by copying.
    """

    echoes: tuple[Echo, ...]
    texts: tuple[tuple[str, ...], ...]
    incidents: tuple[Incident, ...]
    informants: tuple[Informant, ...]
    figures: tuple[Figure, ...]
    relations: tuple[FigureRelation, ...]
    tallies: tuple[Tally, ...]
    conflicts: tuple[Conflict, ...]
    claims: tuple[Claim, ...]
    parties: tuple[Party, ...] = ()
    blames: tuple[Blame, ...] = ()
