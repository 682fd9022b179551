from itertools import permutations

from reportedly.model import Echo, Informant, Passage, Reading, SourceKind, Span
from reportedly.resolve.incidents import find_incidents
from reportedly.resolve.informants import find_informants
from tests.drafts import span_of
from tests.resolve.tellings import event, says, spot, telling

HEALTH = "Shells hit a market in Velmar, the health ministry said."
MINISTRY = "The ministry of health said shells hit a market in Velmar."
ARMY = "Shells hit a market in Velmar, the army said."
CHAIN = "The Courier said a doctor told it that shells hit a market in Velmar."


def report(text: str, source: str, cue: str, content: str, id_: str = "a") -> Reading:
    found = (event(text, "hit"), spot(text, "Velmar", "town"), says(text, source, cue, content))
    return telling(text, *found, id_=id_)


def health(id_: str = "a") -> Reading:
    return report(HEALTH, "the health ministry", "said", "Shells hit a market in Velmar", id_)


def army(id_: str = "c") -> Reading:
    return report(ARMY, "the army", "said", "Shells hit a market in Velmar", id_)


def informants_of(*readings: Reading, echoes: tuple[Echo, ...] = ()) -> tuple[Informant, ...]:
    return find_informants(readings, find_incidents(readings), echoes)


def test_two_reports_with_one_source_rest_on_one_informant() -> None:
    ministry = report(MINISTRY, "The ministry of health", "said", "shells hit a market in Velmar", "b")

    (informant,) = informants_of(health(), ministry)

    assert [lead.report for lead in informant.leads] == ["a", "b"]
    assert informant.name == "The ministry of health"


def test_two_sources_are_two_informants() -> None:
    assert sorted(one.name for one in informants_of(health(), army())) == ["the army", "the health ministry"]


def test_every_mouth_between_the_informant_and_the_reader_counts() -> None:
    content = "a doctor told it that shells hit a market in Velmar"
    outer = says(CHAIN, "The Courier", "said", content, kind=SourceKind.MEDIA)
    inner = says(CHAIN, "a doctor", "told", "shells hit a market in Velmar", id_="s2", inside="s1")

    found = informants_of(telling(CHAIN, event(CHAIN, "hit"), spot(CHAIN, "Velmar", "town"), outer, inner))

    depths = {one.name: lead.depth for one in found for lead in one.leads}
    assert depths == {"The Courier": 1, "a doctor": 2}


def test_a_report_in_its_own_voice_has_no_informant() -> None:
    assert informants_of(telling(HEALTH, event(HEALTH, "hit"), spot(HEALTH, "Velmar", "town"))) == ()


def test_a_witness_in_copied_words_is_the_same_one() -> None:
    text = "A witness said shells hit a market in Velmar."
    first, copy = (report(text, "A witness", "said", "shells hit a market in Velmar", id_) for id_ in "ab")
    whole = Span.of(text, 0, len(text))
    echo = Echo(
        first="a", second="b", passages=(Passage(whole, whole),), alterations=(), credited=False, share=1.0, reasons=()
    )

    assert len(informants_of(first, copy)) == 2
    assert len(informants_of(first, copy, echoes=(echo,))) == 1


def test_the_words_of_the_source_are_the_reason() -> None:
    (informant,) = informants_of(health())

    (reason,) = informant.leads[0].reasons
    assert reason.span == span_of(HEALTH, "the health ministry")


def test_the_order_of_the_reports_changes_nothing() -> None:
    readings = (health(), army(), health("d"))

    first, *rest = (set(informants_of(*order)) for order in permutations(readings))

    assert all(one == first for one in rest)
