"""Show the unseen characters by which a text could turn the direction of a line and spoof what it says."""

SHOWN = "\u2426"
"""Stands for one of them: it is seen, and as long as they are, so that all places in a text stay right."""
TURNS = str.maketrans(dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", SHOWN))
"""Embeddings, overrides and isolates of the Unicode bidirectional algorithm, with what ends them."""


def show_turns(text: str) -> str:
    """Return a text with a sign in the place of each such character."""
    return text.translate(TURNS)


def show_value(value: object) -> object:
    """Return what a template shows of a value: words with these signs, all else as it is."""
    return value if not isinstance(value, str) or value.isascii() else value.translate(TURNS)
