"""`away`: who is away says until when, and who covers: the pings move, what one owns stays."""

from datetime import date, datetime
from uuid import UUID

import msgspec

from handlers.cards.team import absence as card
from handlers.kit.arguments import Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, To, reply
from handlers.rules.team.absences import CoversAlready, NoSuchDay, a_day_longer, is_within, overlapping, span
from handlers.rules.team.rights import must_be_able
from storage.models.absence import Absence
from storage.models.member import Member


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
    unread: str = "",
    who_covers: bool = False,
    team: bool = False,
) -> Reply:
    """Be away for a while, and let a colleague cover: “I'm away until Monday, Kim covers”."""
    if team:
        return await card.who_is_away(ctx)
    coming = await ctx.store.absences.list_coming(ctx.actor.id, ctx.now)
    meant = next((each for each in coming if str(each.id) == absence_id), None)
    if action == card.DECLINE:
        return await _decline(ctx, absence_id)
    if action == card.LONGER:
        return await _longer(ctx, meant)
    if action == card.BACK and absence_id:
        return await _over(ctx, meant, coming)
    if action == card.ONLY:
        return await _only(ctx, meant, coming)
    if action == card.BACK:
        return await _back(ctx, coming)
    if unread:
        raise NoSuchDay(text=unread)
    if back_on is None and away_from is None:
        return await _standing(ctx, coming)
    if back_on is None:  # "From Monday I'm away": no end was said, and none is made up.
        raise Missing(("back_on",))
    if who_covers and cover is None:
        days = {"back_on": back_on.isoformat(), "away_from": away_from.isoformat() if away_from else ""}
        raise Missing(("cover",), {name: day for name, day in days.items() if day})
    return await _leave(ctx, (away_from, back_on), cover, coming)


async def _standing(ctx: Context, coming: list[Absence]) -> Reply:
    """Show what is planned; where nothing is, ask."""
    if not coming:
        raise Missing(("back_on", "cover"))
    shown = await card.absence_card(ctx, coming[0], undo=False)
    return msgspec.structs.replace(shown, blocks=(*shown.blocks, *card.also_planned(ctx, coming[1:])))


async def _leave(ctx: Context, days: tuple[date | None, date], cover: Member | None, coming: list[Absence]) -> Reply:
    """Note the absence, say which earlier ones it takes the place of, and tell who covers or does no longer."""
    begins, ends = span(days[0], days[1], ctx.actor.tz, ctx.now)
    beside = _beside(coming, begins, ends, ctx.now, anew=days[0] is None)
    met = [*beside.replaced, *beside.kept]
    cover = await _cover(ctx, cover, met)
    if len(met) == 1 and _is_same(met[0], begins, ends, cover, ctx.now):
        return await card.absence_card(ctx, met[0], undo=False)
    if cover is not None and overlapping(await ctx.store.absences.list_coming(cover.id, ctx.now), begins, ends):
        raise CoversAlready(name=cover.name)
    for earlier in beside.replaced:
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
    _tell(ctx, absence, cover, beside)
    return await card.absence_card(ctx, absence, beside, undo=True)


def _is_same(known: Absence, begins: datetime, ends: datetime, cover: Member | None, now: datetime) -> bool:
    """Tell whether an absence was said before: who covers has heard of it, and need not again."""
    as_long = known.until_at == ends and (known.from_at == begins or (known.from_at <= now and begins <= now))
    return as_long and known.cover_id == (cover.id if cover else None)


def _beside(coming: list[Absence], begins: datetime, ends: datetime, now: datetime, *, anew: bool) -> card.Beside:
    """Sort the absences that share days with a new one: those whose place it takes, and those that go on around it.

    Who is away and says ``anew`` until when has changed their mind about the day back.
    """
    met = overlapping(coming, begins, ends)
    replaced = [each for each in met if is_within(each, begins, ends, now) or (anew and each.from_at <= now)]
    return card.Beside(replaced, [each for each in met if each not in replaced])


def _tell(ctx: Context, absence: Absence, cover: Member | None, beside: card.Beside) -> None:
    """Tell who covers, who does no longer, and who does except for some days."""
    me = ctx.actor.member
    same = [each for each in beside.kept if each.cover_id == absence.cover_id and each.until_at >= absence.until_at]
    if cover is not None and not same:
        ctx.also.append(card.you_cover(ctx, absence, me))
    for earlier in beside.replaced:
        if earlier.cover_id not in (None, absence.cover_id):
            ctx.also.append(card.no_cover(ctx, earlier, me))
    for earlier in beside.kept:
        if cover is not None and earlier.cover_id not in (None, cover.id):
            ctx.also.append(card.covers_meanwhile(ctx, earlier, absence, cover))


