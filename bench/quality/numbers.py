"""Numbers of annotated reports beside quantulum3 on the same texts: are they found, and with the right bounds.

Only the numbers of events are annotated, so recall is what can be compared: the share of annotated numbers that a
finder's span shares a character with, and the share whose bounds are right as well. quantulum3 gives one value, which
counts as both bounds.
"""

import json
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from reportedly.analyse import Reader
from reportedly.extract import find_numbers
from reportedly.lexicon import Lexicon, load_lexicon

Found = tuple[int, int, float | None, float | None]


def measure_reports(model: Path, reports: Path) -> Iterator[str]:
    """Yield recall of both finders on a folder of NAME.txt and NAME.json."""
    reader, lexicon = Reader(model, threads=2), load_lexicon("en")
    finders: dict[str, Callable[[str], list[Found]]] = {
        "reportedly": lambda text: _ours(reader, lexicon, text),
        "quantulum3": _quantulum,
    }
    for name, find in finders.items():
        gold = spans = bounds = 0
        for text, numbers in _read(reports):
            found = find(text)
            for start, end, low, high in numbers:
                there = [one for one in found if one[0] < end and start < one[1]]
                gold += 1
                spans += bool(there)
                bounds += any(one[2:] == (low, high) for one in there)
        yield f"{'numbers found, ' + name:42}{spans / gold:13.3f}{gold:8}"
        yield f"{'numbers with right bounds, ' + name:42}{bounds / gold:13.3f}{gold:8}"


def _read(folder: Path) -> Iterator[tuple[str, list[Found]]]:
    for path in sorted(folder.glob("*.json")):
        annotation = json.loads(path.read_text("utf-8"))
        numbers = {
            (*number["span"], number["low"], number["high"])
            for event in annotation["events"]
            for number in event["numbers"]
        }
        yield path.with_suffix(".txt").read_bytes().decode("utf-8"), sorted(numbers, key=str)


def _ours(reader: Reader, lexicon: Lexicon, text: str) -> list[Found]:
    numbers = find_numbers(reader.analyse(text), lexicon)
    return [(one.span.start, one.span.end, one.low, one.high) for one in numbers]


def _quantulum(text: str) -> list[Found]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for a classifier of units, which says nothing of bounds
        from quantulum3 import parser

        return [(*quantity.span, quantity.value, quantity.value) for quantity in parser.parse(text)]
