"""Find the words that mean an event and, for each, what the model takes for its parties, place and time."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse.around import Reach, look_around
from reportedly.analyse.decode import softmax
from reportedly.analyse.encode import Encoded
from reportedly.analyse.network import Array, Network, scores_of
from reportedly.analyse.same_clues import Seen
from reportedly.model import Range, Trigger

# Added to the score of "no event"; chosen on our development reports.
TRIGGER_CAUTION = np.float32(-0.3)
PARTY_REACH = 48
"""Words to either side of a trigger among which its parties are looked for."""
INSIDE = 2
LEANING_MIN = 0.02
"""A smaller share of a word in a party is not kept."""
SMALL = 1e-9
Parties = dict[str, tuple[Range, ...]]
Leanings = dict[str, dict[int, float]]


def find_triggers(network: Network, encoded: Encoded, sentences: Sequence[Range]) -> Iterator[Seen]:
    """Yield the triggers whose first word the window owns, with what is compared to tell which mean one event.

    Ranges and words are those of the text, as are the sentences; ``group`` is still open.
    """
    scores = scores_of(encoded.outputs, "triggers").copy()
    scores[:, 0] += TRIGGER_CAUTION
    window, outputs = encoded.window, encoded.outputs
    own = [
        (start, end)
        for start, end in _find_ranges(scores.argmax(-1))
        if window.own_first <= start + window.first < window.own_last
    ]
    if own:
        left, right, meaning = (scores_of(outputs, name) for name in ("same_left", "same_right", "event_trigger"))
        for (start, end), trigger in zip(own, _read(network, encoded, own, scores, sentences), strict=True):
            yield Seen(trigger, left[start].copy(), right[start].copy(), meaning[start:end].mean(0))


def _find_ranges(tags: NDArray[np.intp]) -> Iterator[Range]:
    first = 0
    for index in range(1, len(tags) + 1):
        if index == len(tags) or tags[index] != tags[first]:
            if tags[first]:
                yield first, index
            first = index


def _read(
    network: Network,
    encoded: Encoded,
    ranges: Sequence[Range],
    scores: NDArray[np.float32],
    sentences: Sequence[Range],
) -> Iterator[Trigger]:
    types, realis = softmax(scores), softmax(scores_of(encoded.outputs, "realis"))
    factual, shift = scores_of(encoded.outputs, "factual")[:, 0], encoded.window.first
    parties = _find_parties(network, encoded, ranges)
    for (start, end), (found, leanings) in zip(ranges, parties, strict=True):
        yield Trigger(
            words=(start + shift, end + shift),
            types=_types(network, encoded, (start, end), types[start:end, 1:].mean(0), sentences),
            realis=_shares(network.labels["realis"], realis[start:end].mean(0)),
            parties=found,
            factual=round(float(factual[start]), 2),
            group=-1,
            score=float(1 - types[start:end, 0].min()),
            leanings=leanings,
        )


def _types(
    network: Network, encoded: Encoded, words: Range, shares: Array, sentences: Sequence[Range]
) -> dict[str, float]:
    """Return the shares of a trigger's types, by its tags and by the meaning of its words and its sentence."""
    outputs, shift = encoded.outputs, encoded.window.first
    first, last = sentences[bisect_right(sentences, words[0] + shift, key=lambda one: one[0]) - 1]
    meaning = outputs["vector"][max(0, first - shift) : last - shift].mean(0)
    own = [outputs[name][words[0] : words[1]].mean(0) for name in ("event_trigger", "event_word")]
    vectors = np.concatenate([*own, meaning / (np.linalg.norm(meaning) + SMALL)])
    return _shares(network.labels["triggers"][1:], network.type_head.weigh(vectors, shares))


def _shares(labels: Sequence[str], values: Array) -> dict[str, float]:
    return {label: float(value) for label, value in zip(labels, values, strict=True)}


def _find_parties(network: Network, encoded: Encoded, ranges: Sequence[Range]) -> Iterator[tuple[Parties, Leanings]]:
    around = look_around(
        encoded.outputs["event_word"], encoded.outputs["event_trigger"], ranges, Reach(network.reach, PARTY_REACH)
    )
    scores = scores_of(network.run("parties", around.inputs("triggers")), "parties")
    roles = network.labels["parties"]
    scores = scores.reshape(*scores.shape[:2], len(roles), INSIDE + 1)
    inside = around.mask[..., None] > 0
    tags, shares = scores.argmax(-1) * inside, (1 - softmax(scores)[..., 0]) * inside
    for row, low in enumerate(around.firsts):
        shift = encoded.window.first + low
        parties = {
            role: tuple((first + shift, last + shift) for first, last in _find_parts(tags[row, :, place]))
            for place, role in enumerate(roles)
        }
        yield parties, {role: _lean(shares[row, :, place], shift) for place, role in enumerate(roles)}


def _lean(shares: Array, shift: int) -> dict[int, float]:
    return {int(word) + shift: float(shares[word]) for word in np.flatnonzero(shares > LEANING_MIN)}


def _find_parts(tags: NDArray[np.intp]) -> Iterator[Range]:
    """Yield the runs of words of one party; a B opens a new one, an I without a B opens one as well."""
    first = None
    for index in np.flatnonzero(tags):
        if first is not None and tags[index] == INSIDE and tags[index - 1]:
            last = int(index) + 1
            continue
        if first is not None:
            yield first, last
        first, last = int(index), int(index) + 1
    if first is not None:
        yield first, last
