"""Copying an SQLite database while it is written to."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

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
    if finding != "ok":
        raise DamagedCopy(target, finding)
    return target
