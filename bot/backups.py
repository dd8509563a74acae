"""The daily copies of the database: made while the bot works, the oldest ones dropped."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import structlog

from bot.settings import Settings
from scheduler.job import Job, Turn
from storage.migrations.backup import backup

_EVERY: Final = timedelta(days=1)
_LOOK: Final = timedelta(minutes=10)
_NAME: Final = re.compile(r"rapport-(\d{8}T\d{6})Z\.db")
_log = structlog.get_logger(__name__)


def daily(settings: Settings) -> list[Job]:
    """Give the job that keeps the copies; none where none are wanted."""
    folder = settings.backups_folder
    if folder is None:
        return []

    async def work(turn: Turn) -> int:
        # Copies are for the machine's bad days: they go by the real clock, like all that concerns files.
        return await asyncio.to_thread(keep_copies, settings.database_url, folder, settings.backups_kept, turn.now)

    return [Job("backups", work, _LOOK, attended=True)]


def keep_copies(database_url: str, folder: Path, kept: int, now: datetime) -> int:
    """Make today's copy where the newest is a day old, then drop all but the newest ``kept``; give how many were made.

    Raises what a copy raises; the folder is left as it was then.
    """
    stamps = copies(folder)
    newest = max(stamps, default=None)
    if newest is not None and now - newest < _EVERY:
        return 0
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for torn in folder.glob("rapport-*.db.part*"):
        torn.unlink()
    name = f"rapport-{now.astimezone(UTC):%Y%m%dT%H%M%S}Z.db"
    # Under its final name a copy is whole: one that a crash tore has another.
    backup(database_url, folder / f"{name}.part").rename(folder / name)
    _log.info("backup_made", file=name)
    for stamp, path in sorted(copies(folder).items())[:-kept]:
        path.unlink()
        _log.info("backup_dropped", made_at=stamp.isoformat())
    return 1


def copies(folder: Path) -> dict[datetime, Path]:
    """Find the copies of a folder by the moment (UTC) that each was made at; other files are none of ours."""
    found = {}
    for path in folder.glob("rapport-*.db") if folder.is_dir() else ():
        if match := _NAME.fullmatch(path.name):
            found[datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)] = path
    return found
