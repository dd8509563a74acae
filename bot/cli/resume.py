"""``crm resume``: lets a copy of a database send."""

import asyncio

import click

from bot.cli.shell.store import desk
from bot.founding import confirm
from bot.settings import Settings, load


@click.command()
def command() -> None:
    """Let this database send: after a restore, or when it was moved. Stop the original first."""
    was_paused = asyncio.run(_resume(load()))
    click.echo("Sending goes on from here." if was_paused else "Sending was not paused.")


async def _resume(settings: Settings) -> bool:
    async with (
        desk(settings) as (database, workspace_id, clock),
        database.writing(workspace_id, now=clock.now()) as store,
    ):
        return await confirm(store, settings)
