"""Tell a phrase for a party that can have done something from weapons, victims, times and scraps of words."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon.load import load_lists
from reportedly.model import Actor, Place, Reading, SourceKind, Span, Statement
from reportedly.resolve.mentions import find_acts_of
from reportedly.resolve.names import show_source
from reportedly.resolve.wordforms import listed, stem

PIECE = re.compile(r"[^\W\d_]+")
BEFORE = re.compile(
    r"(?<![\w.])(?:[A-Z][\w’'-]*|(?:[A-Z]\.){2,}|[A-Za-z]+-[A-Za-z]+) \Z|(?<!\w)(?:\w+|(?:[A-Z]\.)+)-\Z"
)
SCRAP = re.compile(r"\w*\Z")
HEADED = re.compile(r"(?<![\w-])[\w-]+ of (?:the )?(?:[\w-]+ ){0,2}\Z")
AFTER = re.compile(
    r"\A(?: of (?:the )?(?:[a-z]+(?:-[a-z]+)?(?<!ing) )?(?P<named>[A-Z][\w-]*)"
    r"|(?P<joined>-[\w-]+)| (?P<next>[A-Za-z][\w-]*))"
)
TAIL = re.compile(
    r"\s+(?:of|in|on|from|near|with|who|which|that|at|for|around|affiliated|belonging|calling|backed)\b.*", re.DOTALL
)
TRAILING = re.compile(r"\s+(?:of|in|on|from|by|to|for|with|and|or|the|an?)\Z", re.IGNORECASE)
REACH = 3
"""So many words are taken to a phrase on each side."""
NONE = re.compile(r"^(?:no|none of|not (?:a|one)(?: single)?) (?=\w)", re.IGNORECASE)
LONE = {"he": "person", "she": "person", "his": "person", "her": "person", "they": "", "their": "", "it": "", "its": ""}
OWNERS = frozenset({"its", "our", "we", "us", "i", "my", "it"})
BODIES = frozenset({"organisation", "group", "person"})
ARTICLES = frozenset({"the", "a", "an", "any", "some"})
LEADING = ARTICLES | frozenset(
    {"for", "by", "of", "from", "when", "after", "and", "or", "with", "as", "in", "on", "at", "to", "that", "while"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words for a party and the name it is shown by; ``own`` where it speaks of itself, ``none`` in "no unit"."""

    span: Span
    name: str
    actor: str | None = None
    own: bool = False
    none: bool = False
    hedged: bool = False


def to_phrase(reading: Reading, party: Span, voice: Statement | None) -> Phrase | None:
    """Return the words of a party in full, None where they cannot be who did it."""
    first = party.text.split()[0].casefold()
    if first in LONE or first in OWNERS or first in load_lists("en")["pronouns"]:
        return _meant(reading, party, first, voice)
    wide = _widen(reading, party)
    none = NONE.match(wide.text)
    words = wide.text[none.end() :] if none else wide.text
    kept = _without_means(words)
    if not kept or wide.text.split()[0].casefold() in load_lists("en")["pronouns"]:
        return None
    if not _can_act(reading, wide, kept, cut=kept not in wide.text[-len(kept) :]):
        return None
    actor = _actor_of(reading, wide)
    name = actor.name if actor is not None and _is_name(actor.name) else None
    hedged = any(word.casefold() in load_lists("en")["hedges"] for word in words.split())
    shown = name if name and len(name) > len(kept) else kept
    return Phrase(wide, shown, actor.id if actor and name else None, none=none is not None, hedged=hedged)


def _meant(reading: Reading, party: Span, first: str, voice: Statement | None) -> Phrase | None:
    """Return a pronoun, or "its guns", as whoever it means: an actor with a name, or who speaks."""
    actor = _actor_of(reading, party)
    fits = actor is not None and (actor.kind == "person") == (LONE.get(first) == "person")
    if len(party.text.split()) > 1 and not is_force(party.text):
        return None
    name = actor.name if actor is not None and fits and _is_name(actor.name) else None
    speaks = voice is not None and voice.source_kind not in (SourceKind.MEDIA, SourceKind.NONE, SourceKind.DOCUMENT)
    shown = show_source(reading, voice) if voice is not None and speaks else None
    if name is None and first in OWNERS:
        name = shown
    own = name is not None and name == shown
    return (
        None
        if name is None or (own and first not in OWNERS)
        else Phrase(party, name, actor.id if actor and name == actor.name else None, own=own)
    )


