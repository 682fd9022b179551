"""Fit the weights of the clues for parties on annotated reports: python -m training.parties FOLDER... --out FILE.

Each FOLDER holds reports.jsonl and NAME.json as annotated; with ``--corpora`` those that the reader never learned from are
taken too. The reader model that ships, or REPORTEDLY_MODEL, reads them.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse import Reader
from reportedly.extract import find_actors, find_statements
from reportedly.extract.parties import index_actors
from reportedly.extract.party_candidates import Candidate
from reportedly.extract.party_clues import OTHER, PartyClues
from reportedly.lexicon import Lexicon, load_lexicon
from reportedly.model import Analysis, Span, Trigger
from reportedly.settings import load_settings
from training.corpora import standoff
from training.load import HELD_OUT

MIN_COUNT = 15
"""A clue seen less often has no weight."""
PENALTY = 4.0
PASSES = 12
HEAD = "# How much each clue speaks for a phrase as a party of an event: logistic weights, by python -m training.parties.\n"
Row = tuple[dict[str, float], bool]
Matrix = NDArray[np.float64]


def main() -> None:
    """Read the folders, fit both roles and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    reader, lexicon = Reader(load_settings().model), load_lexicon("en")
    read = [
        (reader.analyse(report["text"]), json.loads((folder / f"{report['id']}.json").read_text("utf-8")))
        for folder in options.folders
        for report in map(json.loads, (folder / "reports.jsonl").read_text("utf-8").splitlines())
    ]
    if options.corpora:
        read += [(reader.analyse(text), gold) for _, text, gold in standoff.read_records(HELD_OUT, options.corpora)]
    save_weights(options.out, {role: fit_role(read, lexicon, role) for role in OTHER})


def fit_role(read: Sequence[tuple[Analysis, Any]], lexicon: Lexicon, role: str) -> dict[str, float]:
    """Return the weight of every clue for one role."""
    rows = [row for analysis, gold in read for row in find_rows(analysis, gold, lexicon, role)]
    counts = Counter(clue for clues, _ in rows for clue, value in clues.items() if value)
    names = ["bias", *sorted(clue for clue, count in counts.items() if count >= MIN_COUNT and clue != "bias")]
    places = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)))
    for at, (clues, _) in enumerate(rows):
        for clue, value in clues.items():
            if clue in places:
                table[at, places[clue]] = value
    weights = fit(table, np.array([right for _, right in rows], np.float64))
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def find_rows(analysis: Analysis, gold: Any, lexicon: Lexicon, role: str) -> Iterator[Row]:
    """Yield the clues of each candidate at each trigger of an annotated event, and whether it is a party."""
    actors, statements = find_actors(analysis, lexicon, find_statements(analysis, lexicon))
    clues = PartyClues(analysis, index_actors(analysis, actors), statements)
    for trigger in analysis.triggers:
        event = next((event for event in gold["events"] if means_event(analysis, trigger, event)), None)
        if event is not None:
            parties = [analysis.words_of(Span.of(analysis.text, *span)) for span in event[f"{role}_spans"] if span]
            for candidate, found in clues.find(clues.look(trigger), role):
                yield found, any(_is_party(analysis, candidate, words) for words in parties)


def fit(table: Matrix, right: Matrix) -> Matrix:
    """Return logistic weights by Newton's method; the first column, which is always one, goes unpunished."""
    weights, penalty = np.zeros(table.shape[1]), np.eye(table.shape[1]) * PENALTY
    penalty[0, 0] = 1e-6
    for _ in range(PASSES):
        shares = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (shares - right) + penalty @ weights
        bend = (table * (shares * (1 - shares))[:, None]).T @ table + penalty
        weights -= np.linalg.solve(bend, slope)
    return weights


def save_weights(path: Path, weights: Mapping[str, Mapping[str, float]]) -> None:
    """Write the weights as a word list."""
    parts = [HEAD]
    for role, clues in weights.items():
        parts.append(f"\n[{role}]\n" + "".join(f"{json.dumps(clue)} = {clues[clue]}\n" for clue in sorted(clues)))
    path.write_text("".join(parts), "utf-8")


def means_event(analysis: Analysis, trigger: Trigger, event: Any) -> bool:
    """Tell whether a trigger shares a word with an annotated event."""
    span = analysis.span(*trigger.words)
    return any(start < span.end and span.start < end for start, end in event["mention_spans"])


def _is_party(analysis: Analysis, candidate: Candidate, words: tuple[int, int]) -> bool:
    """Tell whether a candidate's head heads the annotated phrase or stands in its coordination."""
    head = analysis.head_of(*words)
    if candidate.head == head:
        return True
    inside = candidate.head in range(*words) and head not in range(*candidate.words)
    return inside and analysis.relations[candidate.head] == "conj"


if __name__ == "__main__":
    main()
