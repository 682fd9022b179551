"""Search by meaning: all vectors in memory, compared one lot after another."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, case, func, select

from reportedly.store.evidence import from_halves
from reportedly.store.schema import MeaningRow

ROWS_IN_LOT = 16_384
"""Vectors compared at once: 24 MB as float32 at 384 numbers each, whatever the size of the ledger."""

Halves = NDArray[np.float16]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence whose meaning is near; the score is the cosine."""

    sentence: int
    report: int
    score: float


@dataclass(frozen=True, slots=True)
class _Lot:
    sentences: Integers
    reports: Integers
    vectors: Halves


class Meanings:
    """The vectors of the ledger as this process last saw them."""

    def __init__(self) -> None:
        self._lots: list[_Lot] = []
        self._rows = self._last = 0
        self._lock = threading.Lock()

    def find_near(
        self, connection: Connection, vector: Sequence[float], *, among: Sequence[int] | None, limit: int
    ) -> list[Near]:
        """Return the sentences that mean the most alike, best first, of all reports or of some."""
        with self._lock:
            self._refresh(connection)
            lots = list(self._lots)
        wanted = np.asarray(vector, dtype=np.float32)
        kept = None if among is None else np.asarray(among, dtype=np.int64)
        found = [near for lot in lots for near in _best(lot, wanted, kept, limit)]
        return sorted(found, key=lambda near: (-near.score, near.sentence))[:limit]

    def _refresh(self, connection: Connection) -> None:
        """Load what is new; where rows have gone, or the ledger is another, load all."""
        newer = func.count(case((MeaningRow.number > self._last, 1)))
        rows, last, new = connection.execute(select(func.count(), func.max(MeaningRow.number), newer)).one()
        if rows == self._rows and (last or 0) == self._last:
            return
        if rows != self._rows + new:
            self._lots, self._last = [], 0
        columns = select(MeaningRow.number, MeaningRow.report, MeaningRow.vector)
        query = columns.where(MeaningRow.number > self._last).order_by(MeaningRow.number)
        for part in connection.execute(query.execution_options(yield_per=ROWS_IN_LOT)).partitions():
            self._lots += _to_lots([(number, report, vector) for number, report, vector in part])
        self._rows, self._last = rows, last or 0


def _to_lots(rows: list[tuple[int, int, bytes]]) -> list[_Lot]:
    """Return lots of vectors of one length each: a ledger may hold those of several models."""
    found = []
    for size in sorted({len(vector) for _, _, vector in rows}):
        same = [row for row in rows if len(row[2]) == size]
        numbers, reports = (np.array([row[at] for row in same], dtype=np.int64) for at in (0, 1))
        found.append(_Lot(numbers, reports, from_halves(b"".join(row[2] for row in same)).reshape(len(same), -1)))
    return found


def _best(lot: _Lot, wanted: NDArray[np.float32], among: Integers | None, limit: int) -> list[Near]:
    if lot.vectors.shape[1] != len(wanted):
        return []
    scores = lot.vectors.astype(np.float32) @ wanted
    if among is not None:
        scores[~np.isin(lot.reports, among)] = -np.inf
    best = np.argsort(-scores, kind="stable")[:limit]
    return [
        Near(int(lot.sentences[at]), int(lot.reports[at]), float(scores[at])) for at in best if np.isfinite(scores[at])
    ]
