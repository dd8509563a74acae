"""``crm secrets``: the key that signs buttons."""

import click

from bot import keyring
from bot.clock import SystemClock
from bot.settings import load


@click.group()
def command() -> None:
    """Look after the key that signs buttons."""


@command.command()
def rotate() -> None:
    """Sign with a new key from the next start on; buttons that the old one signed go on working for 90 days."""
    settings = load()
    if settings.secret_key:
        raise click.ClickException(
            "The key is set by RAPPORT_SECRET_KEY. Move its value to the front of RAPPORT_OLD_SECRET_KEYS, set a new"
            " one (`openssl rand -hex 32`), and start the bot again."
        )
    try:
        kept = keyring.rotate(settings.key_file, SystemClock().now().date())
    except keyring.KeyringProblem as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"A new key signs from the next start on: restart the bot. Earlier keys that still count: {kept}.")
