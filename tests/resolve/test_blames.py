from dataclasses import replace

from reportedly.model import Event, Footing, Reason, Responsibility
from reportedly.resolve.blames import find_blames
from reportedly.resolve.incidents import find_incidents
from tests.drafts import span_of
from tests.resolve.tellings import event, says, telling

TEXT = "The ministry said rebels had shelled Velmar."


def blamed(text: str, party: str, footing: Footing, by: str | None) -> Event:
    shelled = event(text, "shelled")
    found = Responsibility(
        party=span_of(text, party), actor=None, footing=footing, by=by, reasons=(Reason("responsibility:test"),)
    )
    return replace(shelled, responsibility=(found,))


def test_who_blames_whom_is_a_cell_of_the_matrix() -> None:
    statement = says(TEXT, "The ministry", "said", "rebels had shelled Velmar")
    reading = telling(TEXT, statement, blamed(TEXT, "rebels", Footing.BLAMED, "s1"))
    groups = find_incidents([reading])

    (blame,) = find_blames([reading], groups)

    assert (blame.party, blame.footing, blame.by) == ("rebels", Footing.BLAMED, "The ministry")
    assert (blame.incident, blame.span.of(TEXT, blame.span.start, blame.span.end).text) == (groups[0].id, "rebels")


def test_what_the_report_itself_states_has_no_speaker() -> None:
    text = "Rebels shelled Velmar."
    reading = telling(text, blamed(text, "Rebels", Footing.STATED, None))

    (blame,) = find_blames([reading], find_incidents([reading]))

    assert blame.by is None
