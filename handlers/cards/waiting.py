"""Follow-ups that were set before somebody's zone was known, or was another: each is offered at the same hour there."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.cards import task as card
from handlers.kit.context import Context
from handlers.kit.phrase import At, say, shortened
from handlers.kit.reply import Block, Button, Buttons, Press, Text
from handlers.rules.tasks.schedule import at_wall
from storage.models.member import Member
from storage.models.task import DueKind, Task

_MOST = 3
_TITLE = 16


async def in_new_zone(ctx: Context, member: Member, before: str, *, first: bool) -> tuple[Block, ...]:
    """Ask about what waits at an hour of the zone that counted until now; what is more than a few is left alone.

    ``first`` tells a zone that was not known from one that somebody has left.
    """
    zone = ZoneInfo(member.zone or before)
    if str(zone) == before:
        return ()
    waiting = await _set_before(ctx, member.id, before)
    ways = [(each, way) for each in waiting if (way := _way(each, zone, ctx.now)) is not None][:_MOST]
    if not ways:
        return ()
    key = "settings-zone-before" if first else "settings-zone-left"
    lines = [Text(say(key, title=each.title, due=card.due_phrase(each))) for each, _ in ways]
    return (*lines, Buttons(tuple(way for _, way in ways)))


async def _set_before(ctx: Context, member: UUID, before: str) -> list[Task]:
    tasks = await ctx.store.tasks.list_open(assignee=member)
    own = (each for each in tasks if each.created_by == member and each.zone == before and not each.recurrence)
    timed = (each for each in own if each.due_kind is DueKind.WALL and each.wall_local)
    return [each for each in timed if each.due_at is not None and each.due_at > ctx.now]


def _way(task: Task, zone: ZoneInfo, now: datetime) -> Button | None:
    """Offer the same hour in the new zone; None where it has passed there."""
    at = at_wall(datetime.fromisoformat(task.wall_local or ""), zone)
    if at <= now:
        return None
    label = say("card-task-line", title=shortened(task.title, _TITLE), due=At(at, str(zone)))
    return Button(label, Press("snooze", {**card.this(task), "due": at.astimezone(zone).isoformat()}))
