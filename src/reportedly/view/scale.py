"""Lay days out on a line of a hundred percent, with ticks at sensible days and bins of sensible length."""

from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.text.edtf import month_of, week_of, year_of

DAY_BINS, WEEK_BINS, MONTH_BINS = 120, 800, 5000
"""Lines of so many days at most are counted by day, by week, by month; longer ones by year."""
DAY_TICKS, MONTH_TICKS = 62, 900
"""Lines of so many days at most are labelled by day, by month; longer ones by year."""
MOST_TICKS, LAST_TICK = 8, 95.0
"""Further right a label would stand outside."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on the line, where it stands in percent, and the days that it stands for."""

    at: float
    label: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def at(self, day: date) -> float:
        """Return where a day begins, in percent."""
        return 100 * (day - self.first).days / self.days

    def bin_of(self, day: date) -> int:
        """Return the number of the bin into which a day falls."""
        if self.days <= DAY_BINS:
            return day.toordinal()
        if self.days <= WEEK_BINS:
            return (day.toordinal() - 1) // 7
        return day.year * 12 + day.month - 1 if self.days <= MONTH_BINS else day.year

    def bin(self, number: int) -> tuple[date, date]:
        """Return the first and last day of a bin."""
        if self.days <= DAY_BINS:
            return date.fromordinal(number), date.fromordinal(number)
        if self.days <= WEEK_BINS:
            week = week_of(date.fromordinal(number * 7 + 1))
            return week.first, week.last
        whole = month_of(number // 12, number % 12 + 1) if self.days <= MONTH_BINS else year_of(number)
        return whole.first, whole.last

    def ticks(self) -> tuple[Tick, ...]:
        """Return the starts of days, months or years, few enough to be read."""
        found = [tick for tick in self._starts() if 0 <= tick.at < LAST_TICK]
        step = -(-len(found) // MOST_TICKS) or 1
        return tuple(found[::step])

    def _starts(self) -> list[Tick]:
        if self.days <= DAY_TICKS:
            days = [self.first + timedelta(days=at) for at in range(self.days)]
            return [Tick(round(self.at(day), 2), f"{day.day} {day:%b}", day, day) for day in days]
        if self.days <= MONTH_TICKS:
            return [
                self._month(at) for at in range(self.first.year * 12 + self.first.month - 1, self._last_month() + 1)
            ]
        wholes = [year_of(year) for year in range(self.first.year, self.last.year + 1)]
        return [Tick(round(self.at(one.first), 2), str(one.first.year), one.first, one.last) for one in wholes]

    def _month(self, number: int) -> Tick:
        whole = month_of(number // 12, number % 12 + 1)
        return Tick(round(self.at(whole.first), 2), f"{whole.first:%b %Y}", whole.first, whole.last)

    def _last_month(self) -> int:
        return self.last.year * 12 + self.last.month - 1
