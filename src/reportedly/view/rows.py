"""What a ledger holds as rows of a table: one value in each cell, the words of the report among them."""

from collections.abc import Sequence
from typing import TypeAlias

from reportedly.model import (
    Blame,
    Claim,
    ClaimTelling,
    Conflict,
    Echo,
    Figure,
    Incident,
    Informant,
    Link,
    PageEdit,
    Party,
    Reason,
    Span,
    Stance,
    Support,
    Tally,
    Telling,
)
from reportedly.view.speakers import fullest_names
from reportedly.view.words import plain

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Cell]
SHOWN_WORDS = 6


def incident_row(incident: Incident) -> Row:
    """Return an incident with its words and its four counts."""
    words = dict.fromkeys(span.text for telling in incident.tellings for span in telling.spans)
    return {
        "id": incident.id,
        "type": incident.type.value,
        "place": incident.place,
        "date": incident.date,
        "words": ", ".join(list(words)[:SHOWN_WORDS]),
        **support_cells(incident.support),
    }


def support_cells(support: Support) -> Row:
    """Return the four counts, which are never made into one."""
    return {
        "reports": support.reports,
        "outlets": support.outlets,
        "texts": support.texts,
        "informants": support.informants,
    }


def conflict_row(conflict: Conflict) -> Row:
    """Return both sides of a conflict in their words."""
    return {
        "kind": conflict.kind.value,
        "incident": conflict.incident,
        "a": conflict.a.report,
        "a says": conflict.a.speaker,
        "a words": conflict.a.span.text,
        "b": conflict.b.report,
        "b says": conflict.b.speaker,
        "b words": conflict.b.span.text,
        "why": ", ".join(reason.rule for reason in conflict.reasons),
    }


def claim_row(claim: Claim) -> Row:
    """Return a claim by its first telling, with who makes it and how often it is denied."""
    speakers = fullest_names(plain(one.speaker) for one in claim.tellings if one.speaker)
    return {
        "id": claim.id,
        "words": claim.tellings[0].span.text,
        "speakers": ", ".join(speakers[:SHOWN_WORDS]),
        "tellings": len(claim.tellings),
        "denials": sum(one.stance.value in ("denies", "doubts") for one in claim.tellings),
        **support_cells(claim.support),
    }


def echo_row(echo: Echo) -> Row:
    """Return who took over how much from whom, and what it changed."""
    return {
        "from": echo.first,
        "to": echo.second,
        "share": round(echo.share, 2),
        "credited": "yes" if echo.credited else "no",
        "changes": ", ".join(sorted({one.change.value for one in echo.alterations})),
        "lost or changed": " | ".join(one.before.text for one in echo.alterations if one.before is not None),
        "passages": len(echo.passages),
    }


def page_edit_row(edit: PageEdit) -> Row:
    """Return what a new version of a page changed, and the words with which it says so."""
    return {
        "from": edit.first,
        "to": edit.second,
        "announced": "no" if edit.notice is None else "yes",
        "changes": ", ".join(sorted({one.change.value for one in edit.alterations})),
        "lost or changed": " | ".join(plain(one.before.text) for one in edit.alterations if one.before is not None),
        "became": " | ".join(plain(one.after.text) if one.after else "-" for one in edit.alterations),
        "notice": None if edit.notice is None else plain(edit.notice.text),
        "kept": round(edit.kept, 2),
    }


def figure_row(figure: Figure) -> Row:
    """Return a figure with its bounds, its speaker and its words."""
    return {
        "report": figure.report,
        "of": figure.of.value,
        "low": _count(figure.low),
        "high": _count(figure.high),
        "whom": figure.whom,
        "speaker": figure.speaker,
        "as of": figure.as_of,
        "words": figure.span.text,
    }


def tally_row(tally: Tally) -> Row:
    """Return lowest, best and highest, with the rule for the best."""
    return {
        "incident": tally.incident,
        "of": tally.of.value,
        "low": _count(tally.low),
        "best": _count(tally.best),
        "high": _count(tally.high),
        "figures": len(tally.figures),
        "rule": tally.rule,
        "other rules": "; ".join(f"{one.value:g} {one.rule}" for one in tally.by_rule if one.rule != tally.rule),
    }


def blame_row(blame: Blame) -> Row:
    """Return who is said to have done it, by whom and how."""
    return {
        "party": blame.party,
        "footing": blame.footing.value,
        "by": blame.by or "the report itself",
        "report": blame.report,
        "words": blame.span.text,
    }


def informant_row(informant: Informant) -> Row:
    """Return who is said to know, and which reports rest on them."""
    reports = dict.fromkeys(lead.report for lead in informant.leads)
    return {
        "name": informant.name,
        "reports": ", ".join(reports),
        "mouths between": max(lead.depth for lead in informant.leads),
    }


def telling_row(telling: Telling) -> Row:
    """Return the report and the words of one telling."""
    words = dict.fromkeys(span.text for span in telling.spans)
    return {"report": telling.report, "event": telling.finding, "words": ", ".join(words)}


def link_row(link: Link) -> Row:
    """Return why two tellings are held to be one: the words of both, and what speaks for and against it."""
    return {
        "a": link.a.report,
        "a words": ", ".join(dict.fromkeys(span.text for span in link.a.spans)),
        "b": link.b.report,
        "b words": ", ".join(dict.fromkeys(span.text for span in link.b.spans)),
        "score": link.score,
        "why": ", ".join(_weighed(one) for one in link.reasons),
    }


def _weighed(reason: Reason) -> str:
    return reason.rule if reason.score is None else f"{reason.rule} {reason.score:+.2f}"


def claim_telling_row(telling: ClaimTelling) -> Row:
    """Return who makes a claim where, and with which stance."""
    return {
        "report": telling.report,
        "speaker": telling.speaker,
        "stance": telling.stance.value,
        "words": telling.span.text,
    }


def party_row(party: Party) -> Row:
    """Return a person or body with all its names and roles, and the rules by which these are one."""
    return {
        "id": party.id,
        "name": party.name,
        "kind": party.kind,
        "reports": len({one.report for one in party.appearances}),
        "other names": ", ".join([name for name in party.names if name != party.name][:SHOWN_WORDS]),
        "roles": ", ".join(party.roles[:SHOWN_WORDS]),
        "why one": ", ".join(sorted({one.rule.removeprefix("actor:") for one in party.reasons} - {"own-name"})),
    }


def said_row(where: tuple[str, str | None, str | None, str], stance: Stance, content: Sequence[Span]) -> Row:
    """Return one quotation; ``where`` is report, publication date, outlet, and the name of the speaker there."""
    report, published, outlet, name = where
    words = " … ".join(span.text for span in content)
    return {
        "published": published,
        "report": report,
        "outlet": outlet,
        "name": name,
        "stance": stance.value,
        "words": words,
    }


def _count(value: float | None) -> float | None:
    """Return a whole number without the point that nobody counts with."""
    return int(value) if value is not None and float(value).is_integer() else value
