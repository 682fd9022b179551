from reportedly.resolve.scenes import find_scenes
from tests.resolve.tellings import event, spot, telling

TWO = "A bomb exploded in Velmar. A second blast was heard in Tarn."
ONE = "A bomb exploded in Velmar. The blast broke windows."
HOME = "A bomb exploded beside the school."
ELSEWHERE = "Dozens gathered near Bakery Street in Velmar."


def test_an_event_told_at_two_places_is_two_scenes() -> None:
    places = (spot(TWO, "Velmar", "town"), spot(TWO, "Tarn", "town"))

    scenes = find_scenes([telling(TWO, event(TWO, "exploded", "blast"), *places)])

    assert [scene.where for scene in scenes] == [{"velmar"}, {"tarn"}]
    assert [scene.mentions[0].text for scene in scenes] == ["exploded", "blast"]


def test_all_words_for_an_event_at_one_place_are_one_scene() -> None:
    (scene,) = find_scenes([telling(ONE, event(ONE, "exploded", "blast"), spot(ONE, "Velmar", "town"))])

    assert [span.text for span in scene.mentions] == ["exploded", "blast"]
    assert scene.sentences == {0, 1}
    assert scene.roots == {"explod", "blast"}


def test_a_street_is_known_to_be_in_its_town() -> None:
    places = (spot(ELSEWHERE, "Bakery Street"), spot(ELSEWHERE, "Velmar", "town"))

    (scene,) = find_scenes([telling(ELSEWHERE, event(ELSEWHERE, "gathered", place="Bakery Street"), *places)])

    assert scene.known == {"velmar"}


def test_the_vector_of_a_scene_has_the_length_of_one() -> None:
    reading = telling(ONE, event(ONE, "exploded", "blast"), vectors=[(1.0, 0.0), (0.0, 1.0)])

    (scene,) = find_scenes([reading])

    assert round(sum(part * part for part in scene.vector), 6) == 1


def test_no_reports_give_no_scenes() -> None:
    assert find_scenes([]) == ()


def test_a_local_paper_that_names_no_town_is_about_its_own() -> None:
    near = telling(ONE, event(ONE, "exploded"), spot(ONE, "Velmar", "town"), id_="a")
    home = telling(HOME, event(HOME, "exploded"), id_="b", outlet="Velmar Courier")

    scenes = find_scenes([near, home])

    assert [scene.focus for scene in scenes] == [{"velmar"}, {"velmar"}]