async def _cover(ctx: Context, named: Member | None, earlier: list[Absence]) -> Member | None:
    """Take the colleague who was named; where nobody was, who covers the absences that share its days."""
    if named is not None and named.id != ctx.actor.id:
        must_be_able(named)
        return named
    before = {each.cover_id for each in earlier if each.cover_id}
    return await ctx.store.members.find(before.pop()) if named is None and len(before) == 1 else None


async def _only(ctx: Context, absence: Absence | None, coming: list[Absence]) -> Reply:
    """Let one absence alone stand of those that share its days."""
    if absence is None:
        raise Stale
    others = [each for each in overlapping(coming, absence.from_at, absence.until_at) if each.id != absence.id]
    told = {absence.cover_id}
    for each in others:
        _end(ctx, each, told, is_back=absence.from_at > ctx.now)
    return await card.absence_card(ctx, absence, card.Beside(others), undo=True)


async def _longer(ctx: Context, absence: Absence | None) -> Reply:
    if absence is None:
        raise Stale
    absence.until_at = a_day_longer(absence.until_at, card.rhythm_of(ctx.actor.member, ctx))
    if absence.cover_id is not None:
        words = say("away-longer-told", name=ctx.actor.member.name, back=card.days(absence, ctx)["back"])
        ctx.also.append(card.told(absence.cover_id, words))
    return await card.absence_card(ctx, absence, undo=True)


async def _back(ctx: Context, coming: list[Absence]) -> Reply:
    """Be back before the day; what lies within the absence that is over goes with it, what is planned else stays."""
    running = [each for each in coming if each.from_at <= ctx.now]
    if running:
        last = max(each.until_at for each in running)
        told: set[UUID | None] = set()
        over = [*running, *(each for each in coming if each not in running and each.until_at <= last)]
        for each in over:
            _end(ctx, each, told)
        planned = card.also_planned(ctx, [each for each in coming if each not in over])
        return reply(Text(say("away-welcome-back")), *planned, Buttons((_agenda(),)), to=To.ASKER, undo=True)
    if not coming:
        return reply(Text(say("away-never-was")), to=To.ASKER)
    drop = Button(say("away-drop"), card.press(card.BACK, coming[0]))
    return reply(Text(say("away-not-yet", **card.days(coming[0], ctx))), Buttons((drop,)), to=To.ASKER)


async def _over(ctx: Context, absence: Absence | None, coming: list[Absence]) -> Reply:
    """End one absence; one that has not begun is called off."""
    if absence is None:
        raise Stale
    if absence.from_at <= ctx.now:
        return await _back(ctx, coming)
    _end(ctx, absence, set())
    return reply(Text(say("away-dropped", **card.days(absence, ctx))), to=To.ASKER, undo=True)


def _end(ctx: Context, absence: Absence, told: set[UUID | None], *, is_back: bool = True) -> None:
    """End an absence; who covered hears, once, that they may stop, or need not begin.

    ``is_back`` is false where another absence goes on: then nobody is back.
    """
    absence.ended_at = ctx.now
    if absence.cover_id is None or absence.cover_id in told:
        return
    told.add(absence.cover_id)
    if is_back and absence.from_at <= ctx.now:
        ctx.also.append(card.told(absence.cover_id, say("away-is-back", name=ctx.actor.member.name)))
    else:
        ctx.also.append(card.no_cover(ctx, absence, ctx.actor.member))


async def _decline(ctx: Context, absence_id: str) -> Reply:
    """Let who was asked to cover say no; who is away hears it at once."""
    covered = await ctx.store.absences.list_covered(ctx.actor.id, ctx.now)
    absence = next((each for each in covered if str(each.id) == absence_id), None)
    if absence is None:
        raise Stale
    absence.cover_id = None
    ctx.also.append(card.told(absence.member_id, say("away-declined-told", name=ctx.actor.member.name)))
    return reply(Text(say("away-declined")), to=To.ASKER)


def _agenda() -> Button:
    return Button(say("common-agenda"), Press("agenda", {}))
