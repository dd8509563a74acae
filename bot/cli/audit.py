"""``crm audit``: is the record of who did what still whole?"""

import asyncio
import sys

import click

from bot.cli.shell.store import desk
from bot.settings import Settings, load


@click.group()
def command() -> None:
    """Check the audit trail."""


@command.command()
def verify() -> None:
    """Walk the chain of all entries and name the first that was changed, removed or moved."""
    broken, count = asyncio.run(_verify(load()))
    if broken:
        click.echo(broken, err=True)
        sys.exit(1)
    click.echo(f"The audit trail is whole: {count} entries.")


async def _verify(settings: Settings) -> tuple[str, int]:
    async with desk(settings) as (database, workspace_id, _), database.reading(workspace_id) as store:
        broken = await store.audit.verify()
        words = f"The audit trail is broken at entry {broken.seq} ({broken.why})." if broken else ""
        return words, await store.audit.count_all()
