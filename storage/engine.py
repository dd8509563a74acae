"""The engines of a database, what is wrong with it in plain facts, and the lock of the working process."""

import asyncio
import fcntl
import os
import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import msgspec
from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import AsyncAdaptedQueuePool, NullPool

from storage.place import StorageProblem, check_place, make_private
from storage.sqlite_driver import Driver

BUSY_MILLISECONDS = 10_000
_TRANSIENT_STATES = ("40001", "40P01", "08", "57014", "57P01", "57P02", "57P03", "55P03")
# PostgreSQL quotes the failing row in a line of its own, its driver the value that it could not send.
_VALUES = re.compile(r"\n(?:DETAIL|HINT|CONTEXT):.*|(?<=invalid input for query argument) .*", re.DOTALL)


class UnknownDatabase(StorageProblem):
    """The address names no database that we know: `url` without its password."""

    def __init__(self, url: str) -> None:
        """Remember the address."""
        super().__init__(f"neither SQLite nor PostgreSQL: {url}")
        self.url = url


class AlreadyWorking(StorageProblem):
    """Another process works on this file: its `pid`, its `role`, and `since` when (ISO text)."""

    def __init__(self, pid: int, role: str, since: str) -> None:
        """Remember who holds the lock."""
        super().__init__(f"process {pid} ({role}) works on this database since {since}")
        self.pid, self.role, self.since = pid, role, since


