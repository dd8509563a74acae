"""`team`: teams, who is in them, who leads them, and where each of them posts."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

import msgspec

from handlers.cards.record import person
from handlers.cards.team import joining
from handlers.cards.team.joining import must_lead
from handlers.cards.team.meant import team_meant
from handlers.cards.team.team import press, team_card, teams_card, told_here
from handlers.cards.team.unreached import unreached
from handlers.kit.arguments import Continue, Missing
from handlers.kit.command import command, covers
from handlers.kit.context import Context
from handlers.kit.errors import NoSuchRecord, NotAllowed, Stale
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Note, Press, Reply, Text, To, reply
from handlers.kit.request import Audience, Platform
from handlers.rules.team.rights import leads, must_be_able
from handlers.rules.team.teams import InAnotherTeam, InNoTeam, NotAPlace, NotInATeam, TeamExists
from handlers.understanding.words.subcommands import split
from storage.base import name_key
from storage.models.member import Member
from storage.models.team import Team

_LONGEST_NAME = 40
Answer = Reply | Continue


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the command: the team that a button named, the words behind the job, and a colleague.

    ``by`` is who asked for the colleague; ``sure`` says that it was asked already.
    """

    team: Team | None
    words: str
    member: Member | None = None
    by: Member | None = None
    sure: bool = False


@command(role="viewer", labels={"text": "team-name", "member": "team-member"})
async def team(
    ctx: Context,
    text: str = "",
    verb: str = "",
    team_id: str = "",
    member: Member | None = None,
    by: Member | None = None,
    sure: bool = False,
) -> Reply | Continue:
    """Show the teams; make one, join it, or let it post in this channel."""
    words = text
    if not verb:
        verb, words = split("team", text, ctx.actor.locale)
    chosen = await _fetched(ctx, team_id) if team_id else None
    job = _JOBS.get(verb or ("show" if words else "all"), _all)
    return await job(ctx, Wish(chosen, words.strip(), member, by, sure))


async def _all(ctx: Context, _wish: Wish) -> Answer:
    teams = await ctx.store.teams.list_teams()
    managers = await ctx.store.members.get_many(each.manager_id for each in teams if each.manager_id)
    names: dict[object, str] = {key: each.name for key, each in managers.items()}
    return teams_card(teams, names, may_make=covers(ctx.actor.member.role.value, "manager"))


async def _show(ctx: Context, wish: Wish) -> Answer:
    return await _card(ctx, await _meant(ctx, wish))


async def _new(ctx: Context, wish: Wish) -> Answer:
    if not covers(ctx.actor.member.role.value, "manager"):
        raise NotAllowed
    name = " ".join(wish.words.split())[:_LONGEST_NAME]
    if not name:
        raise Missing(("text",), {"verb": "new"})
    if await ctx.store.teams.find_by_name(name) is not None:
        raise TeamExists(name=name)
    made = Team(id=ctx.store.new_id(), name=name, created_at=ctx.now)
    if not covers(ctx.actor.member.role.value, "admin"):
        made.manager_id = ctx.actor.id
    ctx.store.teams.add(made)
    ctx.back = press("dissolve", made, sure=True)
    ways = (
        Button(say("team-join"), press("join", made)),
        Button(say("team-add"), press("add", made)),
        Button(say("team-dissolve"), press("dissolve", made)),
    )
    return reply(Text(say("team-made", name=made.name)), Note(say("team-place-how", name=made.name)), Buttons(ways))


async def _join(ctx: Context, wish: Wish) -> Answer:
    """Anybody may join; who leads the team hears of it."""
    return await joining.join(ctx, await _meant(ctx, wish))


async def _leave(ctx: Context, _wish: Wish) -> Answer:
    left = await ctx.store.teams.find_for_member(ctx.actor.id)
    if left is None:
        raise InNoTeam(buttons=(Button(say("team-title"), press("all")),))
    return await joining.leave(ctx, left)


