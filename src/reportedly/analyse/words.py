"""Cut a text into words the way English treebanks do, each with its place in the text."""

import re

CLITIC = re.compile(r"(?i)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
TITLES = "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Capt|Cmdr|Adm|Brig|Gov|Sen|Rep|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs"
MONTHS = "Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
WORD = re.compile(
    rf"""
    https?://[^\s<>"”]+[\w/]                    # addresses
  | [\w.+-]+@[\w-]+\.[\w.-]+\w                  # mail
  | (?:[^\W\d_]\.){{2,}}                        # U.S.
  | \b(?:{TITLES}|{MONTHS})\.(?=\s)             # Gen.
  | \b[A-Z]\.(?=\s+[A-Z])                       # initials
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b        # 1,200  10:30  3rd  1990s
  | [@\#]\w+
  | [^\W_]+(?:['’][^\W\d_]+)*                   # don't, O'Brien
  | \.{{2,}} | -{{2,}} | (?P<other>\S)
    """,
    re.VERBOSE,
)


def find_words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return start and end of every word between two offsets; white space belongs to none."""
    words: list[tuple[int, int]] = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        words.extend(_split_clitic(text, match.start(), match.end()))
    return words


def _split_clitic(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if "'" not in text[start:end] and "’" not in text[start:end]:
        return [(start, end)]
    match = CLITIC.search(text[start:end])
    if match is None or match.start() == 0:
        return [(start, end)]
    return [(start, start + match.start()), (start + match.start(), end)]
