"""Search a ledger by words and by what they mean, together."""

from reportedly.analyse import Reader
from reportedly.settings import Settings
from reportedly.store import Hit, Store


def search_reports(store: Store, words: str, settings: Settings, *, limit: int) -> tuple[Hit, ...]:
    """Return the reports that fit best; the meaning of the words is read by the model that read the reports."""
    analysis = Reader(settings.model, threads=settings.threads).analyse(words)
    vector = analysis.vectors[0] if analysis.vectors else ()
    return store.search(words, vector, limit=limit)