async def _add(ctx: Context, wish: Wish) -> Answer:
    member, rest = await _named_member(ctx, wish, "add")
    to = await _meant(ctx, Wish(wish.team, rest))
    return await (joining.join(ctx, to) if member.id == ctx.actor.id else joining.add(ctx, member, to))


async def _release(ctx: Context, wish: Wish) -> Answer:
    return await _decided(ctx, wish, go=True)


async def _keep(ctx: Context, wish: Wish) -> Answer:
    return await _decided(ctx, wish, go=False)


async def _decided(ctx: Context, wish: Wish, *, go: bool) -> Answer:
    if wish.team is None or wish.member is None or wish.by is None:
        raise Stale
    return await joining.answer(ctx, wish.member, wish.team, wish.by, go=go)


async def _drop(ctx: Context, wish: Wish) -> Answer:
    found, rest = await _named_member(ctx, wish, "drop")
    meant = await _meant(ctx, Wish(wish.team, rest)) if wish.team or rest else None
    left = await ctx.store.teams.find_for_member(found.id)
    if left is None:
        raise NotInATeam(name=found.name)
    if meant is not None and meant.id != left.id:
        raise InAnotherTeam(name=found.name, team=left.name)
    must_lead(ctx, left)
    found.team_id = None
    ctx.back = press("add", left, member=person(found))
    back = Buttons((Button(say("team-back", name=found.name[:16]), ctx.back),))
    return reply(Text(say("team-dropped", member=found.name, name=left.name)), back, to=To.ASKER)


async def _manager(ctx: Context, wish: Wish) -> Answer:
    member, rest = await _named_member(ctx, wish, "manager")
    meant = await _meant(ctx, Wish(wish.team, rest))
    must_lead(ctx, meant)
    must_be_able(member)
    before = await ctx.store.members.find(meant.manager_id) if meant.manager_id else None
    if before is not None and before.id == member.id:
        return reply(Text(say("team-led-already", name=meant.name, member=member.name)), to=To.ASKER)
    ctx.store.let_undo("team")
    meant.manager_id = member.id
    if member.id != ctx.actor.id:
        words = Text(say("team-leads-now", name=meant.name, by=ctx.actor.member.name))
        ctx.also.append(Reply((words,), to=To.MEMBER, member=str(member.id)))
    said = Text(say("team-led-by-now", name=meant.name, member=member.name))
    if before is None:
        return reply(said, to=To.ASKER)
    back = Button(say("team-back", name=before.name[:16]), press("manager", meant, member=person(before)))
    return reply(said, Buttons((back,)), to=To.ASKER)


async def _here(ctx: Context, wish: Wish) -> Answer:
    """Let a team post in this very channel, group or topic."""
    place = ctx.place
    if place.audience is Audience.PRIVATE:
        raise NotAPlace
    chosen = await _meant(ctx, wish)
    must_lead(ctx, chosen)
    if place.audience is Audience.EXTERNAL:
        return reply(Text(say("team-outsiders-here")), to=To.ASKER)
    ctx.store.let_undo("team")
    chosen.platform, chosen.account, chosen.channel = place.platform.value, place.account, place.channel
    chosen.thread = place.thread or None if place.platform is Platform.TELEGRAM else None
    # Nobody can look up who reads a group there: amounts stay away until somebody says otherwise.
    chosen.shows_amounts = place.platform is not Platform.TELEGRAM
    chosen_pings = await ctx.store.teams.pings(chosen.id)
    blocks = (Text(say("team-here", name=chosen.name)), told_here(chosen_pings), _of_place(chosen))
    return Reply(blocks, undone=say("team-not-here-now", name=chosen.name))


def _of_place(chosen: Team) -> Buttons:
    """Offer below what is said of a team's place to change what stands there."""
    return Buttons(
        (
            Button(say("team-pings"), Press("pings", {"team_id": str(chosen.id)})),
            Button(say(_amounts_label(chosen)), press("amounts", chosen)),
            Button(say("team-not-here"), press("nowhere", chosen)),
        )
    )


