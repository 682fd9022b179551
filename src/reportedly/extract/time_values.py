"""Lead each way of wording a time to what works out its meaning."""

from collections.abc import Callable

from reportedly.extract import calendar_times as named
from reportedly.extract import epoch_times as epochs
from reportedly.extract import relative_times as relative
from reportedly.extract.time_meaning import Anchor, Meaning
from reportedly.extract.time_patterns import Worded

RESOLVERS: dict[str, Callable[[dict[str, str], Anchor], Meaning]] = {
    "iso": named.find_day,
    "day month": named.find_day,
    "month day": named.find_day,
    "day range": named.find_days,
    "month day range": named.find_days,
    "two days": named.find_days,
    "two month days": named.find_days,
    "told decade": epochs.find_short_decade,
    "part of year": named.find_part_of_year,
    "month year": named.find_month,
    "seasons": named.find_season,
    "decade": epochs.find_decade,
    "dashed day": named.find_day,
    "slash day": named.find_slash_day,
    "holiday": epochs.find_holiday,
    "epoch": epochs.find_epoch,
    "months": named.find_months,
    "centuries": epochs.find_centuries,
    "word decade": epochs.find_word_decade,
    "open years": epochs.find_open_years,
    "weekend": relative.find_weekend,
    "before that": relative.find_before_that,
    "far year": named.find_year,
    "old year": named.find_year,
    "worded year": epochs.find_worded_year,
    "season": named.find_nameless_season,
    "century": epochs.find_century,
    "era": epochs.find_era,
    "ancient year": epochs.find_era,
    "short decade": epochs.find_short_decade,
    "bare season": named.find_bare_season,
    "years": epochs.find_years,
    "every": relative.find_set,
    "often": relative.find_set,
    "relative month": named.find_bare_month,
    "weekday": relative.find_weekday,
    "day word": relative.find_day_word,
    "before yesterday": relative.find_neighbour_day,
    "shift": relative.find_shifted,
    "stretch": relative.find_stretch,
    "this": relative.find_this,
    "month": named.find_bare_month,
    "year": named.find_year,
    "clock": relative.find_clock,
    "duration": relative.find_duration,
    "quarter": named.find_quarter,
    "part of": relative.find_part,
    "vague": relative.find_vague,
    "spell": relative.find_spell,
}


def decide_meaning(worded: Worded, anchor: Anchor) -> Meaning:
    """Return what a wording means; without a date of publication only what the words themselves give."""
    return RESOLVERS[worded.pattern](worded.parts, anchor)
