"""`next_step`: the answer to "what is the next step?": moves the open task, or makes the following one."""

from datetime import datetime, timedelta

from handlers.cards import task as card
from handlers.kit.arguments import Due
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Reply, Text, reply
from handlers.rules.tasks.closing import reschedule
from handlers.rules.tasks.due import OwnTime, resolve
from storage.base import new_id
from storage.models.task import DueKind, Task, TaskState

_HOURS = timedelta(hours=2)


@command(hidden=True)
async def next_step(ctx: Context, task: Task, when: str) -> Reply:
    """Set the next step of a follow-up."""
    if when == "none":
        return reply(Text(say("next-step-fine")), shows=card.shown(task))
    member = ctx.actor.member
    local = ctx.now.astimezone(ctx.actor.tz)
    due = Due(at=_moment(when, local.replace(tzinfo=None, second=0, microsecond=0), member.day_starts_at))
    schedule = resolve(due, OwnTime.of(ctx))
    if task.state is TaskState.OPEN:
        reschedule(task, schedule)
        following = task
    elif (made := await _made_before(ctx, task)) is not None:
        following = made
        reschedule(following, schedule)
    else:
        following = _following(ctx, task)
        reschedule(following, schedule)
        ctx.store.tasks.add(following)
    return reply(
        Text(say("next-step-set", title=following.title, due=card.due_phrase(following))),
        card.buttons(following),
        shows=card.shown(following),
        undo=True,
    )


def _moment(when: str, now: datetime, day_starts_at: str) -> datetime:
    """Turn a button's word into a wall time; working days only, because nobody calls on a Sunday."""
    if when == "hours":
        return now + _HOURS
    hour, minute = (int(part) for part in day_starts_at.split(":"))
    day = now + timedelta(days={"tomorrow": 1, "days": 3, "week": 7}.get(when, 1))
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day.replace(hour=hour, minute=minute)


async def _made_before(ctx: Context, task: Task) -> Task | None:
    """Find the next step that an earlier press on the same question has made: it moves, no second one is made."""
    found = await ctx.store.tasks.list_open(contact=task.contact_id, company=task.company_id, deal=task.deal_id)
    since = task.closed_at or ctx.now
    return next((each for each in found if each.title == task.title and each.created_at >= since), None)


def _following(ctx: Context, task: Task) -> Task:
    return Task(
        id=new_id(ctx.now),
        title=task.title,
        assignee_id=ctx.actor.id,
        created_by=ctx.actor.id,
        contact_id=task.contact_id,
        company_id=task.company_id,
        deal_id=task.deal_id,
        due_kind=DueKind.NONE,
        zone=ctx.actor.zone,
        place=task.place,
        created_at=ctx.now,
    )
