from reportedly.model import (
    Alteration,
    Change,
    Claim,
    ClaimTelling,
    Conflict,
    ConflictKind,
    Counted,
    Echo,
    EventType,
    Figure,
    Incident,
    Informant,
    Lead,
    Passage,
    Reason,
    Side,
    Span,
    Stance,
    Support,
    Tally,
    Telling,
)
from reportedly.view import rows

SUPPORT = Support(reports=4, outlets=3, texts=2, informants=1)


def span(words: str, start: int = 0) -> Span:
    return Span(start, start + len(words), words)


def figure(low: float | None, high: float | None) -> Figure:
    return Figure(
        id="n1", report="a", incident="i1", span=span("at least 1,200,000"), of=Counted.DISPLACED, low=low, high=high,
        whom="people", speaker="the mayor", as_of="2031-03-04",
    )  # fmt: skip


def claim_telling(report: str, speaker: str | None, stance: Stance) -> ClaimTelling:
    return ClaimTelling(report=report, statement="s1", span=span("the bridge fell"), speaker=speaker, stance=stance)


def test_an_incident_has_each_of_its_words_once_and_four_counts_apart() -> None:
    tellings = (
        Telling(report="a", finding="e1", spans=(span("shelling"), span("hit"))),
        Telling(report="b", finding="e1", spans=(span("hit"),)),
    )
    incident = Incident(
        id="i1", type=EventType.ASSAULT, place="velmar", date=None, tellings=tellings, links=(), support=SUPPORT
    )

    assert rows.incident_row(incident) == {
        "id": "i1", "type": "ASSAULT", "place": "velmar", "date": None, "words": "shelling, hit",
        "reports": 4, "outlets": 3, "texts": 2, "informants": 1,
    }  # fmt: skip
    assert rows.telling_row(tellings[0]) == {"report": "a", "event": "e1", "words": "shelling, hit"}


def test_a_conflict_shows_both_sides_in_their_words() -> None:
    conflict = Conflict(
        kind=ConflictKind.RESPONSIBILITY,
        incident="i1",
        a=Side("a", span("rebels did it"), "the army"),
        b=Side("b", span("we did not"), None),
        reasons=(Reason("denies-the-account"),),
    )

    row = rows.conflict_row(conflict)

    assert [row[name] for name in ("a", "a says", "a words")] == ["a", "the army", "rebels did it"]
    assert [row[name] for name in ("b", "b says", "b words")] == ["b", None, "we did not"]
    assert (row["kind"], row["why"]) == ("responsibility", "denies-the-account")


def test_a_claim_names_each_speaker_once_and_counts_denials() -> None:
    tellings = (
        claim_telling("a", "the mayor", Stance.ASSERTS),
        claim_telling("b", "the mayor", Stance.ASSERTS),
        claim_telling("c", None, Stance.DENIES),
        claim_telling("d", "the guild", Stance.DOUBTS),
    )

    row = rows.claim_row(Claim(id="c1", tellings=tellings, links=(), support=SUPPORT, reasons=()))

    assert (row["speakers"], row["tellings"], row["denials"]) == ("the mayor, the guild", 4, 2)
    assert rows.claim_telling_row(tellings[2])["stance"] == "denies"


def test_an_echo_tells_what_the_copy_lost() -> None:
    lost = Alteration(Change.ATTRIBUTION_LOST, span("the army said"), None)
    changed = Alteration(Change.NUMBER_CHANGED, span("12"), span("20"))
    echo = Echo(
        first="a", second="b", passages=(Passage(span("x"), span("x")),), alterations=(lost, changed), credited=False,
        share=0.666, reasons=(),
    )  # fmt: skip

    row = rows.echo_row(echo)

    assert (row["changes"], row["lost or changed"]) == ("attribution-lost, number-changed", "the army said | 12")
    assert (row["share"], row["credited"], row["passages"]) == (0.67, "no", 1)


def test_whole_counts_have_no_point_and_open_bounds_stay_open() -> None:
    row = rows.figure_row(figure(1_200_000.0, None))

    assert (str(row["low"]), row["high"], rows.figure_row(figure(2.5, 3.0))["low"]) == ("1200000", None, 2.5)


def test_a_tally_names_its_rule() -> None:
    tally = Tally(incident="i1", of=Counted.KILLED, figures=("n1", "n2"), low=3.0, best=4.0, high=None, rule="latest")

    row = rows.tally_row(tally)

    assert (row["low"], row["best"], row["high"], row["figures"], row["rule"]) == (3, 4, None, 2, "latest")


def test_an_informant_has_the_most_mouths_between() -> None:
    leads = tuple(Lead(report=id_, span=span("a doctor"), depth=n, reasons=()) for id_, n in (("a", 1), ("b", 3)))

    row = rows.informant_row(Informant(incident="i1", name="a doctor", leads=leads))

    assert row == {"name": "a doctor", "reports": "a, b", "mouths between": 3}


def test_a_quotation_in_parts_shows_its_gaps() -> None:
    row = rows.said_row(("a", "2031-03-04", None, "Ana Ruiz"), Stance.DENIES, [span("the bridge"), span("fell", 20)])

    assert (row["words"], row["stance"], row["outlet"]) == ("the bridge … fell", "denies", None)
