"""SQLite through aiosqlite with at most one hop to its thread a statement, where SQLAlchemy's own cursor takes four.

Open, execute, fetch and close each wait for the thread in SQLAlchemy's cursor; that waiting was most of what a small
statement cost. Here all four happen at once: in the thread where a statement may read much or wait, and without it
within a transaction that writes. Such a one has what it waits for, its statements are small, and whoever would go on
meanwhile mostly wants to write as well.
"""

import collections
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)
from sqlalchemy.util.concurrency import await_only


class _Ended(NamedTuple):
    """A statement that has run, as far as SQLAlchemy asks about it."""

    description: Any
    rowcount: int
    lastrowid: int | None
    rows: list[Any]
    arraysize: int = 1


def _run(connection: sqlite3.Connection, many: bool, statement: str, parameters: Any) -> _Ended:
    """Run a statement to its end."""
    cursor = connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(statement, parameters)
        rows = cursor.fetchall() if cursor.description else []
        return _Ended(cursor.description, cursor.rowcount, cursor.lastrowid, rows)
    finally:
        cursor.close()


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    """A cursor that exists only while its statement runs: there is nothing to open or to close around it."""

    __slots__ = ()

    def _make_new_cursor(self, connection: Any) -> Any:
        del connection
        return _Ended(None, -1, None, [])

    def _aenter_cursor(self, cursor: Any) -> Any:
        return cursor

    async def _execute_async(self, operation: Any, parameters: Any) -> None:
        await self._run(False, operation, parameters or ())

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        await self._run(True, operation, seq_of_parameters)

    async def _run(self, many: bool, statement: str, parameters: Any) -> None:
        connection: Any = self._connection
        adapted: Any = self._adapt_connection
        ended: Any
        async with adapted._execute_mutex:
            if statement == "BEGIN" or (adapted.is_writing and connection.in_transaction):
                ended = _run(connection._conn, many, statement, parameters)
            else:
                ended = await connection._execute(_run, connection._conn, many, statement, parameters)
        self._cursor, self._rows = ended, collections.deque(ended.rows)

    async def _async_soft_close(self) -> None:
        """Keep the rows; there is no cursor to close."""

    def close(self) -> None:
        """Forget the rows."""
        self._rows.clear()


class _Connection(AsyncAdapt_aiosqlite_connection):
    """A connection whose rollback costs nothing where nothing is open, as at each return to the pool."""

    __slots__ = ("is_writing",)

    is_writing: bool

    _cursor_cls = _Cursor

    def commit(self) -> None:
        """Commit; what only read has nothing to wait for."""
        connection: Any = self._connection
        if self.is_writing:
            super().commit()
        else:
            connection._conn.commit()

    def rollback(self) -> None:
        """Roll back what is open."""
        connection: Any = self._connection
        if connection._connection and connection.in_transaction:
            super().rollback()


class Driver(AsyncAdapt_aiosqlite_dbapi):
    """The driver module that an engine is made with: aiosqlite, with the connection above."""

    def __init__(self, *, writing: bool, pragmas: Sequence[str] = ()) -> None:
        """Stand on aiosqlite and the standard library's SQLite, to write or only to read, with these settings."""
        super().__init__(aiosqlite, sqlite3)
        self._is_writing, self._pragmas = writing, pragmas

    def connect(self, *arguments: Any, **options: Any) -> AsyncAdapt_aiosqlite_connection:
        """Open a connection; its thread ends with the process."""
        # SQLAlchemy's protocol wants more of a connection than it uses, and aiosqlite's class has less.
        # A connection is used from two threads; never at once, and SQLite itself would let in one after the other.
        options |= {"check_same_thread": False}
        connection: Any = aiosqlite.connect(*arguments, **options)
        connection._thread.daemon = True
        made = _Connection(self, await_only(connection))
        made.is_writing = self._is_writing
        try:
            await_only(connection._execute(_set, connection._conn, self._pragmas))
        except BaseException:
            await_only(connection.close())
            raise
        return made


def _set(connection: sqlite3.Connection, pragmas: Sequence[str]) -> None:
    """Settle how a connection works."""
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").close()
