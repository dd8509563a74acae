"""`away`: who is away says until when, and who covers: the pings move, what one owns stays."""

from datetime import date, datetime, timedelta
from uuid import UUID

from handlers.kit.arguments import Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import On, say
from handlers.kit.reply import Button, Buttons, Note, Press, Reply, Text, To, reply
from handlers.rules.team.absences import CoversAlready, span
from storage.models.absence import Absence
from storage.models.member import Member

_BACK = "end_absence"


@command(
    actions=("set_absence", "end_absence"),
    role="viewer",
    form=("cover",),
    labels={"back_on": "away-until", "cover": "away-cover"},
)
async def away(
    ctx: Context,
    back_on: date | None = None,
    away_from: date | None = None,
    cover: Member | None = None,
    action: str = "",
    absence_id: str = "",
) -> Reply:
    """Be away for a while, and let a colleague cover: “I'm away until Monday, Kim covers”."""
    coming = await ctx.store.absences.list_coming(ctx.actor.id, ctx.now)
    if action == _BACK:
        return await _back(ctx, coming)
    if action == "decline":
        return await _decline(ctx, absence_id)
    if action == "longer" and coming:
        return await _longer(ctx, coming[0])
    if back_on is None:
        if coming:
            return await _shown(ctx, coming[0])
        raise Missing(("back_on", "cover"))
    return await _leave(ctx, (away_from, back_on), cover, coming)


async def _leave(ctx: Context, days: tuple[date | None, date], cover: Member | None, coming: list[Absence]) -> Reply:
    """Note the absence in place of what was planned, and tell who covers."""
    begins, ends = span(days[0], days[1], ctx.actor.tz, ctx.now)
    if cover is not None and cover.id == ctx.actor.id:
        cover = None
    if cover is not None:
        theirs = await ctx.store.absences.list_coming(cover.id, ctx.now)
        if any(each.from_at < ends and each.until_at > begins for each in theirs):
            raise CoversAlready(name=cover.name)
    for earlier in coming:
        earlier.ended_at = ctx.now
    absence = Absence(
        id=ctx.store.new_id(),
        member_id=ctx.actor.id,
        cover_id=cover.id if cover else None,
        from_at=begins,
        until_at=ends,
        created_at=ctx.now,
    )
    ctx.store.absences.add(absence)
    if cover is not None:
        _tell_cover(ctx, absence, cover)
    return await _shown(ctx, absence)


def _tell_cover(ctx: Context, absence: Absence, cover: Member) -> None:
    when = {"begins": _day(absence.from_at, ctx), "back": _day(absence.until_at, ctx)}
    decline = Press("away", {"action": "decline", "absence_id": str(absence.id)})
    ctx.also.append(
        Reply(
            (
                Text(say("away-you-cover", name=ctx.actor.member.name, **when)),
                Note(say("away-nothing-moves", name=ctx.actor.member.name)),
                Buttons((Button(say("away-decline"), decline),)),
            ),
            To.MEMBER,
            member=str(cover.id),
            purpose="absence",
        )
    )


async def _shown(ctx: Context, absence: Absence) -> Reply:
    cover = await ctx.store.members.find(absence.cover_id) if absence.cover_id else None
    back = _day(absence.until_at, ctx)
    words = say("away-covered", name=cover.name, back=back) if cover else say("away-alone", back=back)
    if absence.from_at > ctx.now:
        begins = _day(absence.from_at, ctx)
        named = say("away-later-covered", name=cover.name, begins=begins, back=back) if cover else None
        words = named or say("away-later-alone", begins=begins, back=back)
    ways = (
        Button(say("away-longer"), Press("away", {"action": "longer"})),
        Button(say("away-back"), Press("away", {"action": _BACK})),
    )
    note = Note(say("away-what-moves" if cover else "away-what-waits"))
    return reply(Text(words), note, Buttons(ways), to=To.ASKER)


async def _longer(ctx: Context, absence: Absence) -> Reply:
    absence.until_at = absence.until_at + timedelta(days=1)
    if absence.cover_id is not None:
        told = say("away-longer-told", name=ctx.actor.member.name, back=_day(absence.until_at, ctx))
        ctx.also.append(Reply((Text(told),), To.MEMBER, member=str(absence.cover_id)))
    return await _shown(ctx, absence)


async def _back(ctx: Context, coming: list[Absence]) -> Reply:
    """Be back before the day; who covered hears that they may stop."""
    if not coming:
        return reply(Text(say("away-never-was")), to=To.ASKER)
    for absence in coming:
        absence.ended_at = ctx.now
        if absence.cover_id is not None:
            told = say("away-is-back", name=ctx.actor.member.name)
            ctx.also.append(Reply((Text(told),), To.MEMBER, member=str(absence.cover_id)))
    return reply(Text(say("away-welcome-back")), Buttons((_agenda(),)), to=To.ASKER)


async def _decline(ctx: Context, absence_id: str) -> Reply:
    """Let who was asked to cover say no; who is away hears it at once."""
    absence = await ctx.store.absences.find(UUID(absence_id)) if absence_id else None
    if absence is None or absence.cover_id != ctx.actor.id or absence.ended_at is not None:
        raise Stale
    absence.cover_id = None
    told = Text(say("away-declined-told", name=ctx.actor.member.name))
    ctx.also.append(Reply((told,), To.MEMBER, member=str(absence.member_id)))
    return reply(Text(say("away-declined")), to=To.ASKER)


def _agenda() -> Button:
    return Button(say("common-agenda"), Press("agenda", {}))


def _day(moment: datetime, ctx: Context) -> On:
    return On(moment.astimezone(ctx.actor.tz).date())
