"""Names whose kind the words beside them tell."""

from dataclasses import replace

import pytest

from reportedly.extract.name_kinds import mend_names
from reportedly.lexicon import load_lexicon
from reportedly.model import Name
from tests.extract.trees import tree

BESIDE = "its/PRON/nmod:poss>1 spokesman/NOUN/nsubj>4 Oriol/PROPN/{}>1 Dant/PROPN/flat>2 left/VERB/root>4"


@pytest.mark.parametrize(
    ("relation", "last", "kind"),
    [
        pytest.param("appos", 4, "person", id="a full name beside an office"),
        pytest.param("nmod", 4, "organisation", id="a name that hangs on an office otherwise"),
        pytest.param("appos", 3, "organisation", id="one word, as of an agency that hands on"),
    ],
)
def test_a_full_name_beside_an_office_is_a_persons(relation: str, last: int, kind: str) -> None:
    analysis = replace(tree(BESIDE.format(relation)), names=(Name(2, last, "organisation"),))

    (name,) = mend_names(analysis, load_lexicon("en")).names

    assert name.kind == kind
