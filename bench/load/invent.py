"""Invent reports of which it is known who copied whom and which tell one incident; one seed always gives the same."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bench.load import words

FIRST_DAY = datetime(2031, 1, 6, 6, tzinfo=UTC)
DAYS = 730
MIN_REPORTS, MAX_REPORTS = 3, 8
TOWNS = 900
OWN_DETAILS, BORROWED, CUT = (4, 6), 2, 1
CHANCES = (("own", 0.45), ("verbatim", 0.2), ("light-edit", 0.2), ("partial", 0.15))
"""How a report after the first one of an incident comes about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """A report with the incident that it tells and, for a copy, the report it copies and how."""

    id: str
    incident: int
    outlet: str
    title: str
    byline: str | None
    published: datetime
    sentences: tuple[str, ...]
    copied: str | None = None
    kind: str = "own"

    @property
    def text(self) -> str:
        """The sentences, two a paragraph."""
        parts = [" ".join(self.sentences[at : at + 2]) for at in range(0, len(self.sentences), 2)]
        return "\n\n".join(parts)


@dataclass(slots=True)
class Desk:
    """Whoever makes up an incident: its facts and a source of chance."""

    chance: random.Random
    facts: dict[str, str]
    towns: tuple[str, ...]
    written: list[Invented] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)

    def fill(self, frame: str) -> str:
        """Return a frame with facts in it, and with chance details where it asks for such."""
        pick, number = self.chance.choice, self.chance.randint
        loose = {
            "name": f"{pick(words.FIRST)} {pick(words.LAST)}",
            "other": pick(self.towns),
            "thing": pick(words.THINGS),
            "mood": pick(words.MOODS),
            "reason": pick(words.REASONS),
            "time": f"at {number(5, 22)}:{number(10, 59)}",
            "hours": str(number(3, 99)),
            "spot2": pick(words.SPOTS).removeprefix("the "),
            "number": str(number(13, 400)),
            "age": str(number(19, 88)),
            "distance": str(number(6, 95)),
            "percent": str(number(11, 97)),
            "money": str(number(2, 70)),
            "thousand": str(number(4, 95)),
            "year": str(number(1950, 2025)),
        }
        told = frame.format(**loose, **self.facts)
        return told[0].upper() + told[1:]

    def own(self, least: int, most: int) -> list[str]:
        """Return a lead, some details and a line of background in words of their own."""
        count = self.chance.randint(least, most)
        parts = [self.chance.sample(part, count) for part in (words.OPENINGS, words.CLAUSES, words.TAILS)]
        details = [" ".join(three) for three in zip(*parts, strict=True)]
        return [self.fill(frame) for frame in (self.leads.pop(), *details, self.chance.choice(words.BACKGROUND))]


def invent(reports: int, seed: int = 7) -> tuple[Invented, ...]:
    """Return so many reports in the order of publication."""
    chance = random.Random(seed)  # noqa: S311  # an order, no secret
    towns = name_towns(chance)
    made: list[Invented] = []
    while len(made) < reports:
        made += _cover(chance, towns, number=made[-1].incident + 1 if made else 0, share=len(made) / reports)
    return tuple(sorted(made[:reports], key=lambda one: (one.published, one.id)))


def name_towns(chance: random.Random) -> tuple[str, ...]:
    """Return names of towns, each once."""
    found: dict[str, None] = {}
    while len(found) < TOWNS:
        parts = chance.sample(words.SYLLABLES, 2)
        found[("".join(parts) + chance.choice(words.TOWN_ENDS)).capitalize()] = None
    return tuple(found)


def _cover(chance: random.Random, towns: tuple[str, ...], *, number: int, share: float) -> list[Invented]:
    """Return all reports on one incident; incidents come one after another, spread over the whole time."""
    begun = FIRST_DAY + timedelta(days=share * DAYS, hours=chance.randint(0, 12))
    noun, verb, _ = chance.choice(words.KINDS)
    facts = {
        "town": chance.choice(towns),
        "region": chance.choice(words.REGIONS),
        "day": begun.strftime("%A"),
        "spot": chance.choice(words.SPOTS),
        "body": chance.choice(words.BODIES),
        "noun": noun,
        "verb": verb,
        "Verb": verb.capitalize(),
        "killed": str(chance.randint(3, 60)),
        "injured": str(chance.randint(61, 190)),
    }
    desk = Desk(chance, facts, towns, leads=chance.sample(words.LEADS, len(words.LEADS)))
    for place in range(chance.randint(MIN_REPORTS, MAX_REPORTS)):
        kind = chance.choices(*zip(*CHANCES, strict=True))[0] if place else "own"
        desk.written.append(_write(desk, number, begun + timedelta(hours=5 * (place + 1)), kind))
    return desk.written


def _write(desk: Desk, incident: int, published: datetime, kind: str) -> Invented:
    originals = [one for one in desk.written if one.kind == "own"]
    model = desk.chance.choice(originals) if kind != "own" else None
    sentences = tuple(_sentences(desk, kind, model))
    outlets = [one for one in words.OUTLETS if one not in {w.outlet for w in desk.written}]
    return Invented(
        id=f"r{incident:05}-{len(desk.written)}",
        incident=incident,
        outlet=desk.chance.choice(outlets),
        title=desk.fill(desk.chance.choice(words.TITLES)),
        byline=model.outlet if model and desk.chance.random() < 0.5 else None,
        published=published,
        sentences=sentences,
        copied=model.id if model else None,
        kind=kind,
    )


def _sentences(desk: Desk, kind: str, model: Invented | None) -> Iterator[str]:
    if model is None:
        yield from desk.own(*OWN_DETAILS)
    elif kind == "verbatim":
        yield from model.sentences
    elif kind == "light-edit":
        left_out = desk.chance.randrange(1, len(model.sentences))
        yield from (_edit(one) for at, one in enumerate(model.sentences) if at != left_out)
    else:
        own = desk.own(*OWN_DETAILS)
        start = desk.chance.randrange(1, len(model.sentences) - BORROWED + 1)
        yield from (*own[:2], *model.sentences[start : start + BORROWED], *own[2:])


def _edit(sentence: str) -> str:
    return " ".join(words.EDITS.get(word, word) for word in sentence.split(" "))
