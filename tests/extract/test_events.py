"""What is put together as an event from the words that mean it."""

from dataclasses import replace
from datetime import date

from reportedly.extract.events import Known, find_events
from reportedly.lexicon import load_lexicon
from reportedly.model import Event
from tests.drafts import trigger_at
from tests.extract.trees import tree
from tests.resolve.tellings import day

MARKED = "Tarn/PROPN/nsubj>1 fell/VERB/root>1 in/ADP/case>3 March/PROPN/obl>1 after/ADP/case>5 May/PROPN/obl>1"
MARCH, MAY = 3, 5


def event_of(leanings: dict[int, float]) -> Event:
    """Return the fall of Tarn, of which the model takes both months for the time."""
    trigger = replace(trigger_at((1, 2), time=((MARCH, MARCH + 1), (MAY, MAY + 1))), leanings={"time": leanings})
    analysis = replace(tree(MARKED), triggers=(trigger,))
    times = (day(analysis.text, "March", date(2031, 3, 1)), day(analysis.text, "May", date(2031, 5, 1)))
    (found,) = find_events(analysis, load_lexicon("en"), Known((), (), (), times))
    return found


def test_the_surest_of_several_times_gives_the_date() -> None:
    assert event_of({MARCH: 0.6, MAY: 0.9}).date == "2031-05-01"
    assert event_of({MARCH: 0.9, MAY: 0.6}).date == "2031-03-01"


def test_the_words_that_tell_when_stay_in_their_order() -> None:
    assert [span.text for span in event_of({MARCH: 0.6, MAY: 0.9}).time] == ["March", "May"]


def test_the_first_time_gives_the_date_where_the_model_leans_to_none() -> None:
    assert event_of({}).date == "2031-03-01"
