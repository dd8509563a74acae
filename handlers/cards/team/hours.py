"""The hour at which a team's place gets its daily digest."""

import re

from handlers.cards.team.clock import team_hour
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed, NotUnderstood
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Block, Choice, Note, Option, Press
from handlers.rules.team.places import place_of_team
from handlers.rules.team.rights import leads
from handlers.rules.team.teams import NoTeamYet
from handlers.rules.time.daily import USUAL, chosen
from storage.models.team import Team

NEVER = "off"
_OFFERED = ("08:00", USUAL, "12:00", "17:00")
_HOUR = re.compile(r"\D*?(\d{1,2})(?:[:：.h](\d{2}))?\s*(?:(a|p)\.?m\b)?\D*")


async def choose(ctx: Context, team: Team | None, typed: str) -> None:
    """Set the hour, or that there is no digest. Raises ``NoTeamYet``, ``NotAllowed`` and ``NotUnderstood``."""
    if team is None:
        raise NoTeamYet
    if not leads(ctx.actor.member, team):
        raise NotAllowed
    if typed == NEVER:
        await ctx.store.state.put(f"digest:{team.id}", {"at": ""})
        return
    found = _HOUR.fullmatch(typed.casefold())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise NotUnderstood(text=typed, about=literal(USUAL))
    hour = int(found[1]) % 12 + 12 * (found[3] == "p") if found[3] else int(found[1])
    await ctx.store.state.put(f"digest:{team.id}", {"at": f"{hour:02}:{int(found[2] or 0):02}"})


async def back(ctx: Context, team: Team | None) -> Press | None:
    """Give the press that chooses the hour of now again."""
    if team is None:
        return None
    at = chosen(await ctx.store.state.find(f"digest:{team.id}"))
    return Press("pings", {"team_id": str(team.id), "digest": at or NEVER})


async def offered(ctx: Context, team: Team) -> list[Block]:
    """Say when the digest comes, and offer other hours to who leads the team."""
    at = chosen(await ctx.store.state.find(f"digest:{team.id}"))
    named = {"team_id": str(team.id)}
    options = [
        Option(say("pings-digest-at", at=team_hour(ctx, each)), Press("pings", {**named, "digest": each}))
        for each in _OFFERED
        if each != at
    ]
    if at is not None:
        options.append(Option(say("pings-digest-never"), Press("pings", {**named, "digest": NEVER})))
    off = say("pings-digest-is-off", team=team.name)
    says = say("pings-digest-is", team=team.name, at=team_hour(ctx, at)) if at else off
    says = says if at is None or place_of_team(team) else say("weekly-nowhere", team=team.name)
    return [Note(says), Choice(say("pings-digest-when"), tuple(options))]
