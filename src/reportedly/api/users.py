"""Who may do what on the page: users with a role, their passwords, and who is signed in."""

import secrets
from datetime import timedelta
from enum import StrEnum
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from reportedly.errors import UsageError
from reportedly.store import Store, User

MIN_PASSWORD_CHARS = 12
"""NIST SP 800-63B asks for 8 at least and for no rules on which characters; we ask for a little more."""
MAX_PASSWORD_CHARS = 1024
"""Longer ones only cost time."""
MAX_NAME_CHARS = 64
SESSION_LASTS = timedelta(hours=12)
"""A working day."""
TOKEN_BYTES = 32


class Role(StrEnum):
    """What somebody may do: look; look, add reports and decide; or all of it."""

    READ = "read"
    REVIEW = "review"
    OWN = "own"

    def covers(self, other: "Role") -> bool:
        """Tell whether whoever has this role may do what another one lets them."""
        order = list(Role)
        return order.index(self) >= order.index(other)


class Users:
    """The users of a ledger; passwords are kept as Argon2id hashes, sessions as digests of random tokens."""

    def __init__(self, store: Store) -> None:
        self._users = store.users()

    def has_any(self) -> bool:
        """Tell whether the page asks who somebody is."""
        return self._users.has_any()

    def all(self) -> tuple[User, ...]:
        """Return all users by name."""
        return self._users.all()

    def put(self, name: str, role: Role, password: str) -> None:
        """Add a user, or give one another role and password; raises UsageError for a weak one."""
        if not name.strip() or name != name.strip() or len(name) > MAX_NAME_CHARS or not name.isprintable():
            raise UsageError(f"a name has 1 to {MAX_NAME_CHARS} characters, with no space at its ends")
        if not MIN_PASSWORD_CHARS <= len(password) <= MAX_PASSWORD_CHARS:
            raise UsageError(f"a password has {MIN_PASSWORD_CHARS} characters at least")
        if password.casefold() == name.casefold() or len(set(password)) == 1:
            raise UsageError("this password is too easy to guess")
        self._users.put(name, role.value, _hasher().hash(password))

    def remove(self, name: str) -> None:
        """Take out a user and end all that is open in that name."""
        self._users.remove(name)

    def sign_in(self, name: str, password: str) -> str | None:
        """Return a new token for whoever knows a password, None for anybody else; both take the same time."""
        kept = self._users.password_of(name)
        try:
            _hasher().verify(kept or _nobody(), password[: MAX_PASSWORD_CHARS + 1])
        except VerificationError:
            return None
        if kept is None:
            return None
        token = secrets.token_urlsafe(TOKEN_BYTES)
        self._users.open_session(token, name, SESSION_LASTS)
        return token

    def of_session(self, token: str) -> tuple[str, Role] | None:
        """Return name and role of whoever holds a token, None where it is unknown, revoked or over."""
        user = self._users.of_session(token)
        return None if user is None else (user.name, Role(user.role))

    def sign_out(self, token: str) -> None:
        """Make a token worthless."""
        self._users.close_session(token)

    def sign_out_everywhere(self, name: str) -> None:
        """Make all tokens of a user worthless."""
        self._users.close_sessions(name)


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    """Return a hash that stands for users that are not there, so that they cannot be told by the time it takes."""
    return _hasher().hash(secrets.token_urlsafe(TOKEN_BYTES))
