"""Put the wordings of a report together that tell one happening at one place."""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import mul

from reportedly.gazetteer.fold import fold
from reportedly.model import Candidate, EventType, Reading, Realis, Span
from reportedly.resolve.atlas import Atlas, find_atlas, place_names
from reportedly.resolve.grounds import Spot
from reportedly.resolve.happenings import Happening, find_happenings
from reportedly.resolve.rooms import places_of
from reportedly.resolve.settings import Days, find_settings, towns_of
from reportedly.resolve.stories import Story, find_story


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Mentions of one event of a report that share a place.

    ``towns`` are where their own words put it, ``where`` where they or the words before do, ``known`` the
    towns among these, ``spots`` smaller places; ``about`` are the places of the whole report,
    and ``story`` is what it is about; ``grounds`` is where ``where`` is, if that is known of all of it.
    """

    report: str
    event: str
    mentions: tuple[Span, ...]
    sentences: frozenset[int]
    types: frozenset[EventType]
    type: EventType
    modes: frozenset[str]
    realis: frozenset[Realis]
    published: date | None
    towns: frozenset[str]
    where: frozenset[str]
    known: frozenset[str]
    spots: frozenset[str]
    beside: frozenset[str]
    focus: frozenset[str]
    days: tuple[Days, ...]
    when: tuple[Days, ...]
    parties: frozenset[str]
    numbers: frozenset[tuple[str, float]]
    roots: frozenset[str]
    words: frozenset[str]
    vector: Sequence[float]
    about: frozenset[str] = frozenset()
    grounds: tuple[Spot, ...] = ()
    story: Story = field(default_factory=lambda: Story({}, {}))


def find_scenes(readings: Sequence[Reading]) -> tuple[Scene, ...]:
    """Return the scenes of some reports, which together tell what is a town and what lies in it."""
    known = frozenset().union(*(towns_of(reading) for reading in readings))
    pairs = [(reading, find_settings(reading, known)) for reading in readings]
    atlas, spots = find_atlas(pairs), place_names(readings)
    found = []
    for reading, settings in pairs:
        settings = settings if settings.focus else replace(settings, focus=_home(reading, atlas))
        parts: dict[tuple[str, frozenset[str]], list[Happening]] = {}
        for one in find_happenings(reading, settings):
            parts.setdefault((one.event, atlas.resolve(one.where)), []).append(one)
        about, story = frozenset(places_of(reading)), find_story(reading)
        for scene in (_scene(part, atlas) for part in parts.values()):
            found.append(replace(scene, about=about, story=story, grounds=_grounds(scene.where, spots)))
    return tuple(found)


def _grounds(names: frozenset[str], spots: Mapping[str, Candidate]) -> tuple[Spot, ...]:
    known = [spots[name] for name in sorted(names) if name in spots]
    return tuple((one.latitude, one.longitude, one.radius_km) for one in known) if len(known) == len(names) else ()


def _home(reading: Reading, atlas: Atlas) -> frozenset[str]:
    """Return the town after which an outlet is named: the local paper need not say where it is."""
    outlet = f" {fold(reading.report.outlet or '')} "
    return frozenset(sorted(town for town in atlas.towns if f" {town} " in outlet)[:1])


def _scene(part: Sequence[Happening], atlas: Atlas) -> Scene:
    own = [atlas.resolve(one.places) for one in part]
    narrow = frozenset().union(*own) - atlas.wide
    first = part[0]
    return Scene(
        report=first.report,
        event=first.event,
        mentions=tuple(one.mention for one in part),
        sentences=frozenset(one.sentence for one in part),
        types=frozenset(one.type for one in part),
        type=first.type,
        modes=frozenset(one.mode for one in part if one.mode),
        realis=frozenset(one.realis for one in part),
        published=first.published,
        towns=narrow & atlas.towns,
        where=atlas.resolve(first.where),
        known=atlas.resolve(first.where) & atlas.towns,
        spots=narrow - atlas.towns,
        beside=frozenset().union(*(atlas.resolve(one.beside) for one in part)),
        focus=atlas.resolve(first.focus),
        days=_most([one.days for one in part]),
        when=_most([one.when for one in part]),
        parties=frozenset().union(*(one.parties for one in part)),
        numbers=frozenset().union(*(one.numbers for one in part)),
        roots=frozenset(one.root for one in part),
        words=frozenset().union(*(one.words for one in part)),
        vector=_mean([one.vector for one in part]),
    )


def _most(days: Sequence[Days | None]) -> tuple[Days, ...]:
    """Return the commonest stretches of days first."""
    return tuple(one for one, _ in Counter(d for d in days if d is not None).most_common())


def _mean(vectors: Sequence[tuple[float, ...]]) -> Sequence[float]:
    """Return the direction of all together, in a form that takes a quarter of a tuple's room."""
    total = [sum(parts) for parts in zip(*vectors, strict=True)] if len(vectors) > 1 else vectors[0]
    length = sum(map(mul, total, total)) ** 0.5 or 1.0
    return array("d", [part / length for part in total])
