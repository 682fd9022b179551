"""The pages, one file for each: a router with the functions that find what they show."""

from fastapi import APIRouter

from reportedly.web.routes.home import router as home
from reportedly.web.routes.incident import router as incident
from reportedly.web.routes.incidents import router as incidents
from reportedly.web.routes.report import router as report
from reportedly.web.routes.reports import router as reports
from reportedly.web.routes.search import router as search
from reportedly.web.routes.session import router as session
from reportedly.web.routes.upload import router as upload

ROUTERS: tuple[APIRouter, ...] = (
    home,
    incident,
    incidents,
    report,
    reports,
    search,
    session,
    upload,
)
"""All that the page has; a new page adds its router here."""
