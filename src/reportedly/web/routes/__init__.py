"""The pages, one file for each: a router with the functions that find what they show."""

from fastapi import APIRouter

from reportedly.web.routes.actors import router as actors
from reportedly.web.routes.claims import router as claims
from reportedly.web.routes.coding import router as coding
from reportedly.web.routes.conflicts import router as conflicts
from reportedly.web.routes.correcting import router as correcting
from reportedly.web.routes.dossier import router as dossier
from reportedly.web.routes.echoes import router as echoes
from reportedly.web.routes.home import router as home
from reportedly.web.routes.incident import router as incident
from reportedly.web.routes.incidents import router as incidents
from reportedly.web.routes.map import router as map_
from reportedly.web.routes.report import router as report
from reportedly.web.routes.reports import router as reports
from reportedly.web.routes.review import router as review
from reportedly.web.routes.ruling import router as ruling
from reportedly.web.routes.search import router as search
from reportedly.web.routes.session import router as session
from reportedly.web.routes.signs import router as signs
from reportedly.web.routes.sources import router as sources
from reportedly.web.routes.timeline import router as timeline
from reportedly.web.routes.upload import router as upload

ROUTERS: tuple[APIRouter, ...] = (
    actors,
    claims,
    coding,
    conflicts,
    correcting,
    dossier,
    echoes,
    home,
    incident,
    incidents,
    map_,
    report,
    reports,
    review,
    ruling,
    search,
    session,
    signs,
    sources,
    timeline,
    upload,
)
"""All that the page has; a new page adds its router here."""