def _widen(reading: Reading, party: Span) -> Span:
    """Take the names and the nouns for forces that stand right beside a party to it."""
    text, start, end = reading.report.text, party.start, party.end
    taken = {m.start for event in reading.events for m in event.mentions}
    if text[start] == "-":
        start = SCRAP.search(text, 0, start).start()  # type: ignore[union-attr]  # it always fits
    for _ in range(REACH):
        before = BEFORE.search(text, max(0, start - 30), start)
        if before is None or before.start() in taken or text[start:end].split()[0].casefold() in ARTICLES:
            break
        start = before.start()
    headed = HEADED.search(text, max(0, start - 60), start)
    if headed and is_force(headed[0].split()[0]):
        start = headed.start()
    for _ in range(REACH):
        after = AFTER.search(text[end : end + 30])
        if after is None or end + 1 in taken or not _goes_on(after):
            break
        end += after.end()
    while (last := TRAILING.search(text[:end], start)) is not None:
        end = last.start()
    return Span.of(text, start, end)


def _goes_on(after: re.Match[str]) -> bool:
    """Tell whether the next word still belongs to a name or to the noun for forces."""
    following = after["next"]
    return following is None or is_force(following) or following[0].isupper()


@cache
def _forces() -> frozenset[str]:
    return frozenset(load_lists("en")["forces"])


def is_force(words: str) -> bool:
    """Tell whether some words have a noun for those who can do harm."""
    return any(piece.casefold() in _forces() for piece in PIECE.findall(words))


def _without_means(words: str) -> str:
    """Return a phrase without the weapons and acts at its end: "Russian air strikes" are the Russians'."""
    head = TAIL.sub("", words)
    parts = head.split()
    while parts and _is_means(parts[-1]):
        parts.pop()
    cut = len(parts) < len(head.split())
    while parts and parts[0].casefold() in LEADING:
        parts.pop(0)
    if parts and parts[-1].endswith(("'s", "’s")):
        parts[-1] = parts[-1][:-2]
    return " ".join(parts) + ("" if cut or not parts else words[len(head) :])


def _is_means(word: str) -> bool:
    return not is_force(word) and (stem(word.strip("'’")) in listed("means") or bool(find_acts_of(word)))


def _can_act(reading: Reading, wide: Span, kept: str, *, cut: bool) -> bool:
    """Tell whether the words can be a party; before a weapon or an act, a name of nowhere known is one."""
    head = TAIL.sub("", kept)
    if is_force(head):
        return True
    if not any(word[:1].isupper() for word in head.split()) or stem(head.split()[-1]) in listed("everybody"):
        return False
    bodies = [(one.kind, mention) for one in reading.actors if one.kind in BODIES for mention in one.mentions]
    kinds = {kind for kind, mention in bodies if wide.overlaps(mention)}
    if any(
        kind != "person" and mention.end == wide.end and wide.contains(mention) and " " in mention.text
        for kind, mention in bodies
    ):
        return True
    for place in (one for one in reading.places if not one.name.endswith("-")):
        acts = any(wide.overlaps(span) for span in (*place.as_actor, *place.as_people)) and not _is_small(place)
        if acts:
            return True
        if any(wide.overlaps(span) for span in place.mentions) and (
            _is_small(place) or (kinds <= {"person"} and not (cut and place.best is None))
        ):
            return False
    nowhere = (span for place in reading.places if place.best is None for span in place.mentions)
    return bool(kinds) or (cut and any(wide.overlaps(span) for span in nowhere))


def _is_small(place: Place) -> bool:
    """Tell whether a place is on the map and no country, whose name may stand for its government."""
    return place.best is not None and place.best.precision != "country"


def _actor_of(reading: Reading, span: Span) -> Actor | None:
    """Return the actor that is meant where a phrase ends."""
    ends = ((one, mention) for one in reading.actors for mention in one.mentions)
    return next((one for one, mention in ends if mention.end == span.end and mention.overlaps(span)), None)


def _is_name(name: str) -> bool:
    """Tell whether some words are more than a pronoun and have a capital."""
    return name.split()[0].casefold() not in load_lists("en")["pronouns"] and any(
        word[:1].isupper() for word in name.split()
    )
