"""Reports on fires that are told with their day, so that they stand on a timeline."""

from datetime import date

from reportedly.model import Reading
from tests.resolve.tellings import DAY, day, event, person, spot, telling


def fire(id_: str, when: date, *, town: str = "Velmar", published: str = DAY, outlet: str = "Wire") -> Reading:
    """Return a reading of a report on a fire in a town, on a day that the report names."""
    text = f"Ana Ruiz torched a mill in {town} on Tuesday, a neighbour told the harbour radio."
    found = event(text, "torched", place=town, time="on Tuesday")
    where, time = spot(text, town, "town"), day(text, "on Tuesday", when)
    return telling(text, found, where, time, person(text, "Ana Ruiz"), id_=id_, published=published, outlet=outlet)
