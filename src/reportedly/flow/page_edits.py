"""Keep what each new version of a page changed in the one before it, and count what was changed without saying so."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from reportedly.flow.corrections import load_corrected
from reportedly.lexicon import load_lexicon
from reportedly.model import PageEdit, Reading
from reportedly.resolve import find_page_edit
from reportedly.store import Group, Member, Store, from_record, to_record
from reportedly.store.page_edits import ANNOUNCED, EDIT, LATER, PLAIN, SILENT
from reportedly.text.edtf import days_of_edtf


def put_page_edits(store: Store, readings: Mapping[str, Reading], later: Mapping[str, str]) -> None:
    """Make the edits anew that led from some reports to the next version of their page, by their ids."""
    groups: list[Group] = []
    lexicon = load_lexicon("en") if later else None
    for first, second in sorted(later.items()):
        if lexicon is not None:
            next_one = readings.get(second) or load_corrected(store, second)
            groups.append(_to_group(find_page_edit(readings[first], next_one, lexicon), next_one))
    store.replace_groups(EDIT, [Member(id_) for id_ in sorted(readings)], groups)


def find_earlier_versions(store: Store, reports: Iterable[str]) -> Iterator[str]:
    """Yield the versions that came just before some reports, as far as these are edits of them."""
    for report in reports:
        group = store.group(EDIT, report)
        if group is not None:
            yield from_record(PageEdit, group.values).first


def _to_group(edit: PageEdit, later: Reading) -> Group:
    """Return an edit as a row that is found by its later version, and by the reports on both sides.

    The member of the later version is marked, since the row is made anew with the earlier one alone.
    """
    return Group(
        kind=EDIT,
        id=edit.second,
        members=(Member(edit.first), Member(edit.second, LATER)),
        values=to_record(edit),
        type=SILENT if edit.is_silent else ANNOUNCED if edit.notice else PLAIN,
        first=_day(later),
        last=_day(later),
    )


def _day(reading: Reading) -> date | None:
    days = days_of_edtf(reading.report.published)
    return days[0] if days else None
