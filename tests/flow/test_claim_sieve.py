from pathlib import Path

import pytest

from reportedly.flow.asking import claim_lines, claims
from reportedly.flow.narrowing import Where, to_narrow
from reportedly.store import Store
from tests.flow.desks import filled, shelling
from tests.resolve.tellings import NEXT_DAY


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return filled(tmp_path / "x", shelling("a"), shelling("b", toll=19, outlet="Post", published=NEXT_DAY))


@pytest.mark.parametrize(
    ("where", "passes"),
    [
        (Where(), True),
        (Where(actor="Ruiz", place="Velmar", type="assault", reports=2), True),
        (Where(since="2031-03-05", outlet="Post"), True),
        (Where(until="2031-03-04", outlet="Post"), False),
        (Where(actor="Roth"), False),
        (Where(place="Tarn"), False),
        (Where(reports=3), False),
        (Where(check="unverified"), False),
    ],
    ids=str,
)
def test_a_claim_passes_with_a_telling_that_is_as_asked_for(store: Store, where: Where, passes: bool) -> None:  # noqa: FBT001
    assert bool(list(claim_lines(store, to_narrow(where)))) is passes


def test_whole_claims_are_narrowed_as_their_lines_and_have_links(store: Store) -> None:
    (claim,) = claims(store, to_narrow(Where(actor="Ruiz")))
    (line,) = claim_lines(store, to_narrow(Where(actor="Ruiz")))

    assert (claim.id, claim.tellings, claim.support) == (line.id, line.tellings, line.support)
    assert (len(claim.links), line.links) == (1, ())
