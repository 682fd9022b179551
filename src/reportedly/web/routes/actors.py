"""The list of actors, and one actor: names and roles over time, its words and deeds, and with whom it has to do."""

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Query

from reportedly.api.actor_pages import ActorSheet, Deed, Word, find_actors, load_actor
from reportedly.api.users import Role
from reportedly.view.network import Tie, TieKind, to_network
from reportedly.view.words import REALIS, STANCES, TYPES, plain
from reportedly.web.admission import TheSite, TheVisitor
from reportedly.web.asking import After, Text, Whole, next_address
from reportedly.web.page import Content, add_page
from reportedly.web.telling import appearance_rows

router = APIRouter(tags=["ledger"])
SHOWN = 100
"""Of words and of deeds; the newest come first."""
Row = dict[str, Any]


def actors(
    site: TheSite, q: Text = "", kind: Annotated[str | Whole, Query(max_length=40)] = "", after: After = ""
) -> Content:
    """Return actors, fifty at a time, those of most reports first; ``q`` are words of a name."""
    part = find_actors(site.ledger, name=q, kind=kind or None, after=after or None)
    asked = {"q": q, "kind": kind}
    return {
        "actors": [
            {
                "id": one.id,
                "name": plain(one.name),
                "kind": one.kind,
                "names": list(map(plain, one.names)),
                "roles": list(dict.fromkeys(map(plain, one.roles))),
                "reports": len({each.report for each in one.appearances}),
            }
            for one in part.items
        ],
        "after": part.after,
        "asked": asked,
        "_more": next_address("/actors", asked, part.after),
    }


def actor(site: TheSite, visitor: TheVisitor, id: str) -> Content:  # noqa: A002  # its name in the address
    """Return one actor with its names, roles, words and deeds, and whom it has to do with."""
    sheet = load_actor(site.ledger, id)
    said = [one for one in sheet.words if one.speaker.id == id]
    did = [one for one in sheet.deeds if any(who.id == id for who in one.doers)]
    done = [one for one in sheet.deeds if any(who.id == id for who in one.others)]
    return {
        "actor": {"id": id, "name": plain(sheet.party.name), "kind": sheet.party.kind, "reports": len(sheet.cards)},
        "read": len(sheet.readings),
        "names": _names(sheet),
        "appearances": appearance_rows(sheet.party, sheet.cards),
        "_may": visitor.may(Role.REVIEW),
        "roles": _roles(sheet),
        "said": [_word(one, sheet) for one in said[:SHOWN]],
        "said_of": [_word(one, sheet) for one in sheet.words if one.speaker.id != id][:SHOWN],
        "did": [_deed(one, sheet) for one in did[:SHOWN]],
        "done_to": [_deed(one, sheet) for one in done[:SHOWN]],
        "counts": {"said": len(said), "said_of": len(sheet.words) - len(said), "did": len(did), "done_to": len(done)},
        "network": to_network(id, _known(sheet), _ties(sheet)),
    }


def _names(sheet: ActorSheet) -> list[Row]:
    """Return the names it has, with how many reports use each and from when to when."""
    found: dict[str, set[str]] = {}
    for one in sheet.party.appearances:
        found.setdefault(plain(one.name), set()).add(one.report)
    rows = []
    for name, reports in found.items():
        days = sorted(day[:10] for one in reports if (card := sheet.cards.get(one)) and (day := card.published))
        row = {"name": name, "reports": len(reports), "first": days[0] if days else None}
        rows.append({**row, "last": days[-1] if days else None})
    return sorted(rows, key=lambda row: (-row["reports"], row["name"]))


def _roles(sheet: ActorSheet) -> list[Row]:
    """Return as what it is named, the earliest first, each role with its first and last report."""
    found: dict[str, list[str]] = {}
    for report, role in reversed(sheet.roles):
        found.setdefault(plain(role), []).append(report)
    return [
        {"role": role, "reports": len(set(reports)), "first": _day(sheet, reports[0]), "last": _day(sheet, reports[-1])}
        for role, reports in found.items()
    ]


def _word(one: Word, sheet: ActorSheet) -> Row:
    content = one.statement.content
    return {
        **_where(one.report, sheet),
        "speaker": {"id": one.speaker.id, "name": plain(one.speaker.name)},
        "stance": STANCES[one.statement.stance],
        "cue": plain(one.statement.cue.text) if one.statement.cue else None,
        "words": " … ".join(plain(span.text) for span in content),
        "about": [{"id": who.id, "name": plain(who.name)} for who in one.about],
        "start": content[0].start if content else 0,
        "end": content[-1].end if content else 0,
    }


def _deed(one: Deed, sheet: ActorSheet) -> Row:
    mention = one.event.mentions[0]
    return {
        **_where(one.report, sheet),
        "what": plain(mention.text),
        "type": TYPES[one.event.type],
        "realis": one.event.realis.value,
        "told": REALIS[one.event.realis],
        "doers": [{"id": who.id, "name": plain(who.name)} for who in one.doers],
        "others": [{"id": who.id, "name": plain(who.name)} for who in one.others],
        "incident": one.incident,
        "start": mention.start,
        "end": mention.end,
    }


def _where(report: str, sheet: ActorSheet) -> Row:
    card = sheet.cards.get(report)
    outlet = card.outlet if card and card.outlet else report
    return {"report": report, "outlet": outlet, "published": card.published if card else None}


def _day(sheet: ActorSheet, report: str) -> str | None:
    card = sheet.cards.get(report)
    return card.published[:10] if card and card.published else None


def _known(sheet: ActorSheet) -> dict[str, str]:
    named = [who for one in sheet.words for who in (one.speaker, *one.about)]
    named += [who for one in sheet.deeds for who in (*one.doers, *one.others)]
    return {who.id: plain(who.name) for who in named} | {sheet.party.id: plain(sheet.party.name)}


def _ties(sheet: ActorSheet) -> Iterator[Tie]:
    for word in sheet.words:
        yield from (Tie(TieKind.SPEAKS, word.speaker.id, who.id) for who in word.about)
    for deed in sheet.deeds:
        yield from (Tie(TieKind.ACTS, doer.id, who.id) for doer in deed.doers for who in deed.others)


add_page(router, "/actors", "actors.html", actors)
add_page(router, "/actors/{id}", "actor.html", actor)
