"""All questions about what is found across reports that public corpora and given cases can answer, one after another."""

from collections.abc import Iterator
from pathlib import Path

from bench.across.articles import DEV, read_articles
from bench.across.cases import measure_cases
from bench.across.documents import measure_documents
from bench.across.events import measure_events
from bench.across.war import measure_war
from reportedly.api import read_text
from reportedly.model import Given


def measure(corpora: Path | None, cases: Path | None, scorer: Path | None) -> Iterator[str]:
    """Yield the rows of a table for whatever there is."""
    if cases is not None:
        yield from measure_cases(cases, scorer=scorer)
    if corpora is not None and (corpora / "ecbplus").exists():
        folder = corpora / "ecbplus"
        pairs = [(one, read_text(one.text, Given(id=one.name))) for one in read_articles(folder, DEV)]
        yield from measure_events(pairs)
        yield from measure_documents(pairs, folder)
    if corpora is not None and (corpora / "fakes").exists():
        yield from measure_war(corpora / "fakes" / "fakes_dev.csv")
