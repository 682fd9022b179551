from reportedly.export.annotations import to_annotation
from tests.flow.desks import shelling

READING = shelling("a")


def test_an_annotation_gives_words_and_places_of_each_finding() -> None:
    annotation = to_annotation(READING, frozenset())

    (statement,) = annotation["statements"]
    assert (statement["cue"], statement["source"], statement["stance"]) == ("said", "Mayor Ana Ruiz", "asserts")
    text = READING.report.text
    assert text[slice(*statement["cue_span"])] == "said"
    assert [text[slice(*span)] for event in annotation["events"] for span in event["mention_spans"]] == [
        "hit",
        "killed",
    ]


def test_an_annotation_is_complete_when_all_was_reviewed() -> None:
    everything = frozenset({"s1", "e1", "e2"})

    assert to_annotation(READING, everything)["complete"]
    assert not to_annotation(READING, everything - {"e2"})["complete"]


def test_numbers_have_their_bounds_and_places() -> None:
    (number,) = to_annotation(READING, frozenset())["events"][1]["numbers"]

    assert (number["text"], number["of"], number["low"], number["high"]) == ("12 people", "killed", 12, 12)
