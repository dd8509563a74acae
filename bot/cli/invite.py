"""``crm invite``: a code that lets one person in."""

import asyncio
import secrets
from datetime import timedelta
from hashlib import sha256

import click

from bot.cli.shell.store import desk
from bot.settings import Settings, load
from storage.models.invitation import Invitation
from storage.models.member import Role

_VALID = timedelta(days=7)


@click.command()
@click.option(
    "--role",
    type=click.Choice([each.value for each in Role]),
    default="rep",
    show_default=True,
    help="What they may do.",
)
@click.option("--name", default=None, help="Their name; of a member that exists, it links a second account.")
def command(role: str, name: str | None) -> None:
    """Make a code that lets one person in, once, within seven days."""
    code = asyncio.run(_invite(load(), Role(role), name))
    click.echo(f"/start {code}")
    click.echo(
        f"Send this line to {name or 'the person'}, to be sent to the bot on Telegram or in `crm chat`. It works once,"
        f" for {_VALID.days} days.",
        err=True,
    )


async def _invite(settings: Settings, role: Role, name: str | None) -> str:
    code = secrets.token_urlsafe(16)
    async with desk(settings) as (database, workspace_id, clock):
        now = clock.now()
        async with database.writing(workspace_id, now=now) as store:
            store.invitations.add(
                Invitation(
                    id=store.new_id(),
                    token_hash=sha256(code.encode()).hexdigest(),
                    role=role,
                    member_name=name,
                    expires_at=now + _VALID,
                )
            )
    return code
