"""Make guessing passwords slow: after some failures a name or an address has to wait."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

WINDOW_S = 15 * 60
MAX_FOR_NAME_FROM_HERE, MAX_FROM_HERE, MAX_FOR_NAME = 5, 20, 50
"""Failures within the window: for one name from one address, from one address, and for one name from anywhere.

The last is high, so that nobody can be kept out by somebody else who fails on purpose.
"""
MAX_KEYS = 10_000


@dataclass(slots=True)
class Slowdown:
    """Counts failures by name and address; ``clock`` gives seconds that only go forward."""

    clock: Callable[[], float]
    _failures: dict[tuple[str, str], deque[float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def must_wait(self, name: str, address: str) -> bool:
        """Tell whether somebody has failed too often to try now."""
        with self._lock:
            return any(self._count(key) >= most for key, most in _keys(name, address))

    def note_failure(self, name: str, address: str) -> None:
        """Remember that a try failed."""
        with self._lock:
            if len(self._failures) > MAX_KEYS:
                self._forget()
            for key, _ in _keys(name, address):
                self._failures.setdefault(key, deque(maxlen=MAX_FOR_NAME)).append(self.clock())

    def note_success(self, name: str, address: str) -> None:
        """Forget the failures of a name from an address."""
        with self._lock:
            self._failures.pop((name.casefold(), address), None)

    def _count(self, key: tuple[str, str]) -> int:
        since = self.clock() - WINDOW_S
        return sum(when > since for when in self._failures.get(key, ()))

    def _forget(self) -> None:
        for key in [key for key in self._failures if not self._count(key)]:
            del self._failures[key]


def _keys(name: str, address: str) -> tuple[tuple[tuple[str, str], int], ...]:
    folded = name.casefold()
    here, anywhere = ((folded, address), MAX_FOR_NAME_FROM_HERE), ((folded, "*"), MAX_FOR_NAME)
    return here, (("*", address), MAX_FROM_HERE), anywhere
