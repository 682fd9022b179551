"""The measures of coreference, held against examples worked out by hand."""

import pytest

from bench.across.linking import score, to_clusters
from bench.quality.links import Cluster


def clusters(*groups: str) -> list[Cluster]:
    return [frozenset(("d", ord(letter)) for letter in group) for group in groups]


def test_one_cluster_cut_in_two_loses_one_of_three_links_for_muc() -> None:
    precision, recall, _ = score(clusters("abcd"), clusters("ab", "cd"))["MUC"]

    assert (precision, recall) == pytest.approx((1.0, 2 / 3))


def test_one_cluster_cut_in_two_has_half_of_each_mentions_company_for_b3() -> None:
    precision, recall, _ = score(clusters("abcd"), clusters("ab", "cd"))["B³"]

    assert (precision, recall) == (1.0, 0.5)


def test_the_best_pairing_of_clusters_counts_for_ceaf() -> None:
    precision, recall, _ = score(clusters("abcd"), clusters("ab", "cd"))["CEAF-e"]

    likeness = 2 * 2 / (4 + 2)
    assert (precision, recall) == pytest.approx((likeness / 2, likeness))


def test_the_mean_is_of_the_three_f1() -> None:
    scores = score(clusters("abc", "d"), clusters("ab", "cd"))

    # MUC: 1 of 2 links each way; B³: (2/3 + 2/3 + 1/3 + 1) / 4 and (1 + 1 + 1/2 + 1/2) / 4; CEAF-e: (4/5 + 2/3) / 2
    assert scores["MUC"] == (0.5, 0.5, 0.5)
    assert scores["B³"][:2] == pytest.approx((3 / 4, 2 / 3))
    assert scores["CEAF-e"][2] == pytest.approx((4 / 5 + 2 / 3) / 2)
    assert scores["CoNLL mean"][2] == pytest.approx((0.5 + 12 / 17 + 11 / 15) / 3)


def test_mentions_that_only_one_side_has_cost_the_other() -> None:
    precision, recall, _ = score(clusters("ab"), clusters("abx"))["B³"]

    assert (precision, recall) == pytest.approx(((2 / 3 + 2 / 3) / 3, 1.0))


def test_groups_become_clusters_by_equal_names() -> None:
    assert to_clusters({("d", 1): "x", ("d", 2): "x", ("e", 1): "y"}) == [
        frozenset({("d", 1), ("d", 2)}),
        frozenset({("e", 1)}),
    ]
