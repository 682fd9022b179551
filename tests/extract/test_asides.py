"""What stands in a report and is no news."""

import pytest

from reportedly.extract.asides import find_asides
from reportedly.lexicon.load import load_lists
from tests.extract.trees import tree

LISTS = load_lists("en")
UNREACHED = (
    "She/PRON/nsubj:pass>3 could/AUX/aux>3 be/AUX/aux:pass>3 reached/VERB/root>3 for/ADP/case>5 comment/NOUN/obl>3 "
    "after/ADP/case>8 her/PRON/nmod>8 arrest/NOUN/obl>3"
)
BIDDING = (
    "Click/VERB/root>0 here/ADV/advmod>0 to/PART/mark>3 publish/VERB/xcomp>0 pictures/NOUN/obj>3 ./PUNCT/punct>0 "
    "Rebels/NOUN/nsubj>7 attacked/VERB/root>7 ./PUNCT/punct>7"
)
TALLY = "She/PRON/nsubj>1 won/VERB/root>1 with/ADP/case>4 5,120/NUM/nummod>4 votes/NOUN/obl>1"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(UNREACHED, {3, 4, 5}, id="how the report asked"),
        pytest.param(BIDDING, {0, 1, 2, 3, 4, 5}, id="a sentence to the reader, from its phrase to its end"),
        pytest.param(TALLY, {4}, id="what is counted in an election"),
        pytest.param(TALLY.replace("/nummod", "/det"), set(), id="votes that are not counted"),
    ],
)
def test_asides(marked: str, expected: set[int]) -> None:
    assert find_asides(tree(marked), LISTS) == expected
