"""``crm docs``: the pages that are written from the code."""

from pathlib import Path

import click

from bot.cli.shell.pages import write

_ROOT = Path(__file__).parents[2]


@click.command()
def command() -> None:
    """Write the README's table of commands and docs/configuration.md."""
    for path in write(_ROOT):
        click.echo(f"wrote {path.relative_to(_ROOT)}")
