"""Reduce a text to a few numbers, of which two texts share some when a passage stands in both."""

import zlib
from collections.abc import Iterator, Sequence

from reportedly.resolve.wording import to_wording

# Runs of five words are long enough to be told apart from idioms and short enough to survive an edit every few words.
RUN_WORDS = 5
# Of so many runs that follow each other one is kept, so that ten words in a row in both texts always share one
# (RUN_WORDS + WINDOW_RUNS - 1); for eight in a row the chance is better than nine in ten.
WINDOW_RUNS = 6
# Of a book only the smallest are kept: enough for 14,000 words in full.
MAX_FINGERPRINTS = 4096
# A prime, small enough that a fingerprint fits in a signed integer of 64 bits in any database.
MODULUS = (1 << 61) - 1
BASE = 1_000_003
# 2^64 divided by the golden ratio, as Knuth multiplies to spread numbers; the bits in the middle are the best mixed.
GOLDEN_RATIO = 0x9E3779B97F4A7C15
HALF_BITS = 32


def fingerprint(text: str) -> tuple[int, ...]:
    """Return the fingerprints of a text in ascending order; the same text gives the same ones everywhere."""
    chosen = set(_winnow(list(_hash_runs(to_wording(text).keys))))
    return tuple(sorted(chosen)[:MAX_FINGERPRINTS])


def _hash_runs(keys: Sequence[str]) -> Iterator[int]:
    """Yield one number for each run of words, from a sum that moves on word by word."""
    codes = [zlib.crc32(key.encode()) + 1 for key in keys]
    leaving = pow(BASE, RUN_WORDS, MODULUS)
    total = 0
    for at, code in enumerate(codes):
        total = (total * BASE + code) % MODULUS
        if at >= RUN_WORDS:
            total = (total - codes[at - RUN_WORDS] * leaving) % MODULUS
        if at >= RUN_WORDS - 1:
            yield _mix(total)


def _mix(total: int) -> int:
    """Return the sum with its bits mixed, so that no words are smaller than others by their letters."""
    return (total * GOLDEN_RATIO >> HALF_BITS) & MODULUS


def _winnow(hashes: Sequence[int]) -> Iterator[int]:
    """Yield the smallest number of each window."""
    for at in range(max(1, len(hashes) - WINDOW_RUNS + 1) if hashes else 0):
        yield min(hashes[at : at + WINDOW_RUNS])
