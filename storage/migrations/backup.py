"""Copying an SQLite database while it is written to."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import msgspec

from storage.base import SENDING_PAUSED
from storage.engine import NotWritable, StorageProblem, check_place, parse_url, sqlite_path


class UsePgDump(StorageProblem):
    """PostgreSQL has its own tool for copies, pg_dump."""


class DamagedCopy(StorageProblem):
    """The copy did not pass the database's own check: `path`, `why`."""

    def __init__(self, path: Path, why: str) -> None:
        """Remember the file and the finding."""
        super().__init__(f"{path}: {why}")
        self.path, self.why = path, why


def backup(database_url: str, target: Path) -> Path:
    """Copy an SQLite database to a new file, readable by its owner only, and check the copy.

    The copy is marked so that whoever starts a bot on it sends nothing before that is confirmed.
    Writers go on meanwhile. Raise UsePgDump, or NotWritable when the target exists or cannot be written.
    """
    source = sqlite_path(parse_url(database_url))
    if source is None:
        raise UsePgDump("pg_dump --format=custom makes a copy of a PostgreSQL database")
    if not source.exists():
        raise NotWritable(source, "no such file")
    if target.exists():
        raise NotWritable(target, "file exists")
    check_place(target.absolute())
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)
        finding = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if finding == "ok":
            _pause(copy)
    if finding != "ok":
        raise DamagedCopy(target, finding)
    return target


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
