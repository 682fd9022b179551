"""Which words of a report mean one event."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reportedly.analyse.same import FILE, REACH, SameHead
from reportedly.analyse.same_clues import CLUES, LOWEST, Pairs, Seen
from reportedly.errors import ModelError
from reportedly.model import Analysis
from tests.drafts import trigger_at
from tests.extract.trees import tree

ATTACKED = (
    "Rebels/NOUN/nsubj>1 attacked/VERB/root>1 Homs/PROPN/obj>1 ./PUNCT/punct>1 "
    "The/DET/det>5 attack/NOUN/nsubj>6 failed/VERB/root>6 ./PUNCT/punct>6"
)
NORTH, EAST = (1.0, 0.0), (0.0, 1.0)


def see(word: int, left: tuple[float, ...], right: tuple[float, ...], type_: str = "ASSAULT") -> Seen:
    """Return a trigger of one word as the model sees it."""
    meaning = np.array(left, np.float32)
    return Seen(trigger_at((word, word + 1), type_=type_), meaning, np.array(right, np.float32), meaning)


def clues_of(analysis: Analysis, first: Seen, second: Seen) -> dict[str, float]:
    """Return the clues of two words by name."""
    return dict(zip(CLUES, Pairs(analysis, [first, second]).clues(0, 1)[0].tolist(), strict=True))


def groups_of(head: SameHead, analysis: Analysis, *seen: Seen) -> list[int]:
    return [trigger.group for trigger in head.group(analysis, seen)]


def test_a_noun_with_an_article_that_begins_like_the_act_before() -> None:
    clues = clues_of(tree(ATTACKED), see(1, NORTH, NORTH), see(5, NORTH, NORTH))

    assert clues == pytest.approx(
        {
            "bias": 1.0, "model": 1.0, "meaning": 1.0, "types": 1.0, "distance": np.log(2), "wording": 1.0,
            "pointing": 1.0, "opening": 1.0,
        }
    )  # fmt: skip


def test_another_word_of_another_type_that_the_model_tells_apart() -> None:
    far = (-100.0, 0.0)
    clues = clues_of(tree(ATTACKED), see(1, NORTH, far, "ACCUSE"), see(6, EAST, far))

    assert clues["model"] == pytest.approx(max(LOWEST, -50.0))
    assert clues["meaning"] == clues["wording"] == clues["pointing"] == 0.0
    assert clues["types"] < 0.5


def test_words_that_the_model_links_are_one_event_without_a_file_of_weights(tmp_path: Path) -> None:
    analysis, head = tree(ATTACKED), SameHead(tmp_path)

    assert groups_of(head, analysis, see(1, NORTH, NORTH), see(5, EAST, EAST), see(6, NORTH, NORTH)) == [0, 1, 0]


def test_the_mean_over_all_words_of_an_event_decides(tmp_path: Path) -> None:
    analysis, head = tree(ATTACKED), SameHead(tmp_path)
    joined = see(1, (1.0, 0.1), (1.0, 0.1)), see(5, (1.0, -3.0), (1.0, 3.0))
    last = see(6, EAST, EAST)

    assert groups_of(head, analysis, joined[0], last) == [0, 0]
    assert groups_of(head, analysis, *joined, replace(last, left=np.array((-1.0, 0.2), np.float32))) == [0, 0, 2]


def test_weights_are_those_of_the_model(tmp_path: Path) -> None:
    np.savez(tmp_path / FILE, weights=np.array([-1.0, *[0.0] * (len(CLUES) - 1)]))

    assert groups_of(SameHead(tmp_path), tree(ATTACKED), see(1, NORTH, NORTH), see(5, NORTH, NORTH)) == [0, 1]


def test_a_word_far_away_is_not_compared(tmp_path: Path) -> None:
    words = " ".join(f"fell/VERB/root>{n}" for n in range(REACH + 2))
    seen = [see(0, NORTH, NORTH), *(see(n, EAST, EAST) for n in range(1, REACH + 1)), see(REACH + 1, NORTH, NORTH)]

    assert groups_of(SameHead(tmp_path), tree(words), *seen)[-1] == REACH + 1


def test_a_report_without_events(tmp_path: Path) -> None:
    assert SameHead(tmp_path).group(tree(ATTACKED), []) == ()


@pytest.mark.parametrize("weights", [b"none", None])
def test_damaged_weights_are_told(tmp_path: Path, weights: bytes | None) -> None:
    if weights is None:
        np.savez(tmp_path / FILE, weights=np.zeros(3))
    else:
        (tmp_path / FILE).write_bytes(weights)

    with pytest.raises(ModelError, match=r"same\.npz"):
        SameHead(tmp_path)
