from reportedly.model import Footing, Reading, Realis, Responsibility, Stance
from reportedly.resolve.incidents import find_incidents
from reportedly.resolve.positions import Position, find_positions
from tests.drafts import span_of
from tests.resolve.tellings import NEXT_DAY, event, says, spot, telling

BLAME = "The army said rebels shelled the market in Velmar."
DENIAL = "Rebels denied their guns shelled the market in Velmar."


def positions_of(*readings: Reading) -> tuple[Position, ...]:
    (group,) = find_incidents(readings)
    return find_positions(readings, group, {})


def blame(*, footing: Footing = Footing.BLAMED) -> Reading:
    party = Responsibility(party=span_of(BLAME, "rebels"), actor=None, footing=footing, by="s1", reasons=())
    told = event(BLAME, "shelled", responsibility=[party])
    statement = says(BLAME, "The army", "said", "rebels shelled the market in Velmar")
    return telling(BLAME, told, spot(BLAME, "Velmar", "town"), statement)


def denial(*, stance: Stance = Stance.DENIES, realis: Realis = Realis.ACTUAL) -> Reading:
    statement = says(DENIAL, "Rebels", "denied", "their guns shelled the market in Velmar", stance=stance)
    told = event(DENIAL, "shelled", realis=realis)
    return telling(DENIAL, told, spot(DENIAL, "Velmar", "town"), statement, id_="b", published=NEXT_DAY)


def test_who_is_blamed_by_a_statement_is_part_of_its_position() -> None:
    (position,) = positions_of(blame())

    assert (position.accuses, position.denies) == (True, False)
    assert position.parties == {"rebel"}
    assert position.span.text == "rebels shelled the market in Velmar"


def test_a_party_that_is_only_possible_is_not_blamed() -> None:
    (position,) = positions_of(blame(footing=Footing.POSSIBLE))

    assert (position.accuses, position.parties) == (False, frozenset())


def test_a_denial_and_an_assertion_of_something_denied_both_deny() -> None:
    (denies,) = positions_of(denial())
    (asserts,) = positions_of(denial(stance=Stance.ASSERTS, realis=Realis.DENIED))

    assert (denies.denies, asserts.denies) == (True, True)


def test_positions_stand_in_the_order_of_publication() -> None:
    assert [one.report for one in positions_of(denial(), blame())] == ["a", "b"]


def test_a_statement_on_something_else_is_no_position() -> None:
    statement = says(BLAME, "The army", "said", "the market")

    assert positions_of(telling(BLAME, event(BLAME, "shelled"), spot(BLAME, "Velmar", "town"), statement)) == ()


def test_whoever_speaks_of_its_own_is_named_as_a_doer() -> None:
    told = event(DENIAL, "shelled", actor="their guns")
    statement = says(DENIAL, "Rebels", "denied", "their guns shelled the market in Velmar", stance=Stance.DENIES)

    (position,) = positions_of(telling(DENIAL, told, spot(DENIAL, "Velmar", "town"), statement))

    assert {"rebel", "gun"} <= position.doers


def test_what_befell_nobody_is_a_figure_and_no_act_that_is_denied() -> None:
    text = "The army said nobody was hurt in Velmar."
    statement = says(text, "The army", "said", "nobody was hurt in Velmar")
    reading = telling(text, event(text, "hurt"), spot(text, "Velmar", "town"), statement)

    (position,) = find_positions([reading], find_incidents([reading])[0], {"a": [span_of(text, "nobody")]})

    assert position.acts == frozenset()
