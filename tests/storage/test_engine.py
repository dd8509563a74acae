"""Where a database may lie, and who may work on it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage import place
from storage.engine import AlreadyWorking, UnknownDatabase, WorkingLock, open_engines, parse_url
from storage.place import NotWritable, OnNetworkDrive, check_place
from storage.unit_of_work import Database
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("spelled", "meant"),
    [
        ("sqlite:///a.db", "sqlite+aiosqlite:///a.db"),
        ("sqlite+aiosqlite:////srv/a.db", "sqlite+aiosqlite:////srv/a.db"),
        ("postgres://u@h/d", "postgresql+asyncpg://u@h/d"),
        ("postgresql://u@h/d", "postgresql+asyncpg://u@h/d"),
        ("postgresql+asyncpg://u@h/d", "postgresql+asyncpg://u@h/d"),
    ],
)
def test_addresses_are_read_as_people_spell_them(spelled: str, meant: str) -> None:
    assert parse_url(spelled).render_as_string() == meant


@pytest.mark.parametrize("address", ["mysql://u:secret@h/d", "nonsense", "", "u:secret@h"])
def test_an_unknown_address_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(UnknownDatabase) as caught:
        parse_url(address)
    assert "secret" not in str(caught.value)


def test_a_missing_folder_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match="no such folder"):
        open_engines(f"sqlite:///{tmp_path}/missing/a.db")
    with pytest.raises(NotWritable, match="is a folder"):
        open_engines(f"sqlite:///{tmp_path}")


def test_a_read_only_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer of the system is given here, because the administrator may write everything."""
    path = tmp_path / "a.db"
    path.touch()
    monkeypatch.setattr(place.os, "access", lambda where, _mode: Path(where) != path)
    with pytest.raises(NotWritable, match="permission denied"):
        check_place(path)


def test_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "_filesystem_of", lambda _folder: "nfs4")
    with pytest.raises(OnNetworkDrive, match="nfs4"):
        check_place(tmp_path / "a.db")


def test_the_innermost_mount_names_the_file_system(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("/dev/sda / ext4 rw 0 0\nserver:/x /srv nfs4 rw 0 0\nserver:/y /srv2 cifs rw 0 0\n")
    assert place._filesystem_of(Path("/srv/data"), mounts) == "nfs4"
    assert place._filesystem_of(Path("/home"), mounts) == "ext4"
    assert place._filesystem_of(Path("/home"), tmp_path / "none") == ""


def test_a_second_process_learns_who_is_at_work(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.db"
    program = (
        "import sys\nfrom datetime import datetime\nfrom storage.engine import WorkingLock\n"
        "WorkingLock(sys.argv[1]).take('bot', now=datetime.fromisoformat(sys.argv[2]))\n"
        "print('taken', flush=True)\nsys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, url, NOW.isoformat()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:  # noqa: S603
        assert child.stdout
        assert child.stdout.readline() == b"taken\n"
        with pytest.raises(AlreadyWorking) as caught:
            WorkingLock(url).take("bot", now=NOW)
        assert (caught.value.pid, caught.value.role, caught.value.since) == (
            child.pid,
            "bot",
            NOW.isoformat(" ", "minutes"),
        )
        child.kill()
    with WorkingLock(url).take("bot", now=NOW) as lock, pytest.raises(AlreadyWorking):
        WorkingLock(url).take("ticker", now=NOW)
    lock.release()
    WorkingLock(url).take("ticker", now=NOW).release()


def test_the_lock_does_nothing_on_postgresql() -> None:
    url = "postgresql://u@h/d"
    with WorkingLock(url).take("bot", now=NOW) as first, WorkingLock(url).take("bot", now=NOW) as second:
        assert (first.path, second.path) == (None, None)


async def test_sqlite_is_set_up_for_safety(sqlite_database: Database) -> None:
    async def ask(pragma: str, *, writing: bool = True) -> object:
        chosen = sqlite_database.engines.writer if writing else sqlite_database.engines.reader
        async with chosen.connect() as connection:
            return (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar()

    assert await ask("journal_mode") == "wal"
    assert await ask("synchronous") == 2  # FULL
    assert await ask("foreign_keys") == 1
    assert await ask("busy_timeout") == 10_000
    assert await ask("query_only", writing=False) == 1


async def test_postgresql_wakes_other_processes(postgresql_url: str) -> None:
    """Two databases stand for two processes: what one commits wakes the other."""
    import asyncio

    from tests.storage.conftest import found

    here, there = (Database.open(postgresql_url, clock=lambda: NOW) for _ in range(2))
    house = await found(here)
    await there.listen()
    assert there.is_listening
    async with here.writing(house.id, now=NOW) as store:
        await store.outbox.add([house.said("a")])
    async with asyncio.timeout(10):
        await there.wake.outbox.wait()
    assert not there.wake.inbox.is_set()
    await here.dispose()
    await there.dispose()


async def test_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "crm.db"
    engines = open_engines(f"sqlite:///{file}")
    async with engines.writer.begin() as connection:
        await connection.exec_driver_sql("CREATE TABLE kept (words TEXT)")
        beside = {each.name: each.stat().st_mode & 0o077 for each in os.scandir(tmp_path)}
    await engines.dispose()
    assert {"crm.db", "crm.db-wal"} <= beside.keys()
    assert set(beside.values()) == {0}


def test_nothing_is_kept_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotWritable, match="forget"):
        open_engines("sqlite:///:memory:")
    assert list(tmp_path.iterdir()) == []
