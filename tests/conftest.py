"""Databases for tests: `sqlite_database` where one is enough, `database` to run a test on both."""

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import URL, Engine, make_url
from sqlalchemy.ext.asyncio import AsyncEngine

import storage.engine
from storage.migrations.migrate import migrate
from storage.unit_of_work import Database
from tests.storage.postgresql import serve_postgresql

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
_numbers = itertools.count(1)
_SHAPE = """
SELECT md5(string_agg(shape, ',' ORDER BY shape)) FROM (
    SELECT c.relname || ' ' || a.attname || ' ' || a.atttypid::text AS shape FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT tgname || ' ' || tgenabled::text FROM pg_trigger
    UNION ALL SELECT version_num FROM alembic_version
) shapes
"""
"""Tables, columns, indexes, triggers and revision in one word."""
_ALONE = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_EMPTY = """
SET session_replication_role = replica;
DO $$
DECLARE
    each text; held boolean; filled text := '';
BEGIN
    FOR each IN SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> 'alembic_version'
    LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || each || ')' INTO held;
        IF held THEN filled := filled || ', ' || each; END IF;
    END LOOP;
    IF filled <> '' THEN EXECUTE 'TRUNCATE ' || substr(filled, 3) || ' RESTART IDENTITY CASCADE'; END IF;
END $$;
"""
"""What holds rows is emptied, whatever forbids to delete them."""


def _run_apart(make: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a coroutine in a loop of its own thread, so that no test's loop is touched."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(make())).result()


@pytest.fixture(scope="session", autouse=True)
def statements_compiled_once() -> Iterator[None]:
    """Let the engines of all tests share what SQLAlchemy compiled: half of a test's time went into compiling the same.

    A statement's compiled form is kept by an engine under its dialect, so engines of one kind share both.
    """
    first: dict[str, Engine] = {}
    make = storage.engine.create_async_engine

    def make_sharing(url: URL, **options: Any) -> AsyncEngine:
        engine = make(url, **options)
        known = first.setdefault(engine.dialect.name, engine.sync_engine)
        if getattr(known.dialect, "server_version_info", None) is None:
            first[engine.dialect.name] = engine.sync_engine  # It has not met its database yet: nothing to share.
        else:
            engine.sync_engine.dialect = known.dialect
            engine.sync_engine._compiled_cache = known._compiled_cache
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.engine.create_async_engine", make_sharing)
        yield


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one migrated SQLite file, of which every test gets a copy."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    _run_apart(lambda: migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """Give the address of a fresh SQLite database with its tables."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'rapport.db')}"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Give the address of a server that holds a migrated template."""
    with serve_postgresql() as server:
        if server is None:
            pytest.skip("no PostgreSQL on this platform")

        async def prepare() -> None:
            await _ask(server, "DROP DATABASE IF EXISTS rapport_template WITH (FORCE)")
            await _ask(server, "CREATE DATABASE rapport_template")
            await migrate(_named(server, "rapport_template"))

        _run_apart(prepare)
        yield server


def _named(server: str, name: str) -> str:
    """Give the address of another database of the server."""
    return make_url(server).set(database=name).render_as_string(hide_password=False)


async def _ask(server: str, statement: str) -> Any:
    """Run one statement of maintenance; give its first value."""
    connection = await asyncpg.connect(server)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()


@dataclass(slots=True)
class Spare:
    """Databases that earlier tests have left empty, and the shape of their tables."""

    shape: str = ""
    names: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def postgresql_spare() -> Spare:
    """Keep databases from test to test: to empty one is far cheaper than to make one."""
    return Spare()


@pytest.fixture
async def postgresql_url(postgresql_server: str, postgresql_spare: Spare) -> AsyncIterator[str]:
    """Give the address of an empty PostgreSQL database with its tables."""
    if postgresql_spare.names:
        name = postgresql_spare.names.pop()
    else:
        name = f"rapport_test_{next(_numbers)}"
        await _ask(postgresql_server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await _ask(postgresql_server, f"CREATE DATABASE {name} TEMPLATE rapport_template")
        postgresql_spare.shape = await _ask(_named(postgresql_server, name), _SHAPE)
    yield _named(postgresql_server, name)
    if await _emptied(_named(postgresql_server, name), postgresql_spare.shape):
        postgresql_spare.names.append(name)
    else:
        await _ask(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


async def _emptied(address: str, shape: str) -> bool:
    """Empty all tables; tell whether they still have the template's shape."""
    connection = await asyncpg.connect(address)
    try:
        await connection.execute(_ALONE)
        if await connection.fetchval(_SHAPE) != shape:
            return False
        await connection.execute(_EMPTY)
    finally:
        await connection.close()
    return True


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Give the address of a fresh database with its tables, once of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def sqlite_database(sqlite_url: str) -> AsyncIterator[Database]:
    """Open a fresh SQLite database whose readers see 2 March 2026, 09:30 UTC."""
    opened = Database.open(sqlite_url, clock=lambda: NOW)
    yield opened
    await opened.dispose()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Open a fresh database, once of each kind, whose readers see 2 March 2026, 09:30 UTC."""
    opened = Database.open(database_url, clock=lambda: NOW)
    yield opened
    await opened.dispose()
