"""Part reports into families by copying: each family is one independent text."""

from collections.abc import Iterable

from reportedly.model import Echo

# The part of a report that must be taken over before it is a copy rather than a report that quotes one. On the
# wire-room cases whole copies begin at .63 and reports with a paragraph taken over end at .39.
MIN_FAMILY_SHARE = 0.5


def find_texts(
    reports: Iterable[str], echoes: Iterable[Echo], paraphrases: Iterable[tuple[str, str]] = ()
) -> tuple[tuple[str, ...], ...]:
    """Return the ids of all reports in families, both in order; a report that copied little stands alone."""
    parents = {report: report for report in sorted(reports)}
    whole = [(echo.first, echo.second) for echo in echoes if echo.share >= MIN_FAMILY_SHARE]
    for one, other in (*whole, *paraphrases):
        low, high = sorted((_root(parents, one), _root(parents, other)))
        parents[high] = low
    families: dict[str, list[str]] = {}
    for report in parents:
        families.setdefault(_root(parents, report), []).append(report)
    return tuple(map(tuple, families.values()))


def _root(parents: dict[str, str], report: str) -> str:
    while parents[report] != report:
        parents[report] = parents[parents[report]]
        report = parents[report]
    return report
