"""Remember the times that a text spoke of, since "two days later" or "that year" count from them."""

from dataclasses import dataclass, replace
from datetime import date

from reportedly.extract.time_meaning import Anchor, Meaning
from reportedly.extract.time_patterns import Worded
from reportedly.extract.time_tense import Tense
from reportedly.text.edtf import Days

UNITS = frozenset({"day", "week", "month", "year", "decade"})
FOUR_FIGURES = 1000
"""Years before this one have fewer figures."""
NEAR_SENTENCES = 3
"""What was spoken of further back says little of the words here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The day of publication, the time and the day spoken of last, and in which sentence.

    ``is_today`` tells that this was "today" or "this week"; ``era`` is BC or AD once a year of so long ago came up.
    """

    published: date | None = None
    days: Days | None = None
    day: date | None = None
    sentence: int = 0
    is_today: bool = False
    era: str = ""

    def anchor(self, sentence: int, tense: Tense) -> Anchor:
        """Return what a wording in a sentence is seen from."""
        near = sentence - self.sentence <= NEAR_SENTENCES
        return Anchor(self.published, self.days, self.day, tense=tense, near=near, is_today=self.is_today)

    def with_era(self, worded: Worded) -> Worded | None:
        """Return a wording; figures that may be a year of old are none where no such year came up before."""
        if worded.pattern != "ancient year":
            return worded
        return replace(worded, parts=worded.parts | {"era": self.era}) if self.era else None

    def after(self, worded: Worded, meaning: Meaning, sentence: int) -> "Spoken":
        """Return what is remembered once a wording was read."""
        days, era = meaning.days, _era(meaning) or self.era
        if days is None or days.unit not in UNITS:
            return replace(self, era=era)
        today = worded.pattern == "day word" or worded.parts.get("which", "").lower() == "this"
        return Spoken(
            published=self.published, days=days, day=days.first if days.unit == "day" else self.day, sentence=sentence,
            is_today=today or (self.is_today and worded.pattern == "clock"), era=era,
        )  # fmt: skip


def _era(meaning: Meaning) -> str:
    """Return the era of a time long past, nothing for any other."""
    if (meaning.edtf or "").startswith("-"):
        return "BC"
    return "AD" if meaning.days is not None and meaning.days.first.year < FOUR_FIGURES else ""
