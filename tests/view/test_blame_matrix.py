"""Who says of whom that they did it."""

from reportedly.model import Blame, Footing, Span
from reportedly.view.blame_matrix import MOST_PARTIES, BlameMatrix, to_blame_matrix


def blame(party: str, by: str | None, footing: Footing = Footing.BLAMED, report: str = "a") -> Blame:
    return Blame(incident="i1", party=party, footing=footing, by=by, report=report, span=Span.of(party, 0, len(party)))


def matrix(*blames: Blame) -> BlameMatrix:
    made = to_blame_matrix(blames)
    assert made is not None
    return made


def test_nobody_named_is_no_matrix() -> None:
    assert to_blame_matrix([]) is None


def test_each_speaker_has_a_line_and_each_party_a_column() -> None:
    made = matrix(blame("The army", "The mayor"), blame("Rebels", "The army"), blame("The army", None))

    assert made.parties == ("The army", "Rebels")
    assert [line.speaker for line in made.lines] == ["The army", "The mayor", "the report itself"]
    assert [[len(cells) for cells in line.cells] for line in made.lines] == [[0, 1], [1, 0], [1, 0]]


def test_the_same_words_in_two_reports_are_one_cell_that_leads_to_both() -> None:
    ((cell,),) = matrix(blame("Rebels", "The army"), blame("Rebels", "The army", report="b")).lines[0].cells

    assert [place.report for place in cell.places] == ["a", "b"]


def test_footings_of_one_speaker_stand_apart_with_their_own_signs() -> None:
    ((first, other),) = matrix(blame("Rebels", "Boro"), blame("Rebels", "Boro", Footing.DENIED)).lines[0].cells

    assert first.sign != other.sign
    assert {first.told, other.told} == {"blamed", "denied"}


def test_parties_for_which_there_is_no_room_are_counted() -> None:
    made = matrix(*(blame(f"Party {at}", "The mayor") for at in range(MOST_PARTIES + 2)))

    assert len(made.parties) == MOST_PARTIES
    assert made.left_out == 2
