"""``crm doctor``: does everything work, and if not, what to do."""

import asyncio
import sys

import click

from bot.cli.shell.checks import check_all
from bot.settings import Settings, load


@click.command()
def command() -> None:
    """Check whether everything works.

    Looks at tokens, permissions, database, lock and clock, and says what to do.
    """
    sys.exit(asyncio.run(_check(load())))


async def _check(settings: Settings) -> int:
    ailing = 0
    async for finding in check_all(settings):
        ailing += bool(finding.remedy)
        click.echo(f"{'!!' if finding.remedy else 'ok'}  {finding.what}")
        if finding.remedy:
            click.echo(f"    → {finding.remedy}")
    return 1 if ailing else 0
