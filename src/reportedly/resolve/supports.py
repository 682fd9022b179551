"""Count on how many reports, outlets, independent texts and informants something rests."""

from collections.abc import Collection, Sequence

from reportedly.model import Reading, Support


class Supports:
    """The outlet and the text of every report of a room, each looked up by the report's id."""

    def __init__(self, readings: Sequence[Reading], texts: Sequence[tuple[str, ...]]) -> None:
        """Keep who published each report, and with which others it is one text."""
        reports = [reading.report for reading in readings]
        self._outlets = {report.id: (report.outlet or "").strip().casefold() for report in reports}
        self._texts = {report: number for number, family in enumerate(texts) for report in family}

    def count(self, reports: Collection[str], informants: int) -> Support:
        """Return on what something rests that some reports tell after some informants.

        Reports of unknown outlets may all be by one, or by one that is known: alone they count as one outlet, and
        beside known ones they add none.
        """
        told = [one for one in sorted(reports) if one in self._outlets]
        return Support(
            reports=len(told),
            outlets=max(len({self._outlets[one] for one in told} - {""}), min(1, len(told))),
            texts=len({self._texts[one] for one in reports if one in self._texts}),
            informants=informants,
        )
