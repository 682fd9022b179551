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


def test_what_the_model_links_is_parted_where_names_differ() -> None:
    text = "Ana Ruiz left. Lewin Moor stayed. He said Ruiz had gone."
    names = [Name(0, 2, "person"), Name(4, 6, "person"), Name(10, 11, "person")]
    mentions = [Mention(head, "person", 0) for head in (1, 5, 8, 10)]

    groups = find_groups(draft(text, names=names, mentions=mentions), load_lexicon("en"))

    assert {group.name: 8 in group.heads for group in groups} == {"Ana Ruiz": False, "Lewin Moor": True}
