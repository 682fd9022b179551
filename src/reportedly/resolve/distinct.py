"""Values of which many are the same, so that each different one is looked at once."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", bound=Hashable)
Number = TypeVar("Number", bound=np.generic)


class Kinds(Generic[Value]):
    """The different ones of many values, and which of them each is."""

    def __init__(self, values: Iterable[Value]) -> None:
        """Number the different values in the order in which they come."""
        numbers: dict[Value, int] = {}
        self._numbers = np.array([numbers.setdefault(one, len(numbers)) for one in values], np.intp)
        self.values = tuple(numbers)
        self._alone = len(numbers) == len(self._numbers)

    def number(self, at: int) -> int:
        """Return which value one is."""
        return int(self._numbers[at])

    def value(self, at: int) -> Value:
        """Return one of the values."""
        return self.values[self.number(at)]

    def spread(self, row: NDArray[Number]) -> NDArray[Number]:
        """Return for each of all values what a row has for each different one."""
        return row if self._alone else row[self._numbers]
