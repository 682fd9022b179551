"""What every ledger promises, held on SQLite and on PostgreSQL alike."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import UsageError
from reportedly.model import Echo, Failure, Passage, Reason, Span, Support
from reportedly.store import (
    Box,
    Fault,
    Group,
    GroupFilter,
    Member,
    Obtained,
    PairLink,
    ReportFilter,
    Store,
    from_record,
    to_record,
)
from tests.store.samples import NOON, TEXT, VERSIONS, add, full_reading, ledger, plain_reading, span

LATER = NOON + timedelta(hours=1)
ONE = Support(1, 1, 1, 1)
OBTAINED = Obtained(how="test")


@pytest.fixture(params=["sqlite", "postgres"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """Return what gives the place of a new ledger."""
    if request.param == "sqlite":
        return lambda name: str(tmp_path / f"{name}.ledger")
    fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
    return lambda name: fresh()


@pytest.fixture
def store(make: Callable[[str], str]) -> Iterator[Store]:
    with ledger(make("one")) as opened:
        yield opened


def link(a: str, b: str, *, kind: str = "same-event", score: float = 0.5) -> PairLink:
    """Return a link between findings written as report.finding."""
    return PairLink(kind=kind, a=member(a), b=member(b), score=score, values={"why": [a, b]})


def member(words: str) -> Member:
    report, _, finding = words.partition(".")
    return Member(report, finding)


def group(id_: str, *members: str, **facts: object) -> Group:
    found = tuple(map(member, members))
    return Group(kind="incident", id=id_, members=found, values={"id": id_}, **facts)  # type: ignore[arg-type]


def fill(store: Store, *ids: str) -> None:
    for id_ in ids:
        add(store, plain_reading(id_, f"{id_} is the text"))


def ids(store: Store, where: ReportFilter) -> list[str]:
    return [card.id for card in store.reports(where).items]


def found(store: Store, where: GroupFilter) -> list[str]:
    return [one.id for one in store.groups("incident", where).items]


# Reports


def test_a_reading_comes_back_as_it_went_in(store: Store) -> None:
    add(store, full_reading())

    assert store.reading("full") == full_reading()
    assert store.original("full") == TEXT.encode()


def test_vectors_come_back_as_exact_as_half_precision_is(store: Store) -> None:
    add(store, plain_reading("a", vectors=[[1 / 3, -1.0]]))

    assert store.reading("a").meanings[0].vector == (0.333251953125, -1.0)


def test_any_character_may_stand_in_a_report(store: Store) -> None:
    reading = plain_reading("a", "zero \0, flag \U0001f1fa, Zürich, اب", title="a\0b \ud800")

    add(store, reading)

    assert store.reading("a") == reading


def test_adding_the_same_bytes_again_changes_nothing(store: Store) -> None:
    first = add(store, plain_reading("a"))
    before = store.log_rows()

    again = add(store, plain_reading("b"))

    assert (first.new, again.new, again.report) == (True, False, "a")
    assert store.log_rows() == before
    assert store.has(plain_reading().report.sha256)


def test_the_same_words_of_two_outlets_are_two_reports(store: Store) -> None:
    add(store, plain_reading("a", outlet="Post"))
    add(store, plain_reading("b", outlet="Mail"))

    store.remove("a")

    assert ids(store, ReportFilter()) == ["b"]
    assert store.original("b") == TEXT.encode()


def test_bytes_of_another_report_are_refused(store: Store) -> None:
    with pytest.raises(UsageError, match="not those of the report"):
        store.add_report(plain_reading(), b"other", OBTAINED, VERSIONS)


def test_an_id_that_is_taken_gets_the_start_of_the_hash(store: Store) -> None:
    add(store, plain_reading("a", "one"))

    added = add(store, plain_reading("a", "two"))

    assert added.report == "a-3fc4ccfe"
    assert store.reading("a-3fc4ccfe").report.id == "a-3fc4ccfe"


def test_another_text_of_a_page_is_a_version_that_follows(store: Store) -> None:
    add(store, plain_reading("old", "12 died", url="https://x.example/1"), when=NOON)

    added = add(store, plain_reading("new", "13 died", url="https://x.example/1"), when=LATER)

    assert added.earlier == "old"
    assert (store.card("old").superseded_by, store.card("new").version) == ("new", 2)
    assert ids(store, ReportFilter(current=True)) == ["new"]


def test_versions_stand_in_the_order_in_which_they_were_obtained(store: Store) -> None:
    add(store, plain_reading("new", "13 died", url="https://x.example/1"), when=LATER)
    add(store, plain_reading("old", "12 died", url="https://x.example/1"), when=NOON)

    assert (store.card("old").superseded_by, store.card("new").version) == ("new", 2)


def test_the_only_version_of_a_page_can_be_removed(store: Store) -> None:
    add(store, plain_reading("a", url="https://one.example/a"))

    store.remove("a")

    assert store.reports().items == ()


def test_when_a_version_goes_the_one_before_it_is_current_again(store: Store) -> None:
    add(store, plain_reading("old", "12 died", url="https://x.example/1"), when=NOON)
    add(store, plain_reading("new", "13 died", url="https://x.example/1"), when=LATER)

    store.remove("new")

    assert ids(store, ReportFilter(current=True)) == ["old"]


def test_the_same_text_of_a_page_in_other_bytes_is_no_new_report(store: Store) -> None:
    add(store, plain_reading("a", url="https://x.example/1"))
    framed = plain_reading("b", url="https://x.example/1")
    bytes_ = b"<p>" + TEXT.encode()
    sha = hashlib.sha256(bytes_).hexdigest()

    added = store.add_report(replace(framed, report=replace(framed.report, sha256=sha)), bytes_, OBTAINED, VERSIONS)

    assert (added.report, added.new) == ("a", False)


def test_reports_are_found_by_what_is_known_of_them(store: Store) -> None:
    add(store, plain_reading("a", "one", outlet="Post", published="2031-03-04"))
    add(store, plain_reading("b", "two", outlet="Mail", published="2031-04"))
    add(store, plain_reading("c", "three"))

    assert ids(store, ReportFilter(outlet="Post")) == ["a"]
    assert ids(store, ReportFilter(first=date(2031, 4, 15))) == ["b"]
    assert ids(store, ReportFilter(last=date(2031, 4, 1))) == ["a", "b"]


def test_parts_follow_each_other_without_a_gap(store: Store) -> None:
    for id_, day in (("b", "2031-03-04"), ("A", "2031-03-04"), ("a", "2031-03-04"), ("c", "2031-03-03")):
        add(store, plain_reading(id_, id_, published=day))

    first = store.reports(limit=3)
    second = store.reports(limit=3, after=first.after)

    assert [card.id for card in first.items + second.items] == ["c", "A", "a", "b"]
    assert second.after is None


def test_a_report_that_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(UsageError, match="no report 'z'"):
        store.reading("z")


def test_a_new_reading_takes_the_place_of_the_old_one(store: Store) -> None:
    fill(store, "b")
    add(store, full_reading())
    store.put_links([link("full.e1", "b.e1")])

    removed = store.reread("full", replace(full_reading(), checks=()), replace(VERSIONS, model="m2"))

    assert removed.linked == {"same-event": {Member("b", "e1")}}
    assert store.reading("full").checks == ()
    assert (store.card("full").versions.model, store.links_of("b")) == ("m2", ())


# Candidates


def test_reports_that_share_fingerprints_are_candidates(store: Store) -> None:
    fill(store, "a", "b", "c")
    store.put_fingerprints("a", [1, 2, 2**64 - 1])
    store.put_fingerprints("b", [2, 2**64 - 1])
    store.put_fingerprints("c", [2])

    assert store.candidates_by_fingerprint([2, 2**64 - 1], exclude="a") == {"b": 2, "c": 1}


def test_findings_that_share_keys_are_candidates_of_their_kind(store: Store) -> None:
    fill(store, "a", "b")
    store.put_keys("event", "a", [("velmar", "e1"), ("2031-03-03", "e1"), ("velmar", "e2")])
    store.put_keys("claim", "b", [("velmar", "s1")])

    candidates = store.candidates_by_key("event", ["velmar", "2031-03-03"], exclude="b")

    assert list(candidates.items()) == [(Member("a", "e1"), 2), (Member("a", "e2"), 1)]


def test_keys_of_some_reports_are_told_and_counted_by_their_kind(store: Store) -> None:
    fill(store, "a", "b", "c")
    store.put_keys("fact", "a", [("78", ""), ("beirut", "")])
    store.put_keys("fact", "b", [("beirut", "")])
    store.put_keys("room", "c", [("beirut", "")])

    assert store.keys_of("fact", ["a", "c"]) == {"78", "beirut"}
    assert store.count_keys("fact", ["a", "b", "c"]) == {"a": 2, "b": 1}


def test_many_keys_are_asked_for_in_lots(store: Store) -> None:
    fill(store, "a")
    store.put_fingerprints("a", range(3000))

    assert store.candidates_by_fingerprint(range(1000, 9000)) == {"a": 2000}


# Links and groups


def test_a_link_of_the_same_sides_takes_the_place_of_the_old_one(store: Store) -> None:
    fill(store, "a", "b")
    store.put_links([link("a.e1", "b.e1")])

    store.put_links([link("a.e1", "b.e1", score=0.75)])

    assert store.links_of("b") == (link("a.e1", "b.e1", score=0.75),)


def test_links_between_some_reports_can_be_dropped(store: Store) -> None:
    for id_ in "abc":
        add(store, plain_reading(id_, id_))
    pairs = [("a", "b"), ("b", "c")]
    store.put_links(PairLink(kind="room", a=Member(a), b=Member(b), score=1.0, values=None) for a, b in pairs)

    store.drop_links("room", ["a", "b"])

    assert [(link.a.report, link.b.report) for link in store.links_of("a", "b", "c")] == [("b", "c")]


def test_a_value_of_the_model_travels_in_a_link(store: Store) -> None:
    fill(store, "a", "b")
    passage = Passage(span("at least 12"), span("12"))
    echo = Echo(
        first="a", second="b", passages=(passage,), alterations=(), credited=True, share=0.5, reasons=(Reason("run"),)
    )
    store.put_links([PairLink(kind="echo", a=Member("a"), b=Member("b"), score=0.5, values=to_record(echo))])

    assert from_record(Echo, store.links_of("a", kind="echo")[0].values) == echo


def test_what_hangs_together_is_found_from_any_member(store: Store) -> None:
    fill(store, "a", "b", "c", "d")
    store.put_links([link("a.e1", "b.e1"), link("b.e1", "c.e2"), link("c.e3", "d.e1"), link("a", "d", kind="echo")])
    chain = frozenset(map(member, ["a.e1", "b.e1", "c.e2"]))

    assert store.components_of("same-event", [member("c.e2"), member("a.e1")]) == (chain,)
    assert store.components_of("same-event", [member("a.e9")]) == (frozenset([member("a.e9")]),)


def test_groups_are_replaced_as_a_whole(store: Store) -> None:
    fill(store, "a", "b", "c")
    store.replace_groups("incident", [], [group("i1", "a.e1"), group("i2", "b.e1"), group("i3", "a.e2", "c.e1")])

    store.replace_groups("incident", [member("a.e1"), member("b.e1")], [group("i4", "b.e1", "a.e1", support=ONE)])

    assert found(store, GroupFilter()) == ["i3", "i4"]
    assert store.group("incident", "i4") == group("i4", "b.e1", "a.e1", support=ONE)
    assert store.group("incident", "i1") is None


def test_groups_are_found_by_type_day_place_and_support(store: Store) -> None:
    fill(store, "a", "b")
    day = date(2031, 3, 3)
    first = group("i1", "a.e1", type="HARM", first=day, last=day, latitude=1.0, longitude=179.0, support=ONE)
    store.replace_groups("incident", [], [first, group("i2", "b.e1", first=day), group("i3", "b.e2")])

    assert found(store, GroupFilter(type="HARM")) == ["i1"]
    assert found(store, GroupFilter(first=date(2031, 3, 4))) == ["i2"]
    assert found(store, GroupFilter(last=day)) == ["i1", "i2"]
    assert found(store, GroupFilter(support=Support(1, 0, 0, 0))) == ["i1"]
    assert found(store, GroupFilter(box=Box(south=0, west=170, north=2, east=-170))) == ["i1"]
    assert found(store, GroupFilter(report="b", finding="e2")) == ["i3"]


def test_removing_a_report_takes_all_that_rested_on_it(store: Store) -> None:
    fill(store, "a", "b", "c")
    store.put_fingerprints("a", [1])
    store.put_keys("event", "a", [("k", "e1")])
    store.put_links([link("a.e1", "b.e1"), link("b.e1", "c.e1")])
    store.replace_groups("incident", [], [group("i1", "a.e1", "b.e1", "c.e1"), group("i2", "c.e2")])

    removed = store.remove("a")

    assert removed.linked == {"same-event": {member("b.e1")}}
    assert removed.left == {"incident": {member("b.e1"), member("c.e1")}}
    assert (found(store, GroupFilter()), store.links_of("b")) == (["i2"], (link("b.e1", "c.e1"),))
    assert (store.candidates_by_fingerprint([1]), store.candidates_by_key("event", ["k"])) == ({}, {})
    assert (store.search_words("a"), store.verify()) == ((), ())


def test_the_order_of_adding_leaves_no_trace_in_what_is_found(make: Callable[[str], str]) -> None:
    seen = []
    for order in ("abc", "cab", "cba"):
        with ledger(make(order)) as store:
            fill(store, *order)
            store.put_links([link("a.e1", "b.e1"), link("b.e1", "c.e1")])
            store.replace_groups("incident", [], [group("i1", "a.e1", "b.e1", "c.e1")])
            cards = [replace(card, obtained=OBTAINED) for card in store.reports().items]
            seen.append((cards, store.links_of(*order), store.groups("incident"), store.search_words("text")[0].spans))

    assert all(one == seen[0] for one in seen)


# Search


def test_words_are_found_in_any_form_with_their_place(store: Store) -> None:
    add(store, plain_reading("a", "Shells fell on Zürich.\nThe shelling went on.", title="Attack"))

    (hit,) = store.search_words("zurich shell")

    assert [one.text for one in hit.spans] == ["Shells", "Zürich", "shelling"]
    assert hit.snippet == "Shells fell on Zürich. The shelling went on."
    assert [hit.report for hit in store.search_words("ATTACKED")] == ["a"]


def test_words_side_by_side_words_left_out_and_words_in_place_of_others(store: Store) -> None:
    add(store, plain_reading("a", "the health office said"))
    add(store, plain_reading("b", "the office of health said so, the IS said"))

    assert [hit.report for hit in store.search_words('"health office"')] == ["a"]
    assert [hit.report for hit in store.search_words("office -so")] == ["a"]
    assert {hit.report for hit in store.search_words("IS OR office")} == {"a", "b"}
    assert [hit.report for hit in store.search_words("IS")] == ["b"]
    assert {hit.report for hit in store.search_words("off*")} == {"a", "b"}


def test_search_keeps_to_the_reports_asked_for(store: Store) -> None:
    add(store, plain_reading("a", "one fire", outlet="Post", vectors=[[1.0, 0.0]]))
    add(store, plain_reading("b", "two fire", outlet="Mail", vectors=[[1.0, 0.0]]))

    assert [hit.report for hit in store.search("fire", [1.0, 0.0], ReportFilter(outlet="Mail"))] == ["b"]


@given(typed=st.text(max_size=40) | st.text("\"*-()^:&|!<>\\' ORaND", max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_is_typed_is_an_error(store: Store, typed: str) -> None:
    store.search_words(typed)


def test_sentences_that_mean_the_same_come_first(store: Store) -> None:
    add(store, plain_reading("a", "one", vectors=[[1.0, 0.0]]))
    add(store, plain_reading("b", "two", vectors=[[0.6, 0.8]]))
    near = store.search_meaning([0.6, 0.8])
    store.remove("b")

    assert [(hit.report, round(hit.score, 2)) for hit in near] == [("b", 1.0), ("a", 0.6)]
    assert [hit.report for hit in store.search_meaning([0.6, 0.8])] == ["a"]


def test_the_meaning_of_a_place_is_that_of_its_sentence(store: Store) -> None:
    add(store, plain_reading("a", "one fire", vectors=[[0.5, 0.25]]))

    assert store.meaning_at("a", Span(4, 8, "fire")) == (0.5, 0.25)
    assert store.meaning_at("a", Span(90, 95, "later")) == ()
    assert store.meaning_at("none", Span(0, 3, "one")) == ()


def test_a_report_found_by_words_and_meaning_comes_before_one_found_by_one(store: Store) -> None:
    add(store, plain_reading("a", "flood", vectors=[[0.0, 1.0]]))
    add(store, plain_reading("b", "flood waters", vectors=[[1.0, 0.0]]))
    add(store, plain_reading("c", "high waters", vectors=[[0.9, 0.1]]))

    assert store.search("flood", [1.0, 0.0])[0].report == "b"


# Failures, decisions, log


def test_a_failure_stays_until_its_input_can_be_read(store: Store) -> None:
    store.put_failure(Failure("a.txt", "it is empty"))
    store.put_failure(Failure("a.txt", "it is no text"))

    assert [(one.origin, one.cause, one.when) for one in store.failures()] == [("a.txt", "it is no text", NOON)]

    add(store, plain_reading("a"))

    assert store.failures() == ()


def test_a_decision_stands_until_it_is_withdrawn(store: Store) -> None:
    number = store.decide("split", ["sha:3-9", "sha:12-20"], {"why": "two towns"})

    (decision,) = store.decisions("split")
    store.withdraw(number)

    assert (decision.keys, decision.values, decision.who) == (("sha:3-9", "sha:12-20"), {"why": "two towns"}, "ana")
    assert store.decisions() == ()
    with pytest.raises(UsageError):
        store.withdraw(number)


def test_the_newest_decision_of_a_user_is_found_alone(store: Store) -> None:
    first = store.decide("split", ["a:1-2"], {})
    store.decide("coded", ["b:1-2"], {})

    found = store.last_decision(("split", "merged"), "ana")

    assert found is not None and found.id == first
    assert store.last_decision(("split",), "ivo") is None
    store.withdraw(first)
    assert store.last_decision(("split",)) is None


def test_the_log_tells_who_did_what(store: Store) -> None:
    add(store, plain_reading("a", title="Deaths"))
    store.remove("a")

    rows = store.log_rows(after=1)

    assert [(row.number, row.what, row.subject, row.who) for row in rows] == [
        (2, "added", "a", "ana"),
        (3, "removed", "a", "ana"),
    ]
    assert '"title":"Deaths"' in rows[1].before and TEXT not in rows[1].before
    assert store.check_log() is None


# Transactions


def test_a_block_of_changes_is_made_as_a_whole_or_not_at_all(store: Store) -> None:
    with pytest.raises(UsageError), store.writing():
        fill(store, "a")
        store.put_links([link("a.e1", "nobody.e1")])

    assert (ids(store, ReportFilter()), len(store.log_rows())) == ([], 1)


def test_an_error_that_is_caught_inside_a_block_still_undoes_it(store: Store) -> None:
    with pytest.raises(UsageError, match="none of them was made"), store.writing():
        fill(store, "a")
        with pytest.raises(UsageError):
            store.remove("nobody")

    assert ids(store, ReportFilter()) == []


def test_a_look_sees_one_state_whatever_others_write(make: Callable[[str], str]) -> None:
    place = make("two")
    with ledger(place) as one, ledger(place) as other, one.looking():
        before = one.reports()
        fill(other, "a")

        assert one.reports() == before
        with pytest.raises(UsageError, match="outside"):
            one.remove("a")


def test_a_ledger_that_was_closed_is_there_again(make: Callable[[str], str]) -> None:
    place = make("kept")
    with ledger(place) as store:
        add(store, full_reading())

    with ledger(place) as store:
        assert store.reading("full") == full_reading()
        assert store.verify() == ()


# What was changed behind the ledger's back


def tampered(store: Store, statement: str) -> tuple[Fault, ...]:
    """Change the database by hand and return what the ledger says to it."""
    with store._transactions.writing() as connection:
        connection.exec_driver_sql(statement)
    return store.verify()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE report SET outlet = 'Forged'",
        "UPDATE report SET byline = 'By Forged'",
        "UPDATE report SET title = 'Forged'",
        "UPDATE report SET published = '1999-01-01'",
        "UPDATE report SET day = '1999-01-01'",
        "UPDATE report SET language = 'xx'",
        "UPDATE report SET origin = 'forged.txt'",
        "UPDATE report SET obtained_how = 'forged'",
        "UPDATE report SET obtained_when = 'forged'",
        "UPDATE report SET model_version = 'forged'",
    ],
)
def test_a_card_that_was_changed_is_told(store: Store, change: str) -> None:
    add(store, full_reading())

    faults = tampered(store, change)

    assert Fault("full", "its card or reading is not the one that the log tells of") in faults


def test_an_address_that_was_changed_is_told_and_which_version_a_report_is(store: Store) -> None:
    fill(store, "a", "b")

    assert tampered(store, "UPDATE report SET url = 'https://x.example' WHERE id = 'a'")[0].report == "a"
    assert tampered(store, "UPDATE report SET version = 2 WHERE id = 'b'")[-1] == Fault(
        "b", "which version of its page it is was changed"
    )


def test_a_report_that_was_taken_out_by_hand_is_missed(store: Store) -> None:
    fill(store, "a", "b")

    faults = tampered(store, "DELETE FROM report WHERE id = 'a'")

    assert Fault("a", "it is gone, and the log does not tell that it was taken out", gone=True) in faults


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE decision SET who = 'eve'",
        "UPDATE decision SET kind = 'merge'",
        "UPDATE decision SET keys = '[\"b:1-2\"]'",
        'UPDATE decision SET record = \'{"why": "one town"}\'',
        "UPDATE decision SET \"when\" = '1999'",
    ],
)
def test_a_decision_that_was_changed_is_told(store: Store, change: str) -> None:
    store.decide("split", ["a:1-2"], {"why": "two towns"})

    assert store.verify() == ()
    assert tampered(store, change) == (Fault(None, "decision 1 is not what the log tells of"),)


def test_decisions_put_in_and_taken_out_by_hand_are_told(store: Store) -> None:
    store.decide("split", ["a:1-2"], {})

    faults = tampered(store, "UPDATE decision SET number = 9")

    assert faults == (
        Fault(None, "decision 9 is none that the log tells of"),
        Fault(None, "decision 1 is gone, and the log does not tell that it was taken back", gone=True),
    )


def test_a_cause_and_a_role_that_were_changed_are_told(store: Store) -> None:
    store.put_failure(Failure("a.txt", "it is empty"))
    store.users().put("eve", "reads", "hash")

    tampered(store, "UPDATE failure SET cause = 'it is long'")
    faults = tampered(store, "UPDATE page_user SET role = 'owns'")

    assert [fault.what.partition(" is ")[0] for fault in faults] == [
        "what",
        "the user 'eve' may sign in as 'reads' by the log, and it",
    ]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE link SET score = 0.75", "the link 'same-event' of 'a' and 'b' is not as it was put there"),
        ("UPDATE link SET record = '[]'", "the link 'same-event' of 'a' and 'b' is not as it was put there"),
        ("UPDATE link SET kind = 'echo'", "the link 'echo' of 'a' and 'b' is none that the ledger put there"),
        ("DELETE FROM link", "the link 'same-event' of 'a' and 'b' is gone"),
        ("UPDATE found_group SET record = '{}'", "the incident 'i1' is not as it was put there"),
        ("UPDATE found_group SET place = 'Tarn'", "the incident 'i1' is not as it was put there"),
        ("UPDATE found_group SET informants = 9", "the incident 'i1' is not as it was put there"),
        ("UPDATE found_group SET id = 'i2'", "the incident 'i2' is none that the ledger put there"),
        ("DELETE FROM member WHERE place_in = 1", "the incident 'i1' is not as it was put there"),
        ("DELETE FROM found_group", "the incident 'i1' is gone"),
        ("UPDATE finding_key SET finding = 'e2'", "the event keys of 'a' is not as it was put there"),
        ("DELETE FROM fingerprint", "the fingerprints of 'a' is not as it was put there"),
        ("DELETE FROM trace WHERE number = 1", "row 2 of the trace of what was joined is missing or was changed"),
        ("DELETE FROM trace", "row 1 of the trace of what was joined is missing or was changed"),
        (
            'UPDATE trace SET change = \'{"put": {"x": 1}}\'',
            "row 1 of the trace of what was joined is missing or was changed",
        ),
    ],
)
def test_what_was_joined_is_told_when_it_was_changed(store: Store, statement: str, told: str) -> None:
    fill(store, "a", "b")
    store.put_keys("event", "a", [("k", "e1")])
    store.put_fingerprints("a", [1, 2])
    store.seal_keys("a", ["event"])
    store.put_links([link("a.e1", "b.e1")])
    store.replace_groups("incident", [], [group("i1", "a.e1", "b.e1", latitude=1, support=ONE, place="Velmar")])
    assert store.verify() == ()

    assert told in [fault.what for fault in tampered(store, statement)]


def test_what_was_joined_anew_by_the_ledger_is_sound(store: Store) -> None:
    fill(store, "a", "b", "c")
    store.put_links([link("a.e1", "b.e1"), link("b.e1", "c.e1", kind="room")])
    store.replace_groups("incident", [], [group("i1", "a.e1", "b.e1"), group("i2", "c.e1")])
    store.put_links([link("a.e1", "b.e1", score=0.25)])
    store.replace_groups("incident", [member("a.e1")], [group("i2", "a.e1", "c.e1"), group("i3", "b.e1")])
    store.drop_links("room", ["b", "c"])

    assert store.verify() == ()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DELETE FROM search", "its words for the search are gone"),
        ("UPDATE search SET body = 'forged'", "its words for the search are not those of its title and text"),
        ("UPDATE search SET title = 'forged'", "its words for the search are not those of its title and text"),
    ],
)
def test_words_of_the_search_that_were_changed_are_told(store: Store, statement: str, told: str) -> None:
    fill(store, "a", "b")

    faults = tampered(store, statement)

    assert [(fault.report, fault.what) for fault in faults] == [("a", told), ("b", told)]
