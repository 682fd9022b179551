"""Who may sign in on the page of this ledger, and who is signed in."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, insert, select, update

from reportedly.errors import UsageError
from reportedly.store.database import Database
from reportedly.store.evidence import digest
from reportedly.store.log import Pen, append, to_time
from reportedly.store.schema import SessionRow, UserRow
from reportedly.store.transactions import Transactions
from reportedly.store.values import User


class Users:
    """The users of an open ledger; what is logged of them is their name and role, nothing of a password."""

    def __init__(
        self, database: Database, transactions: Transactions, *, clock: Callable[[], datetime], user: str
    ) -> None:
        self._database, self._transactions = database, transactions
        self._clock, self._user = clock, user

    def has_any(self) -> bool:
        """Tell whether anybody may sign in."""
        with self._transactions.reading() as connection:
            return bool(connection.scalar(select(exists(select(UserRow.name)))))

    def all(self) -> tuple[User, ...]:
        """Return everybody who may sign in, by name."""
        with self._transactions.reading() as connection:
            rows = connection.execute(select(UserRow.name, UserRow.role, UserRow.when).order_by(UserRow.name))
            return tuple(User(row.name, row.role, datetime.fromisoformat(row.when)) for row in rows)

    def put(self, name: str, role: str, password: str) -> None:
        """Let somebody sign in, or change role and password of who may; all their sessions end."""
        with self._transactions.writing() as connection:
            pen = Pen(connection, self._database, self._user, to_time(self._clock()))
            before = connection.scalar(select(UserRow.role).where(UserRow.name == name))
            connection.execute(delete(SessionRow).where(SessionRow.name == name))
            if before is None:
                connection.execute(insert(UserRow).values(name=name, role=role, password=password, when=pen.when))
            else:
                connection.execute(update(UserRow).where(UserRow.name == name).values(role=role, password=password))
            append(pen, "user set", name, before=before, after=role)

    def remove(self, name: str) -> None:
        """Take somebody's right to sign in away, and end what they have open."""
        with self._transactions.writing() as connection:
            pen = Pen(connection, self._database, self._user, to_time(self._clock()))
            before = connection.scalar(select(UserRow.role).where(UserRow.name == name))
            if before is None:
                raise UsageError(f"there is no user {name!r}")
            connection.execute(delete(SessionRow).where(SessionRow.name == name))
            connection.execute(delete(UserRow).where(UserRow.name == name))
            append(pen, "user removed", name, before=before)

    def password_of(self, name: str) -> str | None:
        """Return the hash of somebody's password, None where there is nobody of the name."""
        with self._transactions.reading() as connection:
            return connection.scalar(select(UserRow.password).where(UserRow.name == name))

    def open_session(self, token: str, name: str, lasts: timedelta) -> None:
        """Remember that whoever holds a token is somebody, for a while; sessions that are over are forgotten."""
        now = self._clock()
        with self._transactions.writing() as connection:
            connection.execute(delete(SessionRow).where(SessionRow.until <= to_time(now)))
            row = insert(SessionRow).values(key=_key(token), name=name, until=to_time(now + lasts))
            connection.execute(row)

    def of_session(self, token: str) -> User | None:
        """Return who holds a token, None where it is unknown or over."""
        with self._transactions.reading() as connection:
            found = select(UserRow.name, UserRow.role, UserRow.when).join(SessionRow, SessionRow.name == UserRow.name)
            live = SessionRow.until > to_time(self._clock())
            row = connection.execute(found.where(SessionRow.key == _key(token), live)).first()
            return None if row is None else User(row.name, row.role, datetime.fromisoformat(row.when))

    def close_session(self, token: str) -> None:
        """Forget a token."""
        with self._transactions.writing() as connection:
            connection.execute(delete(SessionRow).where(SessionRow.key == _key(token)))

    def close_sessions(self, name: str) -> None:
        """Forget all tokens of somebody."""
        with self._transactions.writing() as connection:
            connection.execute(delete(SessionRow).where(SessionRow.name == name))


def _key(token: str) -> str:
    return digest(token.encode())
