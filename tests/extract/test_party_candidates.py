"""The phrases that could be parties of events."""

from reportedly.extract.party_candidates import list_candidates
from tests.extract.trees import tree

MARKED = (
    "The/DET/det>2 rebel/NOUN/compound>2 army/NOUN/nsubj>5 which/PRON/nsubj>4 "
    "fled/VERB/acl:relcl>2 shelled/VERB/root>5 them/PRON/obj>5"
)


def test_nouns_and_pronouns_are_candidates_and_their_parts_are_not() -> None:
    ((army, them),) = list_candidates(tree(MARKED), {})

    assert (army.head, army.kind, them.head, them.kind) == (2, "noun", 6, "pron")


def test_a_candidate_has_its_whole_phrase_without_the_relative_clause() -> None:
    analysis = tree(MARKED)

    ((army, _),) = list_candidates(analysis, {})

    assert analysis.span(*army.words).text == "The rebel army"


def test_a_part_that_stands_for_someone_is_a_candidate_too() -> None:
    ((rebel, *_),) = list_candidates(tree(MARKED, people=(1,)), {})

    assert rebel.head == 1


def test_a_candidate_knows_the_actor_that_its_head_means() -> None:
    ((army, _),) = list_candidates(tree(MARKED), {2: "a1"})

    assert army.actor == "a1"
