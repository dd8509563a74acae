"""The database's own records, members and settings for ``crm parse``."""

import click

from bot.cli.shell.people import find_any
from bot.cli.shell.records import Surroundings
from bot.cli.shell.store import desk
from bot.clock import SystemClock
from bot.settings import load
from handlers.dispatcher.names import NameBook


async def from_database(me: str | None) -> Surroundings:
    """Read what there is; the zone and language are those of the member ``me``, else the workspace's."""
    async with desk(load()) as (database, workspace_id, _), database.reading(workspace_id) as store:
        workspace = (await database.list_workspaces())[0]
        book = NameBook()
        await book.catch_up(store, workspace)
        member = await find_any(store, me) if me else None
        if me and member is None:
            raise click.ClickException(f"Nobody is called {me}: `crm members` lists everybody.")
        return Surroundings(
            at=SystemClock().now(),
            zone=(member and member.zone) or workspace.zone,
            locale=(member and member.locale) or workspace.locale,
            currency=workspace.currency,
            me=member.name if member else "",
            day_parts=workspace.day_parts,
            names=book.index,
            verbs=book.verbs,
            stages=tuple(stage.name for stage in book.stages),
        )
