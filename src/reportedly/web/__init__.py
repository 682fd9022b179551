"""The ledger as a web page: `reportedly serve` opens it; only this folder knows FastAPI."""

from reportedly.web.app import create_app
from reportedly.web.settings import WebSettings, is_loopback

__all__ = ["WebSettings", "create_app", "is_loopback"]
