import json
from dataclasses import replace

from reportedly.export import to_ledger
from reportedly.export.ledger import SCHEMA
from reportedly.model import (
    Account,
    Alteration,
    Change,
    Check,
    Claim,
    ClaimTelling,
    Echo,
    PageEdit,
    Passage,
    Reading,
    Reason,
    Span,
    Stance,
    Status,
    Support,
)
from reportedly.resolve import find_account
from tests.drafts import span_of
from tests.resolve.tellings import NEXT_DAY, count, event, says, spot, telling

TEXT = "Shells hit a market in Velmar and 12 people were killed, the army said."
PARTS = {
    "schema", "reports", "incidents", "echoes", "texts", "informants", "numbers", "number_relations", "conflicts",
    "claims", "checks", "edits",
}  # fmt: skip


def account() -> Account:
    first, second = readings()
    whole = Span.of(TEXT, 0, len(TEXT))
    lost = Alteration(Change.ATTRIBUTION_LOST, span_of(TEXT, "the army said"), None)
    echo = Echo(
        first="a", second="b", passages=(Passage(whole, whole),), alterations=(lost, lost), credited=True, share=2 / 3,
        reasons=(Reason("echo:words in a row", whole, 0.5), Reason("echo:published earlier")),
    )  # fmt: skip
    told = ClaimTelling(report="a", statement="s1", span=whole, speaker=None, stance=Stance.ASSERTS)
    claim = Claim(id="c1", tellings=(told,), links=(), support=Support(1, 1, 1, 1), reasons=())
    return replace(find_account([first, second], [echo], []), claims=(claim,))


def readings() -> list[Reading]:
    found = event(TEXT, "hit", numbers=[count(TEXT, "12 people", 12)])
    said = says(TEXT, "the army", "said", "Shells hit a market in Velmar and 12 people were killed")
    first = telling(TEXT, found, spot(TEXT, "Velmar", "town"), said, outlet="Wire")
    check = Check(span=span_of(TEXT, "said"), status=Status.ALLEGED, by=None, about=("s1",), reasons=())
    second = replace(first.report, id="b", published=NEXT_DAY)
    return [replace(first, checks=(check,)), replace(first, report=second)]


def test_all_parts_are_there_and_json_can_carry_them() -> None:
    values = to_ledger(readings(), [account()])

    assert set(values) == PARTS
    assert values["schema"] == SCHEMA
    assert json.loads(json.dumps(values)) == values


def test_every_span_stands_in_the_text_of_its_report() -> None:
    values = to_ledger(readings(), [account()])

    spans = [span for one in values["incidents"] for telling in one["tellings"] for span in telling["spans"]]
    spans += [one["span"] for one in (*values["numbers"], *values["checks"])]
    spans += [lead["span"] for one in values["informants"] for lead in one["tellings"]]
    assert spans
    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in spans)


def test_an_echo_names_each_change_once_and_all_alterations() -> None:
    (echo,) = to_ledger(readings(), [account()])["echoes"]

    assert (echo["from"], echo["to"], echo["share"], echo["credited"]) == ("a", "b", 0.667, True)
    assert echo["changes"] == ["attribution-lost"]
    assert [one["before"]["text"] for one in echo["alterations"]] == ["the army said"] * 2
    assert echo["reasons"] == [{"rule": "echo:words in a row", "score": 0.5}, {"rule": "echo:published earlier"}]


def test_numbers_and_informants_lead_to_their_incident() -> None:
    values = to_ledger(readings(), [account()])

    ids = {one["id"] for one in values["incidents"]}
    assert {one["incident"] for one in values["numbers"]} <= ids
    assert {one["incident"] for one in values["informants"]} <= ids
    assert [(one["of"], one["low"], one["as_of"]) for one in values["numbers"]] == [
        ("killed", 12, "2031-03-04"),
        ("killed", 12, "2031-03-05"),
    ]


def test_the_accounts_of_several_rooms_are_put_one_after_the_other() -> None:
    alone = replace(account(), texts=(("c",),), incidents=(), claims=())

    values = to_ledger(readings(), [account(), alone])

    assert values["texts"] == [["a", "b"], ["c"]]
    assert len(values["claims"]) == 1


def test_an_empty_ledger_has_all_parts_too() -> None:
    values = to_ledger([], [])

    assert set(values) == PARTS
    assert not any(values[part] for part in PARTS - {"schema"})


def test_an_edit_of_a_page_says_what_it_changed_and_whether_it_tells() -> None:
    before, after = Span(0, 11, "At least 12"), Span(0, 2, "15")
    changed = (Alteration(Change.NUMBER_CHANGED, before, after), Alteration(Change.HEDGE_LOST, before, None))
    edit = PageEdit(first="v1", second="v2", alterations=changed, notice=None, kept=0.9, reasons=())

    (values,) = to_ledger([], [], [edit])["edits"]

    assert (values["from"], values["to"], values["silent"], values["notice"]) == ("v1", "v2", True, None)
    assert values["changes"] == ["hedge-lost", "number-changed"]
    assert values["alterations"][1]["after"] is None
