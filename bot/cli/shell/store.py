"""The store for subcommands that run beside a working bot, in short transactions of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple
from uuid import UUID

import click

from bot.clock import SystemClock
from bot.founding import found
from bot.settings import Settings
from handlers.kit.ports import Clock
from storage.engine import WorkingLock
from storage.migrations.migrate import pending, prepare
from storage.unit_of_work import Database


class Desk(NamedTuple):
    """The open database and the one workspace in it."""

    database: Database
    workspace_id: UUID
    clock: Clock


@asynccontextmanager
async def desk(settings: Settings, clock: Clock | None = None, lock: WorkingLock | None = None) -> AsyncIterator[Desk]:
    """Open the database, brought up to date; at the very first start the workspace is made.

    ``lock`` is the working lock where the caller holds it. Raises the ``StorageProblem`` that its owner can put right.
    """
    clock = clock or SystemClock()
    await _bring_up_to_date(settings.database_url, lock)
    database = Database.open(settings.database_url, clock=clock.now)
    try:
        workspace = await found(database, settings, clock.now())
        yield Desk(database, workspace.id, clock)
    finally:
        await database.dispose()


async def _bring_up_to_date(url: str, lock: WorkingLock | None) -> None:
    """Run what revisions wait, as the bot does at its start; never under a bot of an older version that works on it."""
    if not await pending(url):
        return
    now = SystemClock().now()
    own = None if lock else WorkingLock(url).take("migrate", now=now)
    try:
        copy = await prepare(url, now=now)
    finally:
        if own is not None:
            own.release()
    if copy is not None:
        click.echo(f"The database was of an older version and is up to date now. As it was: {copy}", err=True)
