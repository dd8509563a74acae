"""The store for subcommands that run beside a working bot, in short transactions of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple
from uuid import UUID

from bot.clock import SystemClock
from bot.founding import found
from bot.settings import Settings
from handlers.kit.ports import Clock
from storage.migrations.migrate import prepare
from storage.unit_of_work import Database


class Desk(NamedTuple):
    """The open database and the one workspace in it."""

    database: Database
    workspace_id: UUID
    clock: Clock


@asynccontextmanager
async def desk(settings: Settings, clock: Clock | None = None) -> AsyncIterator[Desk]:
    """Open the database, brought up to date; at the very first start the workspace is made."""
    clock = clock or SystemClock()
    await prepare(settings.database_url, now=SystemClock().now())
    database = Database.open(settings.database_url, clock=clock.now)
    try:
        workspace = await found(database, settings, clock.now())
        yield Desk(database, workspace.id, clock)
    finally:
        await database.dispose()
