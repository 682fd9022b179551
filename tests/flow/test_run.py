"""Ids that stay apart."""

from reportedly.flow.run import keep_ids_apart
from reportedly.model import Failure, Reading, Report


def reading(id_: str, sha256: str = "ab" * 32) -> Reading:
    report = Report(id=id_, text="", sha256=sha256, language="en", origin="test")
    return Reading(report=report, statements=(), checks=(), actors=())


def ids_of(*outcomes: Reading | Failure) -> list[str]:
    return [one.report.id for one in keep_ids_apart(outcomes) if isinstance(one, Reading)]


def test_ids_that_differ_stay_as_they_are() -> None:
    assert ids_of(reading("a"), reading("b")) == ["a", "b"]


def test_an_id_met_before_gets_its_hash_and_then_a_number() -> None:
    assert ids_of(reading("a"), reading("A"), reading("a")) == ["a", "A-abababab", "a-abababab-2"]


def test_names_that_a_folder_needs_itself_are_no_ids() -> None:
    assert ids_of(reading("index"), reading("failures")) == ["index-abababab", "failures-abababab"]


def test_failures_pass_through() -> None:
    failure = Failure("x.txt", "it is empty")

    assert list(keep_ids_apart([failure])) == [failure]
