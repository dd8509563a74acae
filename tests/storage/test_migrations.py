"""The revisions: up, down and up again on both databases, and the models equal to what they make."""

import asyncio
import sqlite3
import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from storage.base import Base, new_id
from storage.engine import open_engines
from storage.migrations.backup import UsePgDump, backup
from storage.migrations.migrate import (
    MigrationNeeded,
    TablesTooNew,
    current,
    list_revisions,
    migrate,
    migrate_down,
    pending,
    prepare,
)
from storage.models.workspace import Workspace
from storage.place import NotWritable
from storage.unit_of_work import Database
from tests.conftest import NOW
from tests.storage.conftest import found


async def test_every_revision_goes_up_down_and_up(database_url: str) -> None:
    await migrate_down(database_url, "base")
    assert await current(database_url) is None
    for revision in list_revisions():
        await migrate(database_url, revision)
        assert await current(database_url) == revision
        await migrate_down(database_url, "-1")
        await migrate(database_url, revision)
    assert await pending(database_url) == []


async def test_going_down_leaves_nothing_behind(database_url: str) -> None:
    await migrate_down(database_url, "base")
    engines = open_engines(database_url)
    async with engines.reader.connect() as connection:
        tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    await engines.dispose()
    assert tables == ["alembic_version"]


async def test_the_models_are_what_the_revisions_make(database_url: str) -> None:
    def compare(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))

    engines = open_engines(database_url)
    async with engines.reader.connect() as connection:
        assert await connection.run_sync(compare) == []
    await engines.dispose()


async def test_an_empty_sqlite_file_is_prepared_without_a_copy(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.db"
    assert await pending(url) == list_revisions()
    assert await prepare(url, now=NOW) is None
    assert await prepare(url, now=NOW) is None
    assert await current(url) == list_revisions()[-1]


async def test_an_older_sqlite_file_is_copied_before_it_is_migrated(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last revision is forgotten for a moment, so that the file seems to be one behind."""
    database = Database.open(sqlite_url, clock=lambda: NOW)
    house = await found(database)
    await database.dispose()
    module = "storage.migrations.migrate"
    monkeypatch.setattr(f"{module}.list_revisions", lambda: [*([list_revisions()[-1]]), "9999"])
    monkeypatch.setattr(f"{module}.migrate", lambda _url: asyncio.sleep(0))
    copy = await prepare(sqlite_url, now=NOW)
    assert copy == tmp_path / "rapport.db.before-9999-20260302093000"
    restored = Database.open(f"sqlite:///{copy}", clock=lambda: NOW)
    async with restored.reading(house.id) as store:
        assert (await store.workspaces.get()).name == "Acme"
        assert await store.audit.verify() is None
    await restored.dispose()


async def test_postgresql_waits_for_its_owner(postgresql_url: str) -> None:
    await migrate_down(postgresql_url, "base")
    with pytest.raises(MigrationNeeded) as caught:
        await prepare(postgresql_url, now=NOW)
    assert (caught.value.current, caught.value.pending) == (None, list_revisions())


async def test_tables_of_a_newer_program_are_left_alone(database_url: str) -> None:
    engines = open_engines(database_url)
    async with engines.writer.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = 'future'"))
    await engines.dispose()
    with pytest.raises(TablesTooNew):
        await prepare(database_url, now=NOW)


async def test_a_failing_migration_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version is written last; when that fails, no table may be left."""
    from alembic.runtime.migration import HeadMaintainer

    url = f"sqlite:///{tmp_path}/new.db"

    def fail(_self: HeadMaintainer, _step: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(HeadMaintainer, "update_to_step", fail)
        with pytest.raises(OSError, match="disk full"):
            await migrate(url)
    engines = open_engines(url)
    async with engines.reader.connect() as connection:
        assert await connection.run_sync(lambda sync: inspect(sync).get_table_names()) == []
    await engines.dispose()


async def test_a_backup_is_whole_while_somebody_writes(sqlite_database: Database, tmp_path: Path) -> None:
    house = await found(sqlite_database)
    url = sqlite_database.engines.url.render_as_string()
    async with sqlite_database.writing(house.id, now=NOW) as store:
        store.companies.add(house.company("Not yet there"))
        await store.flush()
        target = await asyncio.to_thread(backup, url, tmp_path / "copy.db")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with sqlite3.connect(target) as copy:
        assert copy.execute("SELECT count(*) FROM company").fetchone() == (0,)
        assert copy.execute("SELECT name FROM workspace").fetchone() == ("Acme",)
    copy.close()
    with pytest.raises(NotWritable, match="file exists"):
        backup(url, target)
    with pytest.raises(NotWritable, match="no such file"):
        backup(f"sqlite:///{tmp_path}/none.db", tmp_path / "other.db")
    with pytest.raises(UsePgDump, match="pg_dump"):
        backup("postgresql://u@h/d", tmp_path / "other.db")


async def test_workspaces_are_listed_across_all(database: Database) -> None:
    assert await database.list_workspaces() == []
    other = new_id(NOW)
    await found(database)
    async with database.writing(other, now=NOW) as store:
        store.workspaces.add(Workspace(id=other, name="Other", created_at=NOW))
    assert {row.name for row in await database.list_workspaces()} == {"Acme", "Other"}
