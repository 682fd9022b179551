"""How an event is done."""

from reportedly.extract.modes import find_mode
from reportedly.lexicon import load_lexicon
from reportedly.model import EventType
from tests.drafts import draft, trigger_at


def test_a_word_at_the_trigger_tells_the_mode() -> None:
    """The noun before "strike" says how, and is the reason."""
    analysis = draft(
        "An air strike hit it", heads=[2, 2, 3, 3, 3], relations=["det", "compound", "nsubj", "root", "obj"]
    )

    found = find_mode(analysis, load_lexicon("en"), [trigger_at((2, 3))], EventType.ASSAULT)

    assert found is not None
    mode, reason = found
    assert (mode, reason.span and reason.span.text) == ("aerial", "air")


def test_the_trigger_itself_tells_the_mode_in_any_form() -> None:
    """Forms of a listed word count as well."""
    analysis = draft("They abducted him")

    found = find_mode(analysis, load_lexicon("en"), [trigger_at((1, 2))], EventType.ASSAULT)

    assert found is not None and found[0] == "abduct"


def test_a_word_of_another_type_or_of_none_tells_no_mode() -> None:
    """A mode belongs to one type; where nothing is clear there is none."""
    analysis = draft("They abducted him")

    assert find_mode(analysis, load_lexicon("en"), [trigger_at((1, 2))], EventType.AID) is None
    assert find_mode(draft("They fought"), load_lexicon("en"), [trigger_at((1, 2))], EventType.ASSAULT) is None
