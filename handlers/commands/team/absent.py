"""`absent`: a colleague is away, and who leads them says so: "Omar is away until Friday, Kim covers"."""

from datetime import date
from zoneinfo import ZoneInfo

from handlers.cards.team import absence as card
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Note, Reply, Text, To, reply
from handlers.rules.team.absences import CoversAlready, NoSuchDay, is_within, overlapping, span
from handlers.rules.team.rights import leads, must_be_able
from handlers.rules.time.zones import usable_zone
from storage.models.absence import Absence
from storage.models.member import Member


@command(hidden=True)
async def absent(
    ctx: Context,
    person: Member,
    back_on: date | None = None,
    away_from: date | None = None,
    cover: Member | None = None,
    unread: str = "",
    who_covers: bool = False,
) -> Reply:
    """Note that a colleague is away, and who covers; both hear of it, and the colleague may end it."""
    del who_covers  # Whoever it is can be named later.
    if not leads(ctx.actor.member, await ctx.store.teams.find_for_member(person.id)):
        raise NotAllowed
    if unread or back_on is None:
        raise NoSuchDay(text=unread)
    zone = ZoneInfo(usable_zone(person.zone, ctx.workspace.zone))
    begins, ends = span(away_from, back_on, zone, ctx.now)
    cover = must_be_able(cover) if cover is not None and cover.id != person.id else None
    if cover is not None and overlapping(await ctx.store.absences.list_coming(cover.id, ctx.now), begins, ends):
        raise CoversAlready(name=cover.name)
    met = overlapping(await ctx.store.absences.list_coming(person.id, ctx.now), begins, ends)
    for earlier in met:
        if is_within(earlier, begins, ends, ctx.now):
            earlier.ended_at = ctx.now
            if earlier.cover_id is not None and (cover is None or earlier.cover_id != cover.id):
                ctx.also.append(card.no_cover(ctx, earlier, person))
    absence = Absence(
        id=ctx.store.new_id(),
        member_id=person.id,
        cover_id=cover.id if cover else None,
        from_at=begins,
        until_at=ends,
        created_at=ctx.now,
    )
    ctx.store.absences.add(absence)
    return _said(ctx, absence, person, cover)


def _said(ctx: Context, absence: Absence, person: Member, cover: Member | None) -> Reply:
    """Answer who said it, and tell the colleague and who covers."""
    days = card.days(absence, ctx, person)
    over = Button(say("away-drop" if absence.from_at > ctx.now else "away-back"), card.press(card.BACK, absence))
    told = Text(say("absent-told", by=ctx.actor.member.name, **days))
    ctx.also.append(Reply((told, Buttons((over,))), To.MEMBER, member=str(person.id), purpose="absence"))
    if cover is not None and cover.id != ctx.actor.id:
        ctx.also.append(card.you_cover(ctx, absence, person))
    said = say("absent-covered", person=person.name, cover=cover.name, **days) if cover else None
    waits = () if cover else (Note(say("absent-waits", person=person.name)),)
    return reply(Text(said or say("absent-noted", person=person.name, **days)), *waits, to=To.ASKER, undo=True)
