"""``crm config``: every setting, what it is for, and where its value comes from."""

import click

from bot.cli.shell.reference import markdown, table
from bot.settings import load


@click.command()
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the page docs/configuration.md.")
def command(as_markdown: bool) -> None:
    """Show every setting and whether it is set; secrets are masked."""
    for line in markdown() if as_markdown else table(load()):
        click.echo(line)
