"""Run the page on an address: only this machine reaches it unless users are set up."""

import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass

import uvicorn
from fastapi import FastAPI

from reportedly.api import Ledger
from reportedly.errors import UsageError
from reportedly.web.app import create_app
from reportedly.web.settings import LOCAL_NAMES, WebSettings, is_loopback

BACKLOG = 128
PROXY = "127.0.0.1"
"""Tries to sign in are counted by address: whoever else could say where they come from would be counted nowhere."""
STOPPING_TIMEOUT_S = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """Where the page listens, under which further names it is reached, and its certificate if it has one."""

    host: str
    port: int
    names: tuple[str, ...] = ()
    certificate: str | None = None
    key: str | None = None

    @property
    def scheme(self) -> str:
        """How the page is spoken to."""
        return "https" if self.certificate else "http"


def run(ledger: Ledger, doors: Doors, *, jobs: int, say: Callable[[str], None]) -> None:
    """Run the page until it is stopped; ``say`` tells a person what they must know."""
    signs_in = ledger.users().has_any()
    require_safe(doors, signs_in=signs_in)
    if not is_loopback(doors.host) and doors.certificate is None:
        say("Passwords and reports go over the network as they are: use --certificate, or a proxy that encrypts.")
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    config = to_config(create_app(ledger, to_settings(doors, signs_in=signs_in, jobs=jobs)), doors)
    with _listen(doors) as listening:
        shown = f"[{doors.host}]" if ":" in doors.host else doors.host
        say(f"Open {doors.scheme}://{shown}:{listening.getsockname()[1]}/ (stop with Ctrl-C)")
        uvicorn.Server(config).run(sockets=[listening])


def to_config(app: FastAPI, doors: Doors) -> uvicorn.Config:
    """Return how the page is served; only a proxy on this machine is believed when it says for whom it asks."""
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        forwarded_allow_ips=PROXY,
        ssl_certfile=doors.certificate,
        ssl_keyfile=doors.key,
        timeout_graceful_shutdown=STOPPING_TIMEOUT_S,
    )


def require_safe(doors: Doors, *, signs_in: bool) -> None:
    """Refuse to be reached from other machines while anybody who does could do anything."""
    if not is_loopback(doors.host) and not signs_in:
        raise UsageError(
            f"{doors.host} is reached from other machines: first run `reportedly user add NAME --role own`"
        )
    if (doors.certificate is None) != (doors.key is None):
        raise UsageError("--certificate and --key belong together")


def to_settings(doors: Doors, *, signs_in: bool, jobs: int) -> WebSettings:
    """Return the settings that follow from where the page listens."""
    own = () if doors.host in ("0.0.0.0", "::") else (f"[{doors.host}]" if ":" in doors.host else doors.host,)  # noqa: S104
    names = tuple(dict.fromkeys(name.lower() for name in (*LOCAL_NAMES, *own, *doors.names)))
    return WebSettings(names=names, signs_in=signs_in, jobs=jobs)


def _listen(doors: Doors) -> socket.socket:
    family = socket.AF_INET6 if ":" in doors.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((doors.host, doors.port))
    except OSError as error:
        listening.close()
        raise UsageError(f"{doors.host}:{doors.port} cannot be listened on: {error.strerror}") from error
    listening.listen(BACKLOG)
    return listening
