from dataclasses import replace

from reportedly.flow.keys import actor_keys, check_keys, deed_keys, full_names
from reportedly.model import Check, Status
from tests.drafts import span_of
from tests.flow.desks import shelling
from tests.resolve.tellings import person, telling


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


def test_a_person_is_known_by_the_last_two_names_and_a_body_by_all() -> None:
    text = "Doctor Ana Maria Ruiz of the Tarn Relief Front met the mayor."
    actors = (
        person(text, "Doctor Ana Maria Ruiz"),
        person(text, "Tarn Relief Front", id_="a2", kind="organisation"),
        person(text, "the mayor", id_="a3"),
    )

    assert full_names(telling(text, *actors)) == {"maria ruiz", "tarn relief front"}
