"""Decide which of two reports came first."""

from datetime import UTC, datetime

from reportedly.model import Reading, Report

DATE_CHARS = len("2031-03-04")


def order_readings(a: Reading, b: Reading) -> tuple[Reading, Reading]:
    """Return two readings, the earlier first; where the dates do not tell, the ids decide."""
    first, second = sorted((a, b), key=lambda reading: reading.report.id)
    return (second, first) if is_earlier(second.report, first.report) else (first, second)


def is_earlier(a: Report, b: Report) -> bool:
    """Tell whether a report is known to be published before another."""
    if a.published is None or b.published is None:
        return False
    one, other = _to_moment(a.published), _to_moment(b.published)
    exact = min(len(one), len(other)) > DATE_CHARS
    return one < other if exact else one[:DATE_CHARS] < other[:DATE_CHARS]


def _to_moment(published: str) -> str:
    """Return a moment in universal time; a date without a time stays as it is."""
    if len(published) <= DATE_CHARS:
        return published
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published[:DATE_CHARS]
    return (moment.replace(tzinfo=moment.tzinfo or UTC)).astimezone(UTC).isoformat()
