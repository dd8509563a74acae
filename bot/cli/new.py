"""``crm new``: the beginning of something, laid out as the house wants it."""

from pathlib import Path

import click

from bot.cli.shell.scaffold import CannotMake, make

_ROOT = Path(__file__).parents[2]


@click.group()
def command() -> None:
    """Begin something new in the code."""


@command.command("command")
@click.argument("group")
@click.argument("name")
def new_command(group: str, name: str) -> None:
    """Make the command NAME in GROUP: its file, its phrases in every language, its test."""
    try:
        made = make(_ROOT, group, name)
    except CannotMake as why:
        raise click.ClickException(str(why)) from None
    for path in made:
        click.echo(f"made {path.relative_to(_ROOT)}")
    click.echo("Next: say in the phrases what it does, write its test, then `make docs check test`.")
