"""What reaches a colleague because somebody is away says so, and stops when that one is back."""

from datetime import datetime

from handlers.cards.team.absence import days
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Note
from handlers.rules.tasks.personal import is_personal
from handlers.rules.team.absences import in_force, stand_in
from storage.models.member import Member
from storage.models.task import DueKind, Task
from storage.unit_of_work import Store


async def covers(store: Store, cover: Member, of: Member) -> bool:
    """Tell whether a member hears another's pings now."""
    running = in_force(await store.absences.list_running(store.now))
    return cover.id != of.id and stand_in(of.id, running) == cover.id


def covering(of: Member) -> Phrase:
    """Explain why a ping came to somebody else."""
    return say("job-reminders-covering", name=of.name)


async def who_hears(
    ctx: Context, of: Member, at: datetime | None = None, *, personal: bool = False
) -> tuple[Note, ...]:
    """Say of work for somebody who is away, now or when it rings, who hears of it, or until when it waits.

    What is ``personal`` waits, whoever covers.
    """
    at = max(at or ctx.now, ctx.now)
    found = await ctx.store.absences.list_within(at, at)
    running = in_force(each for each in reversed(found) if each.ended_at is None)
    away = running.get(of.id)
    if away is None:
        return ()
    back = days(away, ctx, of)["back"]
    hears = None if personal else stand_in(of.id, running)
    cover = await ctx.store.members.find(hears) if hears is not None else None
    mine = of.id == ctx.actor.id
    if cover is None:
        return (Note(say("away-mine-waits", back=back) if mine else say("away-theirs-waits", name=of.name, back=back)),)
    if cover.id == ctx.actor.id:
        return (Note(say("away-theirs-comes-to-you", name=of.name, back=back)),)
    if mine:
        return (Note(say("away-mine-is-heard", cover=cover.name, back=back)),)
    return (Note(say("away-theirs-is-heard", name=of.name, cover=cover.name, back=back)),)


async def who_hears_of(ctx: Context, task: Task, owner: Member) -> tuple[Note, ...]:
    """Say who hears of a follow-up when it rings, where its owner is away then."""
    rings = task.next_at if task.due_kind is not DueKind.NONE else None
    return await who_hears(ctx, owner, rings, personal=is_personal(task))
