"""``crm restore``: goes back to a copy of the database."""

import asyncio
from pathlib import Path

import click

from bot.cli.shell.store import desk
from bot.clock import SystemClock
from bot.settings import Settings, load, sqlite_file
from storage.engine import WorkingLock
from storage.migrations.backup import UsePgDump, check_copy, restore


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(file: Path, yes: bool) -> None:
    """Put the copy FILE in the database's place, the present one beside it; nothing is sent until `crm resume`."""
    settings = load()
    if sqlite_file(settings.database_url) is None:
        raise UsePgDump
    check_copy(file)
    if not yes:
        click.confirm(f"Go back to {file}? The database as it is now is kept in a file beside it.", abort=True)
    now = SystemClock().now()
    with WorkingLock(settings.database_url).take("restore", now=now) as lock:
        kept = restore(file, settings.database_url, kept_as=f"before-restore-{now:%Y%m%d%H%M%S}")
        members = asyncio.run(_look(settings, lock))
    click.echo(f"Restored {file}: {members} {'member' if members == 1 else 'members'}.")
    if kept is not None:
        click.echo(f"The database as it was: {kept}")
    click.echo("Start the bot when you like: it takes in and remembers, and sends nothing before `crm resume`.")


async def _look(settings: Settings, lock: WorkingLock) -> int:
    """Bring the restored tables up to date and see that they can be read."""
    async with desk(settings, lock=lock) as (database, workspace_id, _), database.reading(workspace_id) as store:
        return len(await store.members.list_all())
