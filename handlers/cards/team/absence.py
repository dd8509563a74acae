"""An absence, as those see it whom it concerns: who is away, and who covers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from handlers.kit.context import Context
from handlers.kit.phrase import On, Phrase, say
from handlers.kit.reply import Block, Button, Buttons, Note, Press, Reply, Text, To, reply
from storage.models.absence import Absence
from storage.models.member import Member

BACK, LONGER, DECLINE, ONLY = "end_absence", "longer", "decline", "only"


def days(absence: Absence, ctx: Context) -> dict[str, On]:
    """Give the first day away and the first day back, in the zone of who asks."""
    return {"begins": _day(absence.from_at, ctx), "back": _day(absence.until_at, ctx)}


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


def you_cover(ctx: Context, absence: Absence, name: str) -> Reply:
    """Tell a colleague that they cover for ``name``, and let them say no."""
    blocks = (
        Text(say("away-you-cover", name=name, **days(absence, ctx))),
        Note(say("away-nothing-moves", name=name)),
        Buttons((Button(say("away-decline"), press(DECLINE, absence)),)),
    )
    return Reply(blocks, To.MEMBER, member=str(absence.cover_id), purpose="absence")


def told(member_id: UUID, words: Phrase) -> Reply:
    """Tell a member one line about an absence."""
    return Reply((Text(words),), To.MEMBER, member=str(member_id), purpose="absence")


def no_cover(ctx: Context, absence: Absence, cover_id: UUID, name: str) -> Reply:
    """Tell a colleague that they need not cover for ``name`` after all."""
    return told(cover_id, say("away-no-cover", name=name, **days(absence, ctx)))


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
        if absence is None:
            continue
        name = (await ctx.store.members.get(absence.member_id)).name
        holds = absence.ended_at is None and absence.until_at > ctx.now
        for cover in _covers(absence, change) - covering:
            if holds and cover == absence.cover_id:
                covering.add(cover)
                stands[cover] = you_cover(ctx, absence, name)
            else:
                stands.setdefault(cover, no_cover(ctx, absence, cover, name))
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


def _day(moment: datetime, ctx: Context) -> On:
    return On(moment.astimezone(ctx.actor.tz).date())
