"""What the page is told when it starts: where it listens, under which names, and its limits."""

from dataclasses import dataclass
from ipaddress import ip_address

LOCAL_NAMES = ("localhost", "127.0.0.1", "[::1]")
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """``names`` are the hosts that requests may ask for, ``signs_in`` whether everybody must say who they are.

    ``owner`` is what the visitor is called where nobody signs in; ``jobs`` is in how many processes reports are read,
    and 1 means in this one.
    """

    names: tuple[str, ...] = LOCAL_NAMES
    signs_in: bool = False
    owner: str = "this machine"
    jobs: int = 1
    max_files: int = 100
    max_file_bytes: int = 20 * MEGABYTE
    max_upload_bytes: int = 200 * MEGABYTE
    max_body_bytes: int = MEGABYTE


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches an address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
