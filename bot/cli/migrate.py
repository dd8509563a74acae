"""``crm migrate``: the database's tables, brought up to date."""

import asyncio

import click

from bot.clock import SystemClock
from bot.settings import Settings, load
from storage.engine import WorkingLock
from storage.migrations.migrate import migrate, pending, prepare


@click.command()
def command() -> None:
    """Bring the database's tables up to date."""
    settings = load()
    done = asyncio.run(_migrate(settings))
    click.echo(f"Done: {', '.join(done)}." if done else "The tables are up to date.")


async def _migrate(settings: Settings) -> list[str]:
    url, now = settings.database_url, SystemClock().now()
    waiting = await pending(url)
    if url.startswith("sqlite"):
        with WorkingLock(url).take("migrate", now=now):
            copy = await prepare(url, now=now)
        if copy:
            click.echo(f"A copy of the database as it was: {copy}")
    elif waiting:
        await migrate(url)
    return waiting
