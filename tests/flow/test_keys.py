from dataclasses import replace

from reportedly.flow.keys import actor_keys, check_keys, deed_keys
from reportedly.model import Check, Status
from tests.drafts import span_of
from tests.flow.desks import shelling


def checked(*about: str) -> list[tuple[str, str]]:
    """Return the keys of a report of which a check is about some statements, the first of which tells an event."""
    reading = shelling()
    told = tuple(replace(one, told_by=("s1",)) for one in reading.events[:1])
    words = span_of(reading.report.text, "said")
    check = Check(span=words, status=Status.UNVERIFIED, by=None, about=about, reasons=())
    return check_keys(replace(reading, events=told, checks=(check,)))


def test_an_actor_is_found_by_the_words_of_its_name() -> None:
    assert actor_keys(shelling()) == [("ana", "a1"), ("ruiz", "a1")]


def test_an_actor_leads_to_what_it_does_and_what_is_done_to_it() -> None:
    reading = shelling()
    hit, killed = reading.events
    deeds = (replace(hit, actors=("a1",)), replace(killed, recipients=("a1",)))

    assert deed_keys(replace(reading, events=deeds)) == [("a1", hit.id), ("a1", killed.id)]


def test_a_status_leads_to_the_statements_it_is_about_and_the_events_they_tell() -> None:
    assert checked("s1") == [("unverified", "e1"), ("unverified", "s1")]


def test_a_check_about_no_statement_leads_to_the_report() -> None:
    assert checked() == [("unverified", "")]
