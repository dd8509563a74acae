"""Running the revisions from Python, and telling whether any wait."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.engine import Engines, open_engines, parse_url, sqlite_path
from storage.migrations.backup import backup
from storage.place import StorageProblem

_HERE = Path(__file__).parent


class MigrationNeeded(StorageProblem):
    """The tables are older than the program: `current` (None when empty) and the `pending` revisions."""

    def __init__(self, current: str | None, pending: list[str]) -> None:
        """Remember where the tables stand."""
        super().__init__(f"tables at {current or 'nothing'}, still to run: {', '.join(pending)}")
        self.current, self.pending = current, pending


class TablesTooNew(StorageProblem):
    """The tables are newer than the program, which does not know their revision: `current`."""

    def __init__(self, current: str) -> None:
        """Remember where the tables stand."""
        super().__init__(f"tables at {current}, which this program does not know")
        self.current = current


def _config(connection: Connection | None = None) -> Config:
    """Make Alembic's settings: where the revisions lie and how their files are named."""
    config = Config()
    config.set_main_option("script_location", str(_HERE))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


@asynccontextmanager
async def _engines(database_url: str) -> AsyncIterator[Engines]:
    """Open the engines of a database for a short while."""
    engines = open_engines(database_url, pooled=False)
    try:
        yield engines
    finally:
        await engines.dispose()


async def _run(database_url: str, step: Callable[[Connection], Any]) -> Any:
    """Run one step of Alembic in one transaction of the writing engine."""
    async with _engines(database_url) as engines, engines.writer.begin() as connection:
        return await connection.run_sync(step)


async def current(database_url: str) -> str | None:
    """Tell at which revision the tables are; None when there are none."""

    def read(connection: Connection) -> str | None:
        return MigrationContext.configure(connection).get_current_revision()

    found: str | None = await _run(database_url, read)
    return found


def _is_newest(path: Path) -> bool:
    """Tell, without an engine, whether an SQLite file stands where this program does, as at most starts.

    Whatever keeps it from being read is told by the engine.
    """
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    except sqlite3.Error:
        return False
    return found == [(list_revisions()[-1],)]


def list_revisions() -> list[str]:
    """List the revisions that this program knows, oldest first."""
    return list(_revisions())


@cache
def _revisions() -> tuple[str, ...]:
    """Read the scripts, once in a process: they are part of the program."""
    return tuple(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())[::-1]


async def pending(database_url: str) -> list[str]:
    """List the revisions that still have to run, oldest first; raise TablesTooNew."""
    return _later(await current(database_url))


def _later(at: str | None) -> list[str]:
    known = list_revisions()
    if at is not None and at not in known:
        raise TablesTooNew(at)
    return known if at is None else known[known.index(at) + 1 :]


async def migrate(database_url: str, revision: str = "head") -> None:
    """Bring the tables up to a revision, all in one transaction."""
    await _run(database_url, lambda connection: command.upgrade(_config(connection), revision))


async def migrate_down(database_url: str, revision: str) -> None:
    """Take the tables back to a revision ("base" for none), in one transaction; their rows are lost."""
    await _run(database_url, lambda connection: command.downgrade(_config(connection), revision))


async def prepare(database_url: str, *, now: datetime) -> Path | None:
    """Make the tables ready for work; give the copy that was made of an older SQLite file, if any.

    SQLite migrates itself. PostgreSQL, where several processes may run, raises MigrationNeeded.
    """
    path = sqlite_path(parse_url(database_url))
    if path is not None and _is_newest(path):
        return None
    at = await current(database_url)
    waiting = _later(at)
    if not waiting:
        return None
    if path is None:
        raise MigrationNeeded(at, waiting)
    copy = None
    if at is not None:
        copy = path.with_name(f"{path.name}.before-{waiting[0]}-{now:%Y%m%d%H%M%S}")
        backup(database_url, copy)
    await migrate(database_url)
    return copy
