"""All conflicts."""

from pathlib import Path

from tests.resolve.test_positions import blame, denial
from tests.web.sites import open_site


def test_conflicts_are_listed_with_both_sides_by_kind(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger", blame(), denial())

    (row,) = client.get("/conflicts.json?kind=responsibility").json()["conflicts"]

    assert (row["kind"], row["about"]["place"]) == ("responsibility", "Velmar")
    assert client.get("/conflicts.json?kind=number").json()["conflicts"] == []
    assert "The army" in client.get("/conflicts").text
