"""``crm pause``: keeps a database from sending."""

import asyncio

import click

from bot.cli.shell.store import desk
from bot.settings import Settings, load
from storage.base import SENDING_PAUSED


@click.command()
def command() -> None:
    """Send nothing from this database until `crm resume`: it goes on taking in and remembering."""
    asyncio.run(_pause(load()))
    click.echo("Paused. What falls due waits for `crm resume`.")


async def _pause(settings: Settings) -> None:
    async with (
        desk(settings) as (database, workspace_id, clock),
        database.writing(workspace_id, now=clock.now()) as store,
    ):
        await store.state.put(SENDING_PAUSED, {"why": "asked"})
