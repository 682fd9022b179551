"""Words that mean the same actor."""

from reportedly.extract.groups import find_groups
from reportedly.lexicon import load_lexicon
from reportedly.model import Mention, Name
from tests.drafts import draft

TEXT = "Ana Ruiz left. Ruiz said she was tired. Petro Ruiz slept."
NAMES = [Name(0, 2, "person"), Name(4, 5, "person"), Name(10, 12, "person")]


def test_a_family_name_joins_the_full_name_before_it() -> None:
    groups = find_groups(draft(TEXT, names=NAMES[:2]), load_lexicon("en"))

    assert [group.name for group in groups] == ["Ana Ruiz"]


def test_two_full_names_with_one_family_name_stay_apart() -> None:
    groups = find_groups(draft(TEXT, names=NAMES), load_lexicon("en"))

    assert [group.name for group in groups] == ["Ana Ruiz", "Petro Ruiz"]


def test_a_pronoun_that_the_model_links_joins_its_name() -> None:
    mentions = [Mention(4, "person", 0), Mention(6, "person", 0)]

    groups = find_groups(draft(TEXT, names=NAMES[:2], mentions=mentions), load_lexicon("en"))

    assert [6 in group.heads for group in groups] == [True]
