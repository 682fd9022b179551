"""Search a ledger by words and by what they mean, together."""

from reportedly.analyse import Reader
from reportedly.settings import Settings
from reportedly.store import Hit, ReportFilter, Store

EVERYWHERE = ReportFilter()


def load_reader(settings: Settings) -> Reader:
    """Load the model that reads what is asked, the one that read the reports; it is worth keeping."""
    return Reader(settings.model, threads=settings.threads)


def search_reports(
    store: Store, words: str, reader: Reader, *, limit: int, where: ReportFilter = EVERYWHERE
) -> tuple[Hit, ...]:
    """Return the reports that fit best among those that pass."""
    analysis = reader.analyse(words)
    vector = analysis.vectors[0] if analysis.vectors else ()
    return store.search(words, vector, where, limit=limit)
