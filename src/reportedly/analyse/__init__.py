"""From a report's text to an Analysis: words, grammar and what the reader model sees."""

from reportedly.analyse.reader import Reader

__all__ = ["Reader"]
