from dataclasses import replace

from reportedly.resolve.copying import compare_wordings, cut_report
from tests.resolve.copies import BACKGROUND, LATE, LEAD, reading_of


def test_the_dateline_is_no_part_of_the_words() -> None:
    report = replace(reading_of(f"PORT VELLA (CPA) - {LEAD}").report, dateline="PORT VELLA (CPA)")

    assert cut_report(report).keys[:3] == ("at", "least", "14")


def test_either_order_gives_the_same() -> None:
    a, b = reading_of(LEAD), reading_of(f"{BACKGROUND} {LEAD}", id_="r2", published=LATE)

    assert compare_wordings(a, b) == compare_wordings(b, a)


def test_an_edit_has_the_words_before_and_after() -> None:
    a, b = reading_of(LEAD), reading_of(LEAD.replace("At least 14", "Some 15"), id_="r2", published=LATE)
    copying = compare_wordings(a, b)

    ((_, edit),) = copying.edits()

    before, after = copying.before(edit.before), copying.after(edit.after)
    assert before is not None
    assert after is not None
    assert (before.text, after.text) == ("At least 14", "Some 15")
