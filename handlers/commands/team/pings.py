"""`pings`: what is told where and how often, for oneself and for a team's place; a press leads on."""

from collections.abc import Mapping
from uuid import UUID

from handlers.cards.lists import PURPOSE
from handlers.cards.team import hours
from handlers.cards.team.meant import team_of
from handlers.cards.team.unreached import unreached
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed, Stale, UserError
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Button, Choice, Heading, Note, Option, Press, Reply, Table, Text, To, reply
from handlers.kit.request import Platform
from handlers.rules.team.pings import OF_TEAM, Event, Frequency, frequency, own_frequency
from handlers.rules.team.rights import leads
from handlers.understanding.words.subcommands import split
from storage.models.member import Member
from storage.models.team import Team

ALL = "all"


class NotThere(UserError):
    """The asker has no account on ``platform`` that something could arrive on."""


@command(hidden=True, role="viewer")
async def pings(
    ctx: Context,
    event: str = "",
    to: str = "",
    whose: str = "me",
    team_id: str = "",
    platform: str = "",
    digest: str = "",
) -> Reply:
    """Show what is told where, or change one of it.

    ``to`` is the new frequency, ``platform`` the new place, ``digest`` the hour of the team's daily digest.
    """
    team = await _team(ctx, team_id)
    ctx.store.let_undo("member", "member_ping", "team_ping")
    if digest:
        ctx.back = await hours.back(ctx, team)
        never = split("settings", digest, ctx.actor.locale)[0] == hours.NEVER
        await hours.choose(ctx, team, hours.NEVER if never else digest)
    elif platform:
        await _move(ctx, event, platform)
    elif event and to and whose == "team":
        if team is None or not leads(ctx.actor.member, team):
            raise NotAllowed
        await ctx.store.teams.set_ping(team.id, Event(event).value, Frequency(to).value)
    elif event and to:
        await _choose(ctx, Event(event), Frequency(to))
    await ctx.store.flush()
    own = {each.event: each for each in await ctx.store.teams.list_own_pings([ctx.actor.id])}
    mine = own_frequencies(ctx.actor.member, {key: each.frequency for key, each in own.items() if each.frequency})
    places = {key: each.platform for key, each in own.items() if each.platform}
    chosen = await ctx.store.teams.pings(team.id) if team is not None else {}
    blocks: list[Block] = [Heading(say("pings-title")), _table(team, mine, chosen), _choice(mine, team, "me")]
    if team is not None and leads(ctx.actor.member, team):
        theirs = {each: frequency(each, chosen, OF_TEAM) for each in Event}
        blocks.append(_choice(theirs, team, "team"))
        blocks += [*await hours.offered(ctx, team), *await unreached(ctx.store, team, leads=True)]
    blocks += await _places(ctx, places)
    notes = [Note(say(f"pings-{each}")) for each in ("note", "own-note", "reminder-note")]
    return _page((*blocks, *notes), changed=bool(to or platform or digest))


def _page(blocks: tuple[Block, ...], *, changed: bool) -> Reply:
    """Show it; what changed nothing is a page that wipes out nothing."""
    return reply(*blocks, to=To.ASKER) if changed else Reply(blocks, To.ASKER, purpose=PURPOSE)


def own_frequencies(member: Member, chosen: Mapping[str, str]) -> dict[Event, Frequency]:
    """Say how often a member hears of each event; what they switched off is off."""
    return {each: own_frequency(each, member.pings_off, chosen) for each in Event}


async def _team(ctx: Context, team_id: str) -> Team | None:
    """Find the team that a button named, else the asker's. Raises ``Stale``."""
    if not team_id:
        return await team_of(ctx)
    found = await ctx.store.teams.find(UUID(team_id))
    if found is None:
        raise Stale
    return found


async def _choose(ctx: Context, event: Event, to: Frequency) -> None:
    """Keep a member's own choice; what is off stands with everything else that they switched off."""
    member = ctx.actor.member
    off = set(member.pings_off) - {event.value}
    if to is Frequency.OFF:
        member.pings_off = sorted(off | {event.value})
        return
    if event.value in member.pings_off:
        member.pings_off = sorted(off)
    await ctx.store.teams.set_own_ping(member.id, event.value, frequency=to.value)


async def _move(ctx: Context, event: str, platform: str) -> None:
    """Let one kind of ping, or all of them, arrive on another platform of the member."""
    accounts = {each.platform for each in await ctx.store.identities.list_by_member(ctx.actor.id)}
    if platform not in accounts:
        way = Button(say("pings-link-first"), Press("link", {"text": platform}))
        raise NotThere(platform=platform.title(), buttons=(way,))
    if event != ALL:
        await ctx.store.teams.set_own_ping(ctx.actor.id, Event(event).value, platform=platform)
        return
    ctx.actor.member.preferred = platform
    for each in await ctx.store.teams.list_own_pings([ctx.actor.id]):
        each.platform = None


def _table(team: Team | None, mine: Mapping[Event, Frequency], chosen: Mapping[str, str]) -> Table:
    columns = [say("pings-what"), say("pings-me"), *([say("pings-team", name=team.name)] if team else [])]
    rows = []
    for event in Event:
        cells = [say(f"pings-event-{event.value}"), say(f"pings-{mine[event].value}")]
        if team is not None:
            cells.append(say(f"pings-{frequency(event, chosen, OF_TEAM).value}"))
        rows.append(tuple(cells))
    return Table(tuple(columns), tuple(rows))


def _choice(now: Mapping[Event, Frequency], team: Team | None, whose: str) -> Choice:
    """Offer for each event both choices that it has not now."""
    ways = [(event, to) for event, current in now.items() for to in Frequency if to is not current]
    options = tuple(_option(event, to, team, whose) for event, to in ways)
    is_team = whose == "team" and team is not None
    label = say("pings-change-team", name=team.name) if is_team and team is not None else say("pings-change-me")
    return Choice(label, options)


def _option(event: Event, to: Frequency, team: Team | None, whose: str) -> Option:
    arguments = {"event": event.value, "to": to.value, "whose": whose}
    label = say("pings-change", event=_event(event), next=say(f"pings-{to.value}"))
    if team is not None:
        arguments["team_id"] = str(team.id)
    if team is not None and whose == "team":  # Where menus are buttons, both stand below each other.
        label = say("pings-change-theirs", name=team.name, change=label)
    return Option(label, Press("pings", arguments))


async def _places(ctx: Context, chosen: Mapping[str, str]) -> list[Block]:
    """Offer where things arrive, to members who can be reached in two places."""
    accounts = await ctx.store.identities.list_by_member(ctx.actor.id)
    reachable = sorted({each.platform for each in accounts if each.platform != Platform.TERMINAL})
    if len(reachable) < 2:
        return []
    wished = ctx.actor.member.preferred or reachable[0]
    options = [
        Option(say("pings-where-all", platform=each.title()), Press("pings", {"event": ALL, "platform": each}))
        for each in reachable
    ]
    blocks: list[Block] = []
    for event in Event:
        at = chosen.get(event.value, wished)
        if event.value in chosen and at != wished:
            blocks.append(Text(say("pings-where-now", event=_event(event), platform=at.title())))
        other = next(each for each in reachable if each != at)
        words = say("pings-where-one", event=_event(event), platform=other.title())
        options.append(Option(words, Press("pings", {"event": event.value, "platform": other})))
    return [*blocks, Choice(say("pings-where"), tuple(options))]


def _event(event: Event) -> Phrase:
    return say(f"pings-event-{event.value}")
