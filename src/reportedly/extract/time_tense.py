"""Tell from the verb that a time belongs to whether it lies ahead or behind, and whether it comes again and again."""

from dataclasses import dataclass

from reportedly.model import Analysis, Range

WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
PLANNED = frozenset({
    "plan", "plans", "planned", "scheduled", "due", "expected", "intends", "set", "deadline", "hope", "hopes", "want",
    "wants",
})  # fmt: skip
STARTING = frozenset({
    "begin", "begins", "start", "starts", "open", "opens", "end", "ends", "close", "closes", "expire", "expires",
    "resume", "resumes", "run", "runs", "take", "takes",
})  # fmt: skip
"""Verbs whose present tense with a date tells of a fixed plan: "the trial starts on Monday"."""
LASTING = frozenset({
    "have", "has", "remain", "remains", "live", "lives", "exist", "exists", "survive", "survives", "own", "owns",
    "known", "used", "continues", "continue",
})  # fmt: skip
"""What lasts or is done again and again, not on one day: "it is known today as"."""
BE = frozenset({"am", "is", "are", "'m", "'re", "’m", "’re", "'s", "’s"})
TO_BE = BE | {"be"}
OUGHT = frozenset({"should", "must", "may", "might"})
SPEAKERS = frozenset({"i", "we", "you"})
USUALLY = frozenset({"usually", "always", "often", "normally", "generally", "typically", "sometimes", "regularly"})
LIKING = frozenset({"like", "likes", "liked", "love", "loves", "loved", "used", "tend", "tends", "tended"})
IT = frozenset({"it", "today", "which", "that"})
"""Subjects that say which day it is: "it is Monday"."""
SAME = frozenset({
    "beat", "bid", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read", "set", "shed", "shut",
    "split", "spread",
})  # fmt: skip
"""Verbs whose past looks like their present."""
UNTIL = frozenset({"until", "till", "from"})
UP_STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tense:
    """How the verb of a time speaks.

    Of what is to come, of what is over, of what is usual, of what lasts or is; ``own`` where the time itself is what is
    said, ``habit`` where the words say that it comes again and again.
    """

    ahead: bool = False
    past: bool = False
    usual: bool = False
    lasting: bool = False
    being: bool = False
    own: bool = False
    habit: bool = False


NO_TENSE = Tense()
"""A time without a verb."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The word that says something at a time, its auxiliaries and its finite form."""

    word: int
    direct: bool
    form: str
    helpers: frozenset[str]


def find_tense(analysis: Analysis, words: Range) -> Tense:
    """Return how the verb of a time speaks of it."""
    if words[0] >= len(analysis.words):
        return NO_TENSE
    clause = _clause(analysis, analysis.head_of(*words))
    ahead, spoken = _is_ahead(analysis, words, clause), _is_spoken(analysis, clause.word)
    present = clause.form == "present" and clause.direct and not ahead and not _is_as_of(analysis, words[0])
    return Tense(
        ahead=ahead,
        past=clause.form in ("past", "perfect", "participle"),
        usual=present and not spoken,
        lasting=present and _lasts(analysis, clause.word) and not spoken,
        being=present and bool(clause.helpers & BE),
        own=clause.word in range(*words),
        habit=_is_habit(analysis, clause.word),
    )


def _is_habit(analysis: Analysis, word: int) -> bool:
    """Tell whether something is done again and again: "usually meets on Friday", "liked to play on Sunday"."""
    if any(analysis.lower[child] in USUALLY for child in analysis.children[word]):
        return True
    above = analysis.heads[word]
    infinitive = any(analysis.lower[child] == "to" for child in analysis.children[word])
    return infinitive and {analysis.lower[above], analysis.lower[analysis.heads[above]]} & LIKING != set()


def _is_as_of(analysis: Analysis, first: int) -> bool:
    """Tell whether a time is said to be the state of things: "as of February"."""
    return first > 1 and analysis.lower[first - 2 : first] == ("as", "of")


def _clause(analysis: Analysis, word: int) -> Clause:
    at = word
    for _ in range(UP_STEPS):
        if analysis.upos[at] == "VERB" or _helpers(analysis, at) or analysis.heads[at] == at:
            break
        at = analysis.heads[at]
    helpers = _helpers(analysis, at)
    return Clause(
        at,
        at in (word, analysis.heads[word]),
        _form(analysis, at, helpers),
        frozenset(analysis.lower[h] for h in helpers),
    )


def _helpers(analysis: Analysis, word: int) -> list[int]:
    return [child for child in analysis.children[word] if analysis.relations[child].split(":")[0] in ("aux", "cop")]


def _form(analysis: Analysis, word: int, helpers: list[int]) -> str:
    """Return past, perfect, present, progressive, participle, ought or nothing."""
    own = analysis.xpos[word]
    finite = next((analysis.xpos[one] for one in helpers if analysis.xpos[one] in ("VBD", "VBZ", "VBP", "MD")), own)
    if finite == "VBD":
        return "past"
    if finite == "MD":
        modals = {analysis.lower[one] for one in helpers}
        return "ought" if modals & OUGHT else "present" if "can" in modals else ""
    if finite in ("VBZ", "VBP") and (helpers or analysis.lower[word] not in SAME):
        if any(analysis.lower[one] in ("have", "has", "'ve", "’ve") for one in helpers):
            return "perfect"
        return "progressive" if own == "VBG" and helpers else "present"
    return "participle" if own == "VBN" and not helpers else ""


def _is_spoken(analysis: Analysis, word: int) -> bool:
    return any(analysis.lower[child] in SPEAKERS for child in analysis.children[word])


def _lasts(analysis: Analysis, word: int) -> bool:
    return analysis.lower[word] in LASTING or any(analysis.lower[child] == "still" for child in analysis.children[word])


def _is_ahead(analysis: Analysis, words: Range, clause: Clause) -> bool:
    before = analysis.lower[words[0] - 1] if words[0] else ""
    if before == "since":
        return False
    return before in UNTIL or _is_willed(analysis, words[0]) or _is_planned(analysis, words, clause)


def _is_willed(analysis: Analysis, word: int) -> bool:
    """Tell whether the words above a time speak of what is to come: "will", "plans to", "is due to"."""
    for _ in range(UP_STEPS + 1):
        below = {analysis.lower[child] for child in analysis.children[word]}
        if analysis.lower[word] in PLANNED or below & WILL:
            return True
        if analysis.lower[word].startswith("look") and "forward" in below:
            return True
        if analysis.heads[word] == word:
            return False
        word = analysis.heads[word]
    return False


def _is_planned(analysis: Analysis, words: Range, clause: Clause) -> bool:
    """Tell whether the verb itself fixes what is to come: "is meeting on Monday", "is to be held"."""
    between = analysis.xpos[min(clause.word, words[0]) : max(clause.word, words[0])]
    if not clause.direct or "VBD" in between:
        return False
    if clause.form == "progressive" or (clause.form == "ought" and "have" not in clause.helpers):
        return True
    below = {analysis.lower[child] for child in analysis.children[clause.word]}
    if "to" in below and clause.form != "past" and (clause.helpers & TO_BE or analysis.xpos[clause.word] == "VB"):
        return bool(clause.helpers & TO_BE) or analysis.lower[words[0] - 1] == "by"
    if clause.form != "present":
        return False
    return not below & IT if clause.word in range(*words) else analysis.lower[clause.word] in STARTING
