"""``crm backup``: a copy of the database, also while the bot works."""

from pathlib import Path

import click

from bot.settings import load
from storage.migrations.backup import backup


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Copy the database to FILE; the bot may go on working. The signing key is not in it."""
    if file.exists():
        raise click.ClickException(f"{file} exists already: choose a new name.")
    if not file.absolute().parent.is_dir():
        raise click.ClickException(f"The folder of {file} does not exist: make it first.")
    copy = backup(load().database_url, file)
    click.echo(f"Copied to {copy} ({copy.stat().st_size:,} bytes).")
