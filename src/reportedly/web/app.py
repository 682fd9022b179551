"""Put the page together: what stands before every request, the pages, and what happens at the start and the end."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles

from reportedly.api import Ledger
from reportedly.web import refusals
from reportedly.web.adding import Worker
from reportedly.web.admission import admit, check_seal
from reportedly.web.border import Border
from reportedly.web.routes import ROUTERS
from reportedly.web.settings import WebSettings
from reportedly.web.site import Site, load_templates
from reportedly.web.slowdown import Slowdown

KEY_BYTES = 32


def create_app(ledger: Ledger, settings: WebSettings, *, clock: Callable[[], float] = time.monotonic) -> FastAPI:
    """Return the page of an open ledger, to be run by a server; whoever opened the ledger closes it."""
    app = FastAPI(
        title="reportedly",
        description="The same values as the pages show. Changes need a session and the header X-CSRF-Token.",
        dependencies=[Depends(admit), Depends(check_seal)],
        lifespan=_run,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.site = Site(
        ledger=ledger,
        pages=ledger.pages(),
        users=ledger.users(),
        settings=settings,
        worker=Worker(settings.jobs),
        slowdown=Slowdown(clock),
        templates=load_templates(),
        key=secrets.token_bytes(KEY_BYTES),
    )
    refusals.install(app)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=Path(str(files("reportedly.web"))) / "static"), name="static")
    app.add_middleware(Border, settings=settings)
    return app


@asynccontextmanager
async def _run(app: FastAPI) -> AsyncIterator[None]:
    site: Site = app.state.site
    asyncio.get_running_loop().run_in_executor(None, site.pages.warm_up)
    yield
    site.worker.stop()
