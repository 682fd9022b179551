"""The order of the stages for one report: analyse, then find statements, checks, actors, events and places."""

from dataclasses import dataclass

from reportedly.analyse import Reader
from reportedly.extract import (
    Known,
    decide_kinds,
    find_actors,
    find_checks,
    find_events,
    find_numbers,
    find_places,
    find_statements,
    find_times,
    mend_names,
    settle_numbers,
)
from reportedly.gazetteer import Gazetteer, load_gazetteer
from reportedly.lexicon import Lexicon, load_lexicon
from reportedly.model import Analysis, Meaning, Reading, Report
from reportedly.settings import Settings


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The loaded reader model, word lists and gazetteer of one process."""

    reader: Reader
    lexicon: Lexicon
    gazetteer: Gazetteer

    def read(self, report: Report) -> Reading:
        """Return all that is found in a report."""
        analysis = mend_names(self.reader.analyse(report.text), self.lexicon)
        statements = find_statements(analysis, self.lexicon)
        checks = find_checks(analysis, self.lexicon, statements)
        actors, statements = find_actors(analysis, self.lexicon, statements, self.gazetteer.country_of)
        statements = decide_kinds(analysis, self.lexicon, actors, statements)
        times = find_times(analysis, report.published)
        numbers = find_numbers(analysis, self.lexicon)
        known = Known(statements, actors, numbers, times)
        events = find_events(analysis, self.lexicon, known)
        places = find_places(analysis, self.gazetteer, statements, events)
        return Reading(
            report=report,
            statements=statements,
            checks=checks,
            actors=actors,
            events=events,
            times=times,
            places=places,
            meanings=_meanings(analysis),
            numbers=settle_numbers(numbers, events, statements),
        )


def _meanings(analysis: Analysis) -> tuple[Meaning, ...]:
    pairs = zip(analysis.sentences, analysis.vectors, strict=False)
    return tuple(Meaning(analysis.span(*sentence), vector) for sentence, vector in pairs if sentence[0] < sentence[1])


def load_pipeline(settings: Settings) -> Pipeline:
    """Load what reading needs; raises ModelError or LexiconError."""
    return Pipeline(Reader(settings.model, threads=settings.threads), load_lexicon("en"), load_gazetteer())
