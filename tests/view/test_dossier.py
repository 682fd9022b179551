"""Dossiers of incidents that somebody chose."""

from dataclasses import replace

from reportedly.gazetteer import load_outlines
from reportedly.model import Account, Check, Dossier, Span, Status
from reportedly.resolve import find_account
from reportedly.view.dossier import Head, Pick, collect_dossier, to_dossier
from tests.flow.desks import march, shelling

READINGS = {one.report.id: one for one in (shelling("a"), march("m"))}


def accounts() -> list[Account]:
    whole = find_account(list(READINGS.values()), [], [], ())
    return [replace(whole, incidents=(one,)) for one in whole.incidents]


def collected(*picks: Pick) -> Dossier:
    return collect_dossier(Head("Two days", "2031-03-09"), picks, READINGS, load_outlines())


def test_what_was_chosen_keeps_its_order_and_comments() -> None:
    one, other = accounts()

    made = collected(Pick(other, "see here"), Pick(one))

    assert [(entry.id, entry.comment) for entry in made.entries] == [
        (other.incidents[0].id, "see here"),
        (one.incidents[0].id, ""),
    ]


def test_what_answers_a_question_is_in_the_order_of_time() -> None:
    found = accounts()

    made = to_dossier("Two days", "2031-03-09", found[::-1], READINGS, load_outlines())

    assert [entry.id for entry in made.entries] == sorted(one.incidents[0].id for one in found)


def test_every_footnote_leads_to_its_words() -> None:
    made = collected(*map(Pick, accounts()))

    assert all(READINGS[note.report].report.text[note.start : note.end] == note.words for note in made.notes)


def test_what_is_not_verified_stands_with_the_sentence_that_says_so() -> None:
    reading = READINGS["a"]
    at = reading.report.text.index("said")
    span = Span(at, at + 4, "said")
    checked = replace(reading, checks=(Check(span=span, status=Status.ALLEGED, by=None, about=(), reasons=()),))
    (account,) = [one for one in accounts() if one.incidents[0].tellings[0].report == "a"][:1]

    made = collect_dossier(Head("Open", "2031-03-09"), [Pick(account)], READINGS | {"a": checked}, load_outlines())

    (line,) = [one.text for one in made.entries[0].open if one.text.startswith("alleged")]
    assert line == f"alleged: “said” in Wire: {reading.report.text}"