def parse_url(url: str) -> URL:
    """Read a database address, also as people spell it (sqlite:///…, postgres://…); raise UnknownDatabase."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise UnknownDatabase(url.split("@")[-1]) from error
    match parsed.get_backend_name():
        case "sqlite":
            return parsed.set(drivername="sqlite+aiosqlite")
        case "postgresql" | "postgres":
            return parsed.set(drivername="postgresql+asyncpg")
        case _:
            raise UnknownDatabase(parsed.render_as_string(hide_password=True))


def sqlite_path(url: URL) -> Path | None:
    """Give the file of an SQLite address; None for PostgreSQL."""
    return Path(url.database or "").absolute() if url.get_backend_name() == "sqlite" else None


def is_transient(error: BaseException) -> bool:
    """Tell whether running the whole unit again may help: lost races, deadlocks, lost connections, a slow moment."""
    if isinstance(error, StaleDataError | ConnectionError):
        return True
    if not isinstance(error, DBAPIError):
        return False
    state = getattr(error.orig, "sqlstate", None) or ""
    return (
        error.connection_invalidated
        or state.startswith(_TRANSIENT_STATES)
        # Two transactions gave the same next number to one conversation's messages.
        or "conversation_seq" in str(error.orig)
        or "outbox.conversation, outbox.seq" in str(error.orig)
        or "database is locked" in str(error.orig)
    )


def _hide_values(context: Any) -> None:
    """Take the values out of a failure's words: they are customers' texts, and failures end up in the log."""
    seen: list[BaseException] = []
    waiting = [context.sqlalchemy_exception, context.original_exception]
    while waiting:
        error = waiting.pop()
        if error is None or error in seen:
            continue
        seen.append(error)
        waiting += [error.__cause__, error.__context__]
        if getattr(error, "detail", None):
            error.detail = None
        error.args = tuple(_VALUES.sub("", each) if isinstance(each, str) else each for each in error.args)


@dataclass
class Wake:
    """What waits for work: events that are set after a commit that made some."""

    inbox: asyncio.Event = field(default_factory=asyncio.Event)
    outbox: asyncio.Event = field(default_factory=asyncio.Event)
    bell: asyncio.Event = field(default_factory=asyncio.Event)

    def up(self, kind: str) -> None:
        """Set the event of this kind: inbox, outbox or bell."""
        {"inbox": self.inbox, "outbox": self.outbox, "bell": self.bell}[kind].set()


@dataclass
class Engines:
    """The writing and the reading engine of one database, which on PostgreSQL are the same."""

    url: URL
    writer: AsyncEngine
    reader: AsyncEngine

    @property
    def is_sqlite(self) -> bool:
        """Tell which of the two databases it is."""
        return self.url.get_backend_name() == "sqlite"

    async def dispose(self) -> None:
        """Close all connections."""
        await self.reader.dispose()
        if self.writer is not self.reader:
            await self.writer.dispose()


def open_engines(url: str, *, pooled: bool = True) -> Engines:
    """Make the engines of a database without connecting yet; raise StorageProblem where none can work."""
    parsed = parse_url(url)
    path = sqlite_path(parsed)
    if path is None:
        engine = _postgresql(parsed, pooled=pooled)
        engines = Engines(parsed, engine, engine)
    else:
        check_place(path)
        make_private(path)
        engines = Engines(parsed, _sqlite(parsed, writing=True), _sqlite(parsed, writing=False))
    return engines


def _sqlite(url: URL, *, writing: bool) -> AsyncEngine:
    """Make an SQLite engine: one writer that begins IMMEDIATE, or readers that cannot write.

    A deferred transaction that reads first and writes later loses the race for the write lock at once,
    whatever its timeout; the driver's own transactions even lose updates without an error.
    """
    pragmas = [f"busy_timeout = {BUSY_MILLISECONDS}", "foreign_keys = ON"]
    pragmas += ["journal_mode = WAL", "synchronous = FULL"] if writing else ["query_only = ON"]
    engine = create_async_engine(
        url,
        module=Driver(writing=writing, pragmas=pragmas),
        hide_parameters=True,
        connect_args={"isolation_level": None, "timeout": BUSY_MILLISECONDS / 1000},
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1 if writing else 4,
        max_overflow=0,
    )
    event.listen(engine.sync_engine, "handle_error", _hide_values)

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _postgresql(url: URL, *, pooled: bool) -> AsyncEngine:
    """Make a PostgreSQL engine whose statements, locks and idle transactions end by themselves."""
    settings = {
        "application_name": "rapport",
        "statement_timeout": "15000",
        "lock_timeout": "10000",
        "idle_in_transaction_session_timeout": "30000",
    }
    pool: dict[str, Any] = {"pool_size": 5, "max_overflow": 5} if pooled else {"poolclass": NullPool}
    engine = create_async_engine(
        url,
        connect_args={"server_settings": settings},
        hide_parameters=True,
        pool_pre_ping=True,
        json_serializer=lambda value: msgspec.json.encode(value).decode(),
        json_deserializer=msgspec.json.decode,
        **pool,
    )
    event.listen(engine.sync_engine, "handle_error", _hide_values)
    return engine


class WorkingLock:
    """The lock of the one process that works on an SQLite file: dispatcher, sender, ticker or poller.

    It lies beside the file and holds pid, role and start; the system drops it when the process dies. On
    PostgreSQL, where many may work, it does nothing.
    """

    def __init__(self, url: str) -> None:
        """Say for which database."""
        path = sqlite_path(parse_url(url))
        self.path = path and path.with_name(path.name + ".lock")
        self._descriptor: int | None = None

    def take(self, role: str, *, now: datetime) -> Self:
        """Take the lock; raise AlreadyWorking if another process has it."""
        if self.path is None:
            return self
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            written = os.read(descriptor, 4096)
            os.close(descriptor)
            holder: dict[str, Any] = msgspec.json.decode(written or b'{"pid": 0, "role": "?", "since": "?"}')
            raise AlreadyWorking(holder["pid"], holder["role"], holder["since"]) from None
        os.truncate(descriptor, 0)
        since = now.isoformat(" ", "minutes")
        os.write(descriptor, msgspec.json.encode({"pid": os.getpid(), "role": role, "since": since}))
        self._descriptor = descriptor
        return self

    def release(self) -> None:
        """Give the lock back; the file stays, for removing it would let two processes hold two locks."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        """Use the taken lock as a context."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Release the lock."""
        self.release()
