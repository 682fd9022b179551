"""The order of the stages for one report: analyse, then find statements, checks and actors."""

from dataclasses import dataclass

from reportedly.analyse import Reader
from reportedly.extract import decide_kinds, find_actors, find_checks, find_statements
from reportedly.lexicon import Lexicon, load_lexicon
from reportedly.model import Reading, Report
from reportedly.settings import Settings


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The loaded reader model and word lists of one process."""

    reader: Reader
    lexicon: Lexicon

    def read(self, report: Report) -> Reading:
        """Return all that is found in a report."""
        analysis = self.reader.analyse(report.text)
        statements = find_statements(analysis, self.lexicon)
        checks = find_checks(analysis, self.lexicon, statements)
        actors, statements = find_actors(analysis, self.lexicon, statements)
        statements = decide_kinds(analysis, self.lexicon, actors, statements)
        return Reading(report=report, statements=statements, checks=checks, actors=actors)


def load_pipeline(settings: Settings) -> Pipeline:
    """Load what reading needs; raises ModelError or LexiconError."""
    return Pipeline(Reader(settings.model, threads=settings.threads), load_lexicon("en"))
