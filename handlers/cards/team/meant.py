"""Which team is meant where a command may name one, or none."""

from collections.abc import Callable

from handlers.kit.context import Context
from handlers.kit.phrase import literal
from handlers.kit.reply import Button, Press
from handlers.rules.team.teams import NoSuchTeam, NoTeamYet
from storage.models.team import Team

_OFFERED = 6


async def team_of(ctx: Context) -> Team | None:
    """Find the team of this place, else one's own, else the first that one leads, else the only one."""
    teams, place = ctx.store.teams, ctx.place
    here = await teams.find_by_place(place.platform.value, place.account, place.channel, place.thread)
    own = here or await teams.find_for_member(ctx.actor.id)
    if own is not None:
        return own
    there, led = await teams.list_teams(), await teams.list_managed(ctx.actor.id)
    return led[0] if led else there[0] if len(there) == 1 else None


async def team_meant(ctx: Context, name: str, again: Callable[[Team], Press]) -> Team:
    """Find the team that is named, else the asker's as ``team_of`` does.

    Raises ``NoSuchTeam`` or ``NoTeamYet``; their buttons ask ``again`` with a team that there is.
    """
    found = await ctx.store.teams.find_by_name(name) if name else await team_of(ctx)
    if found is not None:
        return found
    there = await ctx.store.teams.list_teams()
    offered = tuple(Button(literal(each.name[:30]), again(each)) for each in there[:_OFFERED])
    raise NoSuchTeam(name=name[:60], buttons=offered) if name else NoTeamYet(buttons=offered)
