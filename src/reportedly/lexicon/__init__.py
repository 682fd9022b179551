"""Word lists and rules of thumb, as data that is checked when it is loaded."""

from reportedly.lexicon.load import CheckPattern, Entry, Lexicon, load_lexicon, load_lists

__all__ = ["CheckPattern", "Entry", "Lexicon", "load_lexicon", "load_lists"]
