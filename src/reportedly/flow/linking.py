"""Keep what ties a new report to those that are there: where they may meet, and what one took from the other."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from reportedly.flow.corrections import Corrections, lay_over, load_corrections, load_without_vectors
from reportedly.flow.far_echoes import ECHO, ROOM, find_far_copies, is_whole
from reportedly.flow.joining import MARK, RETOLD, STALE, mark
from reportedly.flow.keys import ACTOR, CHECK, DEED, FACT, NAME, actor_keys, check_keys, deed_keys, full_names
from reportedly.flow.ties import room_link, tie
from reportedly.lexicon import Lexicon
from reportedly.model import Reading
from reportedly.resolve import (
    MIN_FACTS,
    MIN_SHARED_FACTS,
    are_of_one_time,
    asked_keys,
    dated_keys,
    find_echo,
    find_facts,
    find_paraphrase,
    fingerprint,
    room_keys,
)
from reportedly.store import Member, PairLink, Store, to_record

MIN_SHARED = 1
"""Fingerprints that two reports of one place and time must share before they are compared word by word."""
FAR_SHARED = 3
"""The same for any other two: on news of one war, one pair in nine shares one, by phrases of the trade, but one in 200
shares three."""
TYING_NAMES = 2
TYING_FACTS, TYING_PART = 8, 0.4
"""Full names that reports of other places must share to be looked at together, or names and numbers of all kinds, and
which part of those of the shorter one.

One full name is often of a head of state. On news of one war these tie one pair in eight of the same days that no place
ties, and on the wire-room cases nearly all that belong together.
"""
LOADED_AT_ONCE = 32
"""Readings in memory while a new report is compared with what it may be a copy of."""


def link_report(store: Store, reading: Reading, lexicon: Lexicon) -> None:
    """Keep what ties a new report to those that are there, and mark it."""
    id_ = reading.report.id
    prints = fingerprint(reading.report.text)
    rooms = room_keys(reading)
    near = {member.report for member in store.candidates_by_key(ROOM, asked_keys(rooms), exclude=id_)}
    facts, names = find_facts(reading, lexicon), full_names(reading)
    told = _share(store, reading, FACT, facts, MIN_FACTS)
    part = _parts_shared(store, told, len(facts))
    alike = {id_ for id_ in told if part[id_] >= MIN_SHARED_FACTS}
    tied = {id_ for id_, count in told.items() if count >= TYING_FACTS and part[id_] >= TYING_PART}
    tied |= _share(store, reading, NAME, names, TYING_NAMES).keys()
    shared = store.candidates_by_fingerprint(prints, exclude=id_)
    copied = {other for other, n in shared.items() if n >= (MIN_SHARED if other in near else FAR_SHARED)}
    store.put_fingerprints(id_, prints)
    store.put_keys(ROOM, id_, [(key, "") for key in rooms])
    for kind, words in ((FACT, facts), (NAME, names)):
        store.put_keys(kind, id_, [(key, "") for key in dated_keys(reading, words)])
    store.put_keys(STALE, id_, [(MARK, "")])
    store.put_keys(ACTOR, id_, actor_keys(reading))
    store.put_keys(DEED, id_, deed_keys(reading))
    store.put_keys(CHECK, id_, check_keys(reading))
    store.seal_keys(id_, (ROOM, FACT, NAME, ACTOR, DEED, CHECK))
    store.put_links(_links(store, reading, lexicon, alike, copied))
    store.put_links(room_link(id_, other) for other in sorted(tied - near))
    tie(store, [id_])
    mark(store, find_far_copies(store, [id_]))


def _share(store: Store, reading: Reading, kind: str, words: frozenset[str], least: int) -> dict[str, int]:
    """Return the reports of about the same days that share at least so many words of a kind, and how many."""
    found = store.candidates_by_key(kind, asked_keys(dated_keys(reading, words)), exclude=reading.report.id)
    return {member.report: count for member, count in found.items() if count >= least}


def _parts_shared(store: Store, told: Mapping[str, int], own: int) -> dict[str, float]:
    """Return which part of the names and numbers of the shorter one is shared."""
    counts = store.count_keys(FACT, told)
    return {id_: count / max(1, min(own, counts[id_])) for id_, count in told.items()}


def _links(store: Store, reading: Reading, lexicon: Lexicon, alike: set[str], copied: set[str]) -> Iterator[PairLink]:
    here, corrections = Member(reading.report.id), load_corrections(store)
    for other in _load_copied(store, copied, corrections):
        a, b = sorted((here, Member(other.report.id)))
        echo = find_echo(reading, other, lexicon)
        if echo is not None:
            alike = alike - {other.report.id}
            yield PairLink(kind=ECHO, a=a, b=b, score=echo.share, values=to_record(echo))
            if is_whole(echo) or are_of_one_time(reading, other):
                yield room_link(a.report, b.report)
    for id_ in sorted(alike):
        retold = find_paraphrase(reading, lay_over(store.reading(id_), corrections), lexicon)
        if retold is not None:
            a, b = sorted((here, Member(id_)))
            yield PairLink(kind=RETOLD, a=a, b=b, score=retold.score or 0.0, values=to_record(retold))
            yield room_link(a.report, b.report)


def _load_copied(store: Store, reports: Iterable[str], corrections: Corrections) -> Iterator[Reading]:
    """Yield readings without their vectors, which comparing words does not need, some at a time."""
    left = iter(sorted(reports))
    while lot := tuple(islice(left, LOADED_AT_ONCE)):
        found = load_without_vectors(store, lot, corrections)
        yield from (found[id_] for id_ in lot)
