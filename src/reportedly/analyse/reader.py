"""Turn a text into an Analysis: words, grammar, names, coreference, cues and triggers in one pass of the encoder."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from reportedly.analyse.ahead import make_ahead
from reportedly.analyse.coreference import find_links
from reportedly.analyse.cues import find_cues
from reportedly.analyse.decode import allowed_steps, best_path, find_ranges
from reportedly.analyse.encode import Encoded, Laid, encode
from reportedly.analyse.grammar import read_tags, read_trees
from reportedly.analyse.network import Network, scores_of
from reportedly.analyse.pieces import Pieces
from reportedly.analyse.same_clues import Seen
from reportedly.analyse.sentences import find_sentences
from reportedly.analyse.triggers import find_triggers
from reportedly.analyse.words import find_words
from reportedly.model import Analysis, Cue, Mention, Name, Range


class Reader:
    """A loaded reader model; ``convention`` names the guide whose statements are wanted, ``gold`` being ours."""

    def __init__(self, folder: Path, *, threads: int = 1, convention: str = "gold") -> None:
        self._convention, self._threads = convention, threads
        self.network = Network(folder, threads=threads)
        self._pieces = Pieces(folder / "tokenizer.json")

    def analyse(self, text: str) -> Analysis:
        """Return the analysis of a text; words and sentences are found here."""
        words: list[Range] = []
        sentences: list[Range] = []
        for start, end in find_sentences(text):
            found = find_words(text, start, end)
            if found:
                sentences.append((len(words), len(words) + len(found)))
                words.extend(found)
        return self.analyse_words(text, words, sentences)

    def analyse_words(self, text: str, words: Sequence[Range], sentences: Sequence[Range]) -> Analysis:
        """Return the analysis of a text whose words and sentences are known."""
        layers = _Layers(self.network, sentences)
        windows = encode(self.network, self._pieces, Laid(text, words, sentences, self._convention))
        for encoded in make_ahead(windows) if self._threads > 1 else windows:
            layers.add(encoded)
        return layers.to_analysis(text, words)


class _Layers:
    """What the windows gave so far."""

    def __init__(self, network: Network, sentences: Sequence[Range]) -> None:
        self.network, self._sentences, self._at = network, sentences, 0
        self._upos: list[str] = []
        self._xpos: list[str] = []
        self._heads: list[int] = []
        self._relations: list[str] = []
        self._names: list[Name] = []
        self._cues: list[Cue] = []
        self._links: list[tuple[int, str, int | None]] = []
        self._vectors: list[tuple[float, ...]] = []
        self._seen: list[Seen] = []
        self._steps = allowed_steps(network.labels["names"])

    def add(self, encoded: Encoded) -> None:
        """Add what one window owns."""
        own = self._own_sentences(encoded)
        self._upos += read_tags(self.network, encoded, "upos")
        self._xpos += read_tags(self.network, encoded, "xpos")
        heads, relations = read_trees(self.network, encoded, own)
        self._heads += heads
        self._relations += relations
        self._add_names(encoded)
        self._cues += find_cues(self.network, encoded)
        self._links += find_links(self.network, encoded)
        self._seen += find_triggers(self.network, encoded, self._sentences)
        for start, end in own:
            part = encoded.outputs["vector"][start - encoded.window.first : end - encoded.window.first].mean(0)
            self._vectors.append(tuple((part / (np.linalg.norm(part) + 1e-9)).tolist()))

    def to_analysis(self, text: str, words: Sequence[Range]) -> Analysis:
        """Return all layers together."""
        analysis = Analysis(
            text=text,
            words=tuple(words),
            sentences=tuple(self._sentences),
            upos=tuple(self._upos),
            xpos=tuple(self._xpos),
            heads=tuple(self._heads),
            relations=tuple(self._relations),
            names=tuple(self._names),
            mentions=_group(self._links),
            cues=tuple(self._cues),
            vectors=tuple(self._vectors),
            triggers=(),
        )
        return replace(analysis, triggers=self.network.same_head.group(analysis, self._seen))

    def _own_sentences(self, encoded: Encoded) -> list[Range]:
        window, own = encoded.window, []
        while self._at < len(self._sentences) and self._sentences[self._at][0] < window.own_last:
            start, end = self._sentences[self._at]
            own.append((max(start, window.own_first), min(end, window.own_last)))
            if end > window.own_last:
                break
            self._at += 1
        return own

    def _add_names(self, encoded: Encoded) -> None:
        scores = scores_of(encoded.outputs, "names")
        labels, window = self.network.labels["names"], encoded.window
        path = best_path(scores[None], self._steps)[0]
        for start, end, kind in find_ranges([labels[tag] for tag in path]):
            if window.own_first <= start + window.first < window.own_last:
                self._names.append(Name(start + window.first, end + window.first, kind))


def _group(links: list[tuple[int, str, int | None]]) -> tuple[Mention, ...]:
    groups = _join([(word, back) for word, _, back in links])
    return tuple(Mention(word, kind, group) for (word, kind, _), group in zip(links, groups, strict=True))


def _join(links: Sequence[tuple[int, int | None]]) -> list[int]:
    """Return the number of its group for each word, from the earlier word to which it is linked."""
    groups: dict[int, int] = {}
    for number, (word, back) in enumerate(links):
        groups[word] = groups.get(back, number) if back is not None else number
    return [groups[word] for word, _ in links]