async def _nowhere(ctx: Context, wish: Wish) -> Answer:
    chosen = await _meant(ctx, wish)
    must_lead(ctx, chosen)
    ctx.store.let_undo("team")
    chosen.platform = chosen.account = chosen.channel = chosen.thread = None
    return reply(Text(say("team-posts-nowhere", name=chosen.name)), Note(say("team-place-how", name=chosen.name)))


async def _amounts(ctx: Context, wish: Wish) -> Answer:
    chosen = await _meant(ctx, wish)
    must_lead(ctx, chosen)
    ctx.store.let_undo("team")
    chosen.shows_amounts = not chosen.shows_amounts
    words = say("team-amounts-on" if chosen.shows_amounts else "team-amounts-off", name=chosen.name)
    if ctx.openly:
        return reply(Text(words), told_here(await ctx.store.teams.pings(chosen.id)), _of_place(chosen))
    again = Button(say(_amounts_label(chosen)), press("amounts", chosen))
    return reply(Text(words), Buttons((again,)), to=To.ASKER)


async def _dissolve(ctx: Context, wish: Wish) -> Answer:
    chosen = await _meant(ctx, wish)
    if not covers(ctx.actor.member.role.value, "admin") and chosen.manager_id != ctx.actor.id:
        raise NotAllowed
    return await joining.dissolve(ctx, chosen, sure=wish.sure)


async def _members(_ctx: Context, _wish: Wish) -> Answer:
    return Continue((Press("members", {}),))


_JOBS: dict[str, Callable[[Context, Wish], Awaitable[Answer]]] = {
    "all": _all,
    "show": _show,
    "new": _new,
    "join": _join,
    "leave": _leave,
    "add": _add,
    "release": _release,
    "keep": _keep,
    "drop": _drop,
    "manager": _manager,
    "here": _here,
    "nowhere": _nowhere,
    "amounts": _amounts,
    "dissolve": _dissolve,
    "members": _members,
}


async def _card(ctx: Context, shown: Team) -> Reply:
    members = await ctx.store.teams.list_members(shown.id)
    manager = await ctx.store.members.find(shown.manager_id) if shown.manager_id else None
    reader = ctx.actor.member
    card = team_card(shown, members, manager, reader, leads=leads(reader, shown))
    lost = await unreached(ctx.store, shown, leads=leads(reader, shown))
    return msgspec.structs.replace(card, blocks=(*card.blocks[:-1], *lost, card.blocks[-1])) if lost else card


async def _meant(ctx: Context, wish: Wish) -> Team:
    return wish.team or await team_meant(ctx, wish.words, lambda each: press("show", each))


async def _named_member(ctx: Context, wish: Wish, verb: str) -> tuple[Member, str]:
    """Find the colleague that the first words name, and the words behind: "Kim to West". Raises ``Missing``."""
    if wish.member is not None:
        return wish.member, wish.words
    said = wish.words.split()
    for count in range(len(said), 0, -1):
        hits = ctx.names.find(" ".join(said[:count]), "member")
        if len(hits) == 1:
            rest = said[count:]
            # "Kim to West": one small word may stand between the two names.
            teams = [each.name_key for each in await ctx.store.teams.list_teams()]
            if len(rest) > 1 and name_key(" ".join(rest)) not in teams:
                rest = rest[1:]
            return await ctx.store.members.get(UUID(hits[0].id)), " ".join(rest)
    if said:
        raise NoSuchRecord(name=wish.words)
    raise Missing(("member",), {"verb": verb, **({"team_id": str(wish.team.id)} if wish.team else {})})


async def _fetched(ctx: Context, team_id: str) -> Team:
    found = await ctx.store.teams.find(UUID(team_id))
    if found is None:
        raise Stale
    return found


def _amounts_label(team: Team) -> str:
    return "team-hide-amounts" if team.shows_amounts else "team-show-amounts"
