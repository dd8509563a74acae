"""``crm members``: who is in, and what they may do."""

import asyncio
from collections.abc import Awaitable, Callable

import click

from bot.cli.shell.people import find_any, last_admin, new_member
from bot.cli.shell.store import desk
from bot.settings import Settings, load
from handlers.cards.team.departing import deactivate as close_access
from storage.models.member import Member, MemberState, Role
from storage.unit_of_work import Store

Change = Callable[[Store, Member], Awaitable[object]]
_ROLES = click.Choice([each.value for each in Role])


@click.group(invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Show the members, or change one."""
    if context.invoked_subcommand is None:
        context.invoke(show)


@command.command("list")
def show() -> None:
    """List everybody with role and state."""
    for line in asyncio.run(_list(load())):
        click.echo(line)


@command.command()
@click.argument("name")
@click.option("--role", type=_ROLES, default="rep", show_default=True)
def add(name: str, role: str) -> None:
    """Add a member who has no account on a platform yet."""
    said = " ".join(name.split())
    if not said:
        raise click.ClickException('Who is it? Please give a name: `crm members add "Maria Lopez"`.')
    asyncio.run(_add(load(), said, Role(role)))
    click.echo(f"{said} is in, as {role}.")


@command.command()
@click.argument("name")
@click.argument("role", type=_ROLES)
def role(name: str, role: str) -> None:
    """Give a member another role."""

    async def change(_store: Store, member: Member) -> None:
        member.role = Role(role)

    changed = asyncio.run(_change(load(), name, change))
    click.echo(f"{changed} is now {role}.")


@command.command()
@click.argument("name")
def deactivate(name: str) -> None:
    """Close a member's access on every platform; what they had goes to who leads them."""
    changed = asyncio.run(_change(load(), name, close_access))
    click.echo(f"{changed} has no access any more.")


@command.command()
@click.argument("name")
def activate(name: str) -> None:
    """Give a member access, back or for the first time."""

    async def change(_store: Store, member: Member) -> None:
        member.state = MemberState.ACTIVE

    changed = asyncio.run(_change(load(), name, change))
    click.echo(f"{changed} has access.")


async def _list(settings: Settings) -> list[str]:
    async with desk(settings) as (database, workspace_id, _), database.reading(workspace_id) as store:
        members = sorted(await store.members.list_all(), key=lambda each: each.name.casefold())
        accounts = await store.identities.list_by_members([each.id for each in members])
    width = max((len(each.name) for each in members), default=0)
    lines = []
    for each in members:
        where = ", ".join(account.platform for account in accounts if account.member_id == each.id)
        lines.append(f"{each.name:<{width}}  {each.role:<8}{each.state:<12}{where}".rstrip())
    return lines or ["Nobody is in yet: `crm invite` makes a code, `crm chat` lets you in as administrator."]


async def _add(settings: Settings, name: str, role: Role) -> None:
    async with (
        desk(settings) as (database, workspace_id, clock),
        database.writing(workspace_id, now=clock.now()) as store,
    ):
        if await find_any(store, name):
            raise click.ClickException(f"{name} is there already.")
        new_member(store, name, role)


async def _change(settings: Settings, name: str, change: Change) -> str:
    async with (
        desk(settings) as (database, workspace_id, clock),
        database.writing(workspace_id, now=clock.now()) as store,
    ):
        member = await find_any(store, name)
        if member is None:
            raise click.ClickException(f"Nobody is called {name}: `crm members` lists everybody.")
        alone = await last_admin(store, member)
        await change(store, member)
        if alone and not (member.role is Role.ADMIN and member.state is MemberState.ACTIVE):
            raise click.ClickException(
                f"{member.name} is the only administrator: make somebody else one first with `crm members role`."
            )
        return member.name
