"""Speed and memory: the whole reading beside the bare encoder, other lengths, and a spaCy pipeline of the usual size.

All run in one process on the same invented text, with the same number of threads; each figure is the median of
several runs. The spaCy peer is an untrained encoder of RoBERTa-base size (12 layers, 768 wide) under a tagger, a
parser and names, because weights do not matter for speed; it runs when PyTorch and spacy-curated-transformers are
installed, and says so when they are not.
"""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.texts import write_text
from reportedly.analyse import Reader
from reportedly.analyse.encode import Laid, encode
from reportedly.analyse.network import Network
from reportedly.analyse.pieces import Pieces
from reportedly.analyse.sentences import find_sentences
from reportedly.analyse.words import find_words
from reportedly.flow.pipeline import Pipeline
from reportedly.gazetteer import load_gazetteer
from reportedly.lexicon import load_lexicon
from reportedly.model import Given
from reportedly.read.read import read_string

THREADS = 2
RUNS = 5
LENGTHS = (500, 5_000, 100_000)


def measure(model: Path) -> Iterator[str]:
    """Yield the rows of the table."""
    yield from _measure_start()
    pipeline = Pipeline(Reader(model, threads=THREADS), load_lexicon("en"), load_gazetteer())
    yield from _measure_share(model, pipeline)
    yield from _measure_lengths(pipeline)
    yield f"{'memory of this process, peak':52}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:10.0f} MB"
    yield from _measure_peer()


def _measure_start() -> Iterator[str]:
    for name, code in (
        ("reportedly --help", ["-m", "reportedly.cli", "--help"]),
        ("first report from a cold start", ["-c", "import reportedly; reportedly.read('Ana said so.')"]),
    ):
        seconds = _median(lambda code=code: subprocess.run([sys.executable, *code], check=True, capture_output=True))
        yield f"{name:52}{seconds:10.2f} s"


def _measure_share(model: Path, pipeline: Pipeline) -> Iterator[str]:
    text = write_text(5_000)
    network, pieces, laid = Network(model, threads=THREADS), Pieces(model / "tokenizer.json"), _lay(text)
    report = read_string(text, "bench", Given())
    rounds = [
        (_time(lambda: list(encode(network, pieces, laid))), _time(lambda: pipeline.read(report))) for _ in range(RUNS)
    ]
    bare, whole = (statistics.median(times) for times in zip(*rounds, strict=True))
    yield f"{'bare encoder, 5,000 words':52}{5_000 / bare:10.0f} words/s"
    yield f"{'whole reading, 5,000 words':52}{5_000 / whole:10.0f} words/s"
    yield f"{'whole reading in encoder passes (at most 1.5)':52}{whole / bare:10.2f}"


def _lay(text: str) -> Laid:
    words: list[tuple[int, int]] = []
    sentences = []
    for start, end in find_sentences(text):
        found = find_words(text, start, end)
        sentences.append((len(words), len(words) + len(found)))
        words += found
    return Laid(text, words, sentences, "gold")


def _measure_lengths(pipeline: Pipeline) -> Iterator[str]:
    for length in LENGTHS:
        text = write_text(length)
        seconds = _median(lambda text=text: pipeline.read(read_string(text, "bench", Given())), runs=3)
        yield f"{f'a word of a report of {length:,} words':52}{seconds / length * 1e6:10.0f} µs"


def _measure_peer() -> Iterator[str]:
    from bench.peer import measure_peer

    yield f"{'spaCy, untrained encoder of RoBERTa-base size':52}{measure_peer(write_text(2_000), THREADS)}"


def _median(work: Callable[[], object], runs: int = RUNS) -> float:
    return statistics.median(_time(work) for _ in range(runs))


def _time(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
