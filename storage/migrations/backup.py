"""Copying an SQLite database while it is written to."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import msgspec

from storage.base import SENDING_PAUSED
from storage.engine import parse_url, sqlite_path
from storage.place import NotWritable, StorageProblem, check_place


class UsePgDump(StorageProblem):
    """PostgreSQL has its own tool for copies, pg_dump."""


class DamagedCopy(StorageProblem):
    """The copy did not pass the database's own check: `path`, `why`."""

    def __init__(self, path: Path, why: str) -> None:
        """Remember the file and the finding."""
        super().__init__(f"{path}: {why}")
        self.path, self.why = path, why


class NoDatabaseYet(NotWritable):
    """There is no file where the database should lie: `path`."""

    def __init__(self, path: Path) -> None:
        """Remember the place."""
        super().__init__(path, "no such file")


class NotADatabase(StorageProblem):
    """The file is no database of ours: `path`, `why`."""

    def __init__(self, path: Path, why: str) -> None:
        """Remember the file and the finding."""
        super().__init__(f"{path}: {why}")
        self.path, self.why = path, why


def backup(database_url: str, target: Path) -> Path:
    """Copy an SQLite database to a new file, readable by its owner only, and check the copy.

    The copy is marked so that whoever starts a bot on it sends nothing before that is confirmed.
    Writers go on meanwhile. Raise UsePgDump, NoDatabaseYet, NotADatabase, or NotWritable when the target exists or
    cannot be written.
    """
    source = sqlite_path(parse_url(database_url))
    if source is None:
        raise UsePgDump("pg_dump --format=custom makes a copy of a PostgreSQL database")
    if not source.exists():
        raise NoDatabaseYet(source)
    if target.exists():
        raise NotWritable(target, "file exists")
    check_place(target.absolute())
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        finding = _copied(source, target)
    except sqlite3.DatabaseError as error:
        target.unlink()  # What is no copy shall not look like one.
        if "locked" in str(error):
            raise
        raise NotADatabase(source, str(error)) from error
    if finding != "ok":
        raise DamagedCopy(target, finding)
    return target


def _copied(source: Path, target: Path) -> str:
    """Copy, check the copy and mark it; give what the check found."""
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)
        finding: str = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if finding == "ok":
            _pause(copy)
    return finding


def _pause(copy: sqlite3.Connection) -> None:
    """Mark a copy: every reminder in it is, or will be, sent by the original."""
    mark = msgspec.json.encode({"why": "copy"}).decode()
    with copy:
        for (workspace,) in copy.execute("SELECT id FROM workspace").fetchall():
            copy.execute(
                "INSERT INTO state (workspace_id, id, key, value) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (workspace_id, key) DO UPDATE SET value = excluded.value",
                (workspace, str(uuid4()), SENDING_PAUSED, mark),
            )


def restore(source: Path, database_url: str, *, kept_as: str) -> Path | None:
    """Put a copy in the place of an SQLite database that nobody works on; give where the present one was kept.

    The present database becomes a copy with `kept_as` after its name. The restored one sends nothing before
    that is confirmed, wherever the copy came from. A crash leaves either the old database or the new one.
    Raise UsePgDump, NotADatabase, DamagedCopy or NotWritable.
    """
    target = sqlite_path(parse_url(database_url))
    if target is None:
        raise UsePgDump("pg_restore puts back what pg_dump made")
    check_copy(source)
    check_place(target)
    kept = None
    if target.exists():
        kept = backup(database_url, target.with_name(f"{target.name}.{kept_as}"))
    fresh = target.with_name(f"{target.name}.restoring")
    fresh.unlink(missing_ok=True)  # What an interrupted attempt left behind.
    backup(f"sqlite:///{source.absolute()}", fresh)
    if target.exists():
        _empty_journal(target)
    for leftover in ("-wal", "-shm"):  # The old database's journal must not be played into the new one.
        target.with_name(target.name + leftover).unlink(missing_ok=True)
    fresh.replace(target)
    return kept


def _empty_journal(path: Path) -> None:
    """Bring what still stands in the journal into the file, so that nothing is lost with it. Raise NotWritable."""
    with closing(sqlite3.connect(path)) as present:
        is_busy, *_pages = present.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_busy:
        raise NotWritable(path, "somebody still reads it")


def check_copy(source: Path) -> None:
    """Raise NotADatabase or DamagedCopy if a file cannot be restored."""
    if not source.is_file():
        raise NotADatabase(source, "no such file")
    with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        try:
            finding = copy.execute("PRAGMA integrity_check").fetchone()[0]
            found = copy.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('workspace', 'outbox', 'state')")
            ours = found.fetchone()[0] == _TABLES_OF_OURS
        except sqlite3.DatabaseError as error:
            raise NotADatabase(source, str(error)) from error
    if not ours:
        raise NotADatabase(source, "it holds no tables of ours")
    if finding != "ok":
        raise DamagedCopy(source, finding)


_TABLES_OF_OURS = 3
