"""``crm invite``: a code that lets one person in, or links a member's further account."""

import asyncio

import click

from bot.cli.shell.store import desk
from bot.settings import Settings, load
from handlers.rules.team.invitations import LIVES, make
from storage.base import name_key
from storage.models.member import Member, Role
from storage.unit_of_work import Store


@click.command()
@click.option(
    "--role",
    type=click.Choice([each.value for each in Role]),
    default="rep",
    show_default=True,
    help="What a new member may do.",
)
@click.option("--name", default=None, help="A new member's name.")
@click.option("--member", default=None, help="A member's full name: the code links a further account of theirs.")
def command(role: str, name: str | None, member: str | None) -> None:
    """Make a code that lets one person in, once, within seven days."""
    if name and member:
        raise click.ClickException("--name is for a new member, --member for one who is in: choose one.")
    code = asyncio.run(_invite(load(), Role(role), name, member))
    click.echo(f"/start {code}")
    click.echo(
        f"Send this line to {member or name or 'the person'}, to be sent to the bot on Telegram or in `crm chat`. It"
        f" works once, for {LIVES.days} days.",
        err=True,
    )


async def _invite(settings: Settings, role: Role, name: str | None, member: str | None) -> str:
    async with (
        desk(settings) as (database, workspace_id, clock),
        database.writing(workspace_id, now=clock.now()) as store,
    ):
        own = await _one_called(store, member) if member else None
        code, invitation = make(role=own.role if own else role, name=name or "", by=None, now=store.now)
        invitation.member_id = own.id if own else None
        store.invitations.add(invitation)
    return code


async def _one_called(store: Store, name: str) -> Member:
    """Find the one active member with exactly this full name: the code gives its bearer all that they may do."""
    found = [each for each in await store.members.list_active() if name_key(each.name) == name_key(name)]
    if not found:
        raise click.ClickException(f"No active member is called {name}: `crm members` lists everybody.")
    if len(found) > 1:
        raise click.ClickException(f"{len(found)} members are called {name}: a code must be for one of them.")
    return found[0]
