"""Where the page listens, and where it refuses to."""

import socket

import pytest

from reportedly.errors import UsageError
from reportedly.web.running import Doors, _listen, require_safe, to_settings


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "newsroom.example", "10.0.0.1"])  # noqa: S104
def test_other_machines_are_kept_out_until_users_are_set_up(host: str) -> None:
    with pytest.raises(UsageError, match="reportedly user add"):
        require_safe(Doors(host=host, port=8765), signs_in=False)

    require_safe(Doors(host=host, port=8765), signs_in=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.2"])
def test_this_machine_needs_no_users(host: str) -> None:
    require_safe(Doors(host=host, port=8765), signs_in=False)


def test_a_certificate_needs_its_key() -> None:
    with pytest.raises(UsageError, match="belong together"):
        require_safe(Doors(host="127.0.0.1", port=1, certificate="c.pem"), signs_in=False)


def test_the_names_are_those_of_this_machine_its_address_and_what_is_given() -> None:
    settings = to_settings(Doors(host="192.168.1.5", port=1, names=("News.example",)), signs_in=True, jobs=2)

    assert settings.names == ("localhost", "127.0.0.1", "[::1]", "192.168.1.5", "news.example")


def test_an_address_for_all_networks_is_no_name() -> None:
    assert "0.0.0.0" not in to_settings(Doors(host="0.0.0.0", port=1), signs_in=True, jobs=1).names  # noqa: S104


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"127.0.0.1:{port} cannot be listened on"):
            _listen(Doors(host="127.0.0.1", port=port))
