"""An absence, as those see it whom it concerns: who is away, and who covers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from handlers.kit.context import Context
from handlers.kit.phrase import On, Phrase, say
from handlers.kit.reply import Block, Button, Buttons, Heading, Note, Press, Reply, Text, To, reply
from handlers.rules.time.working_time import Rhythm, first_working_day
from handlers.rules.time.zones import usable_zone
from storage.models.absence import Absence
from storage.models.member import Member

_SOON: Final = timedelta(days=14)
BACK, LONGER, DECLINE, ONLY = "end_absence", "longer", "decline", "only"


def rhythm_of(member: Member, ctx: Context) -> Rhythm:
    """Give a member's working time."""
    return Rhythm.of(member, usable_zone(member.zone, ctx.workspace.zone))


def days(absence: Absence, ctx: Context, whose: Member | None = None) -> dict[str, On]:
    """Give the first day away and the first working day back, as who is away lives: the asker, unless it is ``whose``.

    Who is away until the weekend is back on Monday.
    """
    rhythm = rhythm_of(whose or ctx.actor.member, ctx)
    return {"begins": On(rhythm.day(absence.from_at)), "back": On(first_working_day(absence.until_at, rhythm))}


def press(action: str, absence: Absence) -> Press:
    """Do something about one absence."""
    return Press("away", {"action": action, "absence_id": str(absence.id)})


@dataclass(frozen=True, slots=True)
class Beside:
    """What a new absence met: those whose place it takes, and those that go on around it."""

    replaced: Sequence[Absence] = ()
    kept: Sequence[Absence] = ()


async def absence_card(ctx: Context, absence: Absence, beside: Beside | None = None, *, undo: bool) -> Reply:
    """Show an absence to who is away, with what it met, and what can be changed."""
    cover = await ctx.store.members.find(absence.cover_id) if absence.cover_id else None
    later, beside = absence.from_at > ctx.now, beside or Beside()
    over = Button(say("away-drop" if later else "away-back"), press(BACK, absence))
    ways: tuple[Button, ...] = (Button(say("away-longer"), press(LONGER, absence)), over)
    blocks: list[Block] = [Text(_said(ctx, absence, cover))]
    blocks += [Text(say("away-replaces", **days(each, ctx))) for each in beside.replaced]
    blocks += [Text(say("away-stays", **days(each, ctx))) for each in beside.kept]
    ways += (Button(say("away-only"), press(ONLY, absence)),) if beside.kept else ()
    blocks += [Note(say("away-what-moves" if cover else "away-what-waits")), Buttons(ways)]
    return reply(*blocks, to=To.ASKER, undo=undo)


def also_planned(ctx: Context, others: Iterable[Absence]) -> tuple[Note, ...]:
    """Name further absences, one a line."""
    return tuple(Note(say("away-also", **days(each, ctx))) for each in others)


async def who_is_away(ctx: Context) -> Reply:
    """List who is away now or soon, until when, and who covers."""
    found = await ctx.store.absences.list_within(ctx.now, ctx.now + _SOON)
    standing = [each for each in found if each.ended_at is None]
    people = await ctx.store.members.get_many(
        key for each in standing for key in (each.member_id, each.cover_id) if key
    )
    lines: list[Block] = [Text(_line(ctx, each, people)) for each in sorted(standing, key=lambda one: one.from_at)]
    if not lines:
        return reply(Text(say("away-team-nobody")), to=To.ASKER)
    return reply(Heading(say("away-team-title")), *lines, to=To.ASKER)


def _line(ctx: Context, absence: Absence, people: Mapping[UUID, Member]) -> Phrase:
    away = people[absence.member_id]
    when = days(absence, ctx, away)
    if absence.from_at > ctx.now:
        return say("away-team-later", name=away.name, **when)
    if absence.cover_id is None:
        return say("away-team-now", name=away.name, back=when["back"])
    return say("away-team-covered", name=away.name, back=when["back"], cover=people[absence.cover_id].name)


def you_cover(ctx: Context, absence: Absence, away: Member) -> Reply:
    """Tell a colleague that they cover for who is ``away``, and let them say no."""
    blocks = (
        Text(say("away-you-cover", name=away.name, **days(absence, ctx, away))),
        Note(say("away-nothing-moves", name=away.name)),
        Buttons((Button(say("away-decline"), press(DECLINE, absence)),)),
    )
    return Reply(blocks, To.MEMBER, member=str(absence.cover_id), purpose="absence")


def told(member_id: UUID, words: Phrase) -> Reply:
    """Tell a member one line about an absence."""
    return Reply((Text(words),), To.MEMBER, member=str(member_id), purpose="absence")


def no_cover(ctx: Context, absence: Absence, away: Member, cover_id: UUID | None = None) -> Reply:
    """Tell a colleague, who covered unless another is named, that they need not cover for who is away after all."""
    to = cover_id or absence.cover_id
    assert to is not None  # noqa: S101  Only who covers is told.
    return told(to, say("away-no-cover", name=away.name, **days(absence, ctx, away)))


def covers_meanwhile(ctx: Context, kept: Absence, absence: Absence, cover: Member) -> Reply:
    """Tell who covers for an absence that somebody else does so for a part of it."""
    assert kept.cover_id is not None  # noqa: S101  Only who covers is told.
    name = ctx.actor.member.name
    return told(kept.cover_id, say("away-covers-meanwhile", cover=cover.name, name=name, **days(absence, ctx)))


async def after_undo(ctx: Context, changes: Iterable[Mapping[str, Any]]) -> None:
    """Let those who cover, or do no longer, know how it stands now that a change of an absence was taken back."""
    stands: dict[UUID, Reply] = {}
    covering: set[UUID] = set()
    for change in changes:
        absence = await ctx.store.absences.find(UUID(change["id"])) if change["entity"] == "absence" else None
        if absence is None or absence.until_at <= ctx.now:
            continue  # Of days that are over there is nothing to say.
        away = await ctx.store.members.get(absence.member_id)
        holds = absence.ended_at is None
        for cover in _covers(absence, change) - covering:
            if holds and cover == absence.cover_id:
                covering.add(cover)
                stands[cover] = you_cover(ctx, absence, away)
            else:
                stands.setdefault(cover, no_cover(ctx, absence, away, cover))
    ctx.also += [each for cover, each in stands.items() if cover != ctx.actor.id]


def _covers(absence: Absence, change: Mapping[str, Any]) -> set[UUID]:
    """List who covered before the change, after it, or does now."""
    said = [values.get("cover_id") for values in (change["before"], change["after"]) if values]
    return {UUID(str(each)) for each in (*said, absence.cover_id) if each}


def _said(ctx: Context, absence: Absence, cover: Member | None) -> Phrase:
    when = days(absence, ctx)
    if absence.from_at > ctx.now:
        return say("away-later-covered", name=cover.name, **when) if cover else say("away-later-alone", **when)
    back = when["back"]
    return say("away-covered", name=cover.name, back=back) if cover else say("away-alone", back=back)
