"""Word lists are checked when they are loaded."""

from pathlib import Path

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon import load_lexicon
from reportedly.lexicon.load import check_clues, check_words
from reportedly.model import SourceKind, Stance, Status

LISTS = (
    "acts",
    "bounds",
    "counted",
    "lists",
    "modes",
    "notices",
    "party_clues",
    "quantities",
    "realis",
    "source_kind",
    "stance",
    "verification",
)


def test_every_shipped_list_loads_and_is_not_empty() -> None:
    lexicon = load_lexicon("en")

    assert {entry.value for entry in lexicon.stances.values()} <= {stance.value for stance in Stance}
    assert {entry.value for entry in lexicon.kinds.values()} <= {kind.value for kind in SourceKind}
    assert {pattern.status for pattern in lexicon.checks} == set(Status)
    assert all(lexicon.lists.values())
    assert lexicon.notices


def test_a_language_without_lists_is_refused() -> None:
    with pytest.raises(LexiconError, match="xx/"):
        load_lexicon("xx")


@pytest.mark.parametrize("entry", [{"stance": "mumbles", "source": "seed"}, {"stance": "denies"}, {"source": "seed"}])
def test_a_bad_entry_is_refused_by_its_name(entry: dict[str, str]) -> None:
    with pytest.raises(LexiconError, match="gainsay"):
        check_words("en/stance.toml", "stance", {"gainsay": entry}, {"denies"})


def test_the_folder_of_lists_holds_only_what_is_loaded() -> None:
    folder = Path(__file__).parents[2] / "src" / "reportedly" / "lexicon" / "en"

    names = {path.name for path in folder.iterdir()}
    assert names == {f"{name}.toml" for name in LISTS}


@pytest.mark.parametrize("entries", [{"actor": {"bias": 1.0}}, {"actor": {"bias": "much"}, "recipient": {}}])
def test_clues_for_parties_need_both_roles_and_a_weight_each(entries: dict[str, dict[str, object]]) -> None:
    with pytest.raises(LexiconError, match="party_clues"):
        check_clues("en/party_clues.toml", entries)
