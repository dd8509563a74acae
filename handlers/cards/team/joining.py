"""Who goes into which team: oneself, or a colleague, whom another team's lead must let go; and who hears of it."""

from handlers.cards.record import person
from handlers.cards.team.team import press
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed, Stale
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Reply, Text, To, reply
from handlers.rules.team.rights import leads
from storage.models.member import Member, MemberState
from storage.models.team import Team


def must_lead(ctx: Context, team: Team) -> None:
    """Raise ``NotAllowed`` for who may not change the team."""
    if not leads(ctx.actor.member, team):
        raise NotAllowed


async def join(ctx: Context, to: Team) -> Reply:
    """Let the asker into a team; who leads it hears of it, and so does who led the one before."""
    own = ctx.actor.member
    before = await ctx.store.teams.find_for_member(own.id)
    words = say("team-joined", name=to.name)
    if before is not None and before.id == to.id:  # Nothing new: nobody hears of it again.
        return reply(Text(words), Buttons((Button(say("team-leave"), press("leave")),)), to=To.ASKER)
    own.team_id = to.id
    ctx.back = press("join", before) if before is not None else press("leave")
    if before is None:
        _tell(ctx, to, say("team-joined-by", name=own.name, team=to.name))
        return reply(Text(words), Buttons((Button(say("team-leave"), press("leave")),)), to=To.ASKER)
    _tell(ctx, before, say("team-left-by", name=own.name, team=before.name))
    _tell(ctx, to, say("team-joined-by", name=own.name, team=to.name))
    back = Button(say("team-back-to", name=before.name[:16]), press("join", before))
    return reply(Text(words), Buttons((back,)), to=To.ASKER)


async def leave(ctx: Context, left: Team) -> Reply:
    """Let the asker out of their team; who leads it hears of it."""
    ctx.actor.member.team_id = None
    ctx.back = press("join", left)
    _tell(ctx, left, say("team-left-by", name=ctx.actor.member.name, team=left.name))
    again = Buttons((Button(say("team-join-again"), press("join", left)),))
    return reply(Text(say("team-left", name=left.name)), again, to=To.ASKER)


async def add(ctx: Context, member: Member, to: Team) -> Reply:
    """Put a colleague into a team that the asker leads. One of another team stays there until its lead agrees."""
    must_lead(ctx, to)
    before = await ctx.store.teams.find_for_member(member.id)
    if before is not None and before.id == to.id:
        return reply(Text(say("team-added-already", member=member.name, name=to.name)), to=To.ASKER)
    if before is not None and not leads(ctx.actor.member, before):
        return await _ask(ctx, member, before, to)
    member.team_id = to.id
    _tell_member(ctx, member, say("team-added-you", by=ctx.actor.member.name, team=to.name))
    back = press("add", before, member=person(member)) if before else press("drop", to, member=person(member))
    if ctx.back != press("dissolve", to, sure=True):  # Who comes into a team with its making goes with it.
        ctx.back = back
    label = say("team-back-to", name=before.name[:16]) if before else say("team-take-back")
    words = Text(say("team-added", member=member.name, name=to.name))
    return reply(words, Buttons((Button(label, back),)), to=To.ASKER)


async def _ask(ctx: Context, member: Member, before: Team, to: Team) -> Reply:
    """Ask who leads a colleague's team, else the administrators, whether the colleague may go."""
    led_by = await ctx.store.members.find(before.manager_id) if before.manager_id else None
    deciders = [led_by] if led_by and led_by.state is MemberState.ACTIVE else await ctx.store.members.list_admins()
    names = {"by": ctx.actor.member.name, "member": member.name, "name": before.name, "to": to.name}
    chosen = {"member": person(member), "by": person(ctx.actor.member)}
    ways = (
        Button(say("team-may-go"), press("release", to, **chosen), ButtonKind.MAIN),
        Button(say("team-stays"), press("keep", to, **chosen)),
    )
    card = (Text(say("team-may-take", **names)), Buttons(ways))
    for each in deciders:
        ctx.also.append(Reply(card, to=To.MEMBER, member=str(each.id), purpose="team"))
    lead = ", ".join(each.name for each in deciders)
    return reply(Text(say("team-asked", member=member.name, name=before.name, lead=lead)), to=To.ASKER)


async def answer(ctx: Context, member: Member, to: Team, by: Member, *, go: bool) -> Reply:
    """Let a colleague of one's own team go to another, or not; who asked hears the answer.

    Raises ``Stale`` where things have moved on: the colleague is elsewhere, or who asked leads the other no more.
    """
    before = await ctx.store.teams.find_for_member(member.id)
    if before is None or before.id == to.id or not leads(by, to):
        raise Stale
    must_lead(ctx, before)
    names = {"lead": ctx.actor.member.name, "member": member.name}
    if not go:
        _tell_member(ctx, by, say("team-kept", name=before.name, **names))
        return reply(Text(say("team-keeps", member=member.name, name=before.name)))
    member.team_id = to.id
    ctx.back = press("add", before, member=person(member))
    _tell_member(ctx, by, say("team-released", name=to.name, **names))
    _tell_member(ctx, member, say("team-added-you", by=by.name, team=to.name))
    return reply(Text(say("team-added", member=member.name, name=to.name)))


def _tell(ctx: Context, team: Team, words: Phrase) -> None:
    """Tell who leads a team, unless that is who asks."""
    if team.manager_id is not None and team.manager_id != ctx.actor.id:
        ctx.also.append(Reply((Text(words),), to=To.MEMBER, member=str(team.manager_id)))


def _tell_member(ctx: Context, member: Member, words: Phrase) -> None:
    if member.id != ctx.actor.id:
        ctx.also.append(Reply((Text(words),), to=To.MEMBER, member=str(member.id)))


async def dissolve(ctx: Context, chosen: Team, *, sure: bool) -> Reply:
    """Ask whether a team shall go; then remove it, with all that one Undo needs to bring it back."""
    members = await ctx.store.teams.list_members(chosen.id)
    if not sure:
        ways = (
            Button(say("team-dissolve"), press("dissolve", chosen, sure=True), ButtonKind.DANGER),
            Button(say("team-keep"), press("show", chosen)),
        )
        words = say("team-dissolve-ask", name=chosen.name, count=len(members))
        return reply(Text(words), Buttons(ways), to=To.ASKER)
    ctx.store.let_undo("team", "team_ping", "member")
    await ctx.store.teams.dissolve(chosen)
    return reply(Text(say("team-dissolved", name=chosen.name, count=len(members))), to=To.ASKER, undo=True)
