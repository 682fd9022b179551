"""Who is said to have done an incident, and who is not: weapons, victims, bystanders."""

from collections.abc import Sequence

from reportedly.model import Blame, Footing, Reading, SourceKind, Stance
from reportedly.resolve.actors import find_parties
from reportedly.resolve.blames import find_blames
from reportedly.resolve.incidents import find_incidents
from tests.resolve.tellings import telling
from tests.resolve.wrongs import actor, done, voice


def blames(*readings: Reading) -> Sequence[Blame]:
    return find_blames(readings, find_incidents(readings), find_parties(readings))


def test_who_blames_whom_is_a_cell_of_the_matrix() -> None:
    text = "The ministry said rebels had shelled Velmar."
    said = voice(text, "The ministry", "rebels had shelled Velmar", kind=SourceKind.GOVERNMENT)
    reading = telling(text, said, done(text, "shelled", "rebels"))

    (blame,) = blames(reading)

    assert (blame.party, blame.footing, blame.by) == ("rebels", Footing.BLAMED_BY_AUTHORITIES, "The ministry")
    assert (blame.incident, blame.span.text) == (find_incidents([reading])[0].id, "rebels")


def test_what_the_report_itself_states_has_no_speaker() -> None:
    text = "Rebels shelled Velmar."

    (blame,) = blames(telling(text, done(text, "shelled", "Rebels")))

    assert (blame.by, blame.footing) == (None, Footing.STATED)


def test_a_voice_blames_only_whom_its_own_words_name() -> None:
    text = "Rebels shelled Velmar. A nurse said the shelling had killed two."
    nurse = voice(text, "A nurse", "the shelling had killed two")

    (blame,) = blames(telling(text, nurse, done(text, "shelled", "Rebels")))

    assert blame.by is None


def test_one_party_has_one_name_in_all_reports() -> None:
    first, second = "Forces of the self-declared Orsk Republic shelled Velmar.", "Orsk batteries shelled Velmar."
    readings = (
        telling(first, done(first, "shelled", "Forces"), actor(first, "Orsk Republic"), id_="a"),
        telling(second, done(second, "shelled", "Orsk batteries"), id_="b"),
    )

    found = blames(*readings)

    assert {one.report for one in found} == {"a", "b"}
    assert len({one.party for one in found}) == 1


def test_who_denies_its_own_part_is_listed_as_denying() -> None:
    text = "The Harbour League denied any part in the attack on Velmar."
    denial = voice(text, "The Harbour League", "any part in the attack on Velmar", stance=Stance.DENIES)
    league = actor(text, "Harbour League")

    (blame,) = blames(telling(text, denial, league, done(text, "attack")))

    assert (blame.party, blame.footing, blame.by) == ("Harbour League", Footing.DENIED, "The Harbour League")
