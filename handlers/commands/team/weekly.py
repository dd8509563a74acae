"""`weekly`: the team's week as it stands, and when its place hears of it."""

from handlers.cards.nudges.week import team_week
from handlers.cards.team.clock import team_hour
from handlers.cards.team.meant import team_meant
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Choice, Note, Option, Press, Reply, Text, To, reply
from handlers.rules.tasks.schedule import clock_time
from handlers.rules.team.rights import leads
from handlers.rules.time.weekly import Weekly, chosen
from storage.models.team import Team

_OFFERED = (Weekly(4, "16:00"), Weekly(0, "09:00"))


@command(role="viewer")
async def weekly(ctx: Context, text: str = "", day: str = "", at: str = "") -> Reply:
    """Show the team's week, and choose when its channel hears of it."""
    team = await team_meant(ctx, text.strip(), lambda each: Press("weekly", {"text": each.name}))
    if day:
        await _choose(ctx, team, day, at)
    found = await team_week(ctx.store, team, ctx.now)
    blocks: list[Block] = list(found[0]) if found else [Text(say("weekly-nothing", team=team.name))]
    week = chosen(await ctx.store.state.find(f"weekly:{team.id}"))
    blocks.append(Note(_when(ctx, week) if team.channel or week is None else say("weekly-nowhere", team=team.name)))
    if leads(ctx.actor.member, team):
        this = {"text": team.name}
        options = [
            Option(_named(ctx, each), Press("weekly", this | {"day": str(each.day), "at": each.at}))
            for each in _OFFERED
        ]
        options.append(Option(say("weekly-never"), Press("weekly", this | {"day": "off"})))
        blocks.append(Choice(say("weekly-when"), tuple(options)))
    return reply(*blocks, to=To.ASKER)


async def _choose(ctx: Context, team: Team, day: str, at: str) -> None:
    if not leads(ctx.actor.member, team):
        raise NotAllowed
    before = chosen(await ctx.store.state.find(f"weekly:{team.id}"))
    was = {"day": str(before.day), "at": before.at} if before else {"day": "off"}
    ctx.back = Press("weekly", {"text": team.name, **was})
    value = {"day": None, "at": ""} if day == "off" else {"day": int(day) % 7, "at": f"{clock_time(at):%H:%M}"}
    await ctx.store.state.put(f"weekly:{team.id}", value)


def _when(ctx: Context, week: Weekly | None) -> Phrase:
    return say("weekly-is-off") if week is None else say("weekly-is-on", when=_named(ctx, week))


def _named(ctx: Context, week: Weekly) -> Phrase:
    return say(f"weekly-day-{week.day}", at=team_hour(ctx, week.at))
