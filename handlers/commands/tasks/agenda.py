"""`agenda`: what is to be done, today or in the days asked for."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.cards import task as card
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say, shortened
from handlers.kit.reply import Block, Button, Buttons, Heading, Note, Press, Reply, Text, To, reply
from storage.models.member import Member
from storage.models.task import Task

_SHOWN = 12
_TITLE = 24


@command(actions=("list_tasks",), role="viewer")
async def agenda(
    ctx: Context,
    owner: str = "me",
    when: date | None = None,
    due_from: date | None = None,
    due_to: date | None = None,
    state: str = "open",
) -> Reply:
    """Show what is due today, what is overdue, and what comes next."""
    member = await _whose(ctx, owner)
    zone = ZoneInfo(member.zone or ctx.actor.zone)
    today = ctx.now.astimezone(zone).date()
    first, last = due_from or when, due_to or when or due_from
    if state == "done":
        return _list(await _done(ctx, member, first or today, last or today, zone), "agenda-done")
    tasks = await ctx.store.tasks.list_open(assignee=member.id)
    days = {each.id: _day(each, zone) for each in tasks}
    late = [each for each in tasks if _is_late(each, days[each.id], today, ctx.now)]
    if state == "overdue":
        return _list(late, "agenda-overdue")
    if first and last:
        return _list([each for each in tasks if _within(days[each.id], first, last)], "agenda-days")
    coming = [each for each in tasks if each not in late]
    due = [each for each in coming if days[each.id] == today]
    later = [each for each in coming if each not in due]
    return _day_card(late, due, later)


async def _whose(ctx: Context, owner: str) -> Member:
    if owner in ("me", "team", ""):
        return ctx.actor.member
    return await ctx.store.members.find_by_name(owner) or ctx.actor.member


async def _done(ctx: Context, member: Member, first: date, last: date, zone: ZoneInfo) -> list[Task]:
    since = datetime.combine(first, time(), zone).astimezone(UTC)
    until = datetime.combine(last + timedelta(days=1), time(), zone).astimezone(UTC)
    return await ctx.store.tasks.list_done(since, until, assignee=member.id)


def _day_card(late: list[Task], due: list[Task], later: list[Task]) -> Reply:
    blocks: list[Block] = [Heading(say("agenda-title"))]
    for key, tasks in (("agenda-overdue", late), ("agenda-today", due), ("agenda-later", later)):
        if tasks:
            blocks.append(Text(say(key, count=len(tasks))))
            blocks += [Text(card.line(each)) for each in tasks[:_SHOWN]]
            if len(tasks) > _SHOWN:
                blocks.append(Note(say("common-more", count=len(tasks) - _SHOWN)))
    if len(blocks) == 1:
        blocks.append(Text(say("agenda-empty")))
    first = (late + due + later)[:3]
    if first:
        blocks.append(Buttons(tuple(_done_button(each) for each in first)))
    return reply(*blocks, to=To.ASKER)


def _list(tasks: list[Task], key: str) -> Reply:
    if not tasks:
        return reply(Text(say("agenda-none")), to=To.ASKER)
    lines = [Text(card.line(each)) for each in tasks[:_SHOWN]]
    more = [Note(say("common-more", count=len(tasks) - _SHOWN))] if len(tasks) > _SHOWN else []
    return reply(Heading(say(key, count=len(tasks))), *lines, *more, to=To.ASKER)


def _done_button(task: Task) -> Button:
    return Button(say("agenda-tick", title=shortened(task.title, _TITLE)), Press("done", card.this(task)))


def _day(task: Task, zone: ZoneInfo) -> date | None:
    return task.due_on or (task.due_at.astimezone(zone).date() if task.due_at else None)


def _is_late(task: Task, day: date | None, today: date, now: datetime) -> bool:
    if day is None:
        return False
    return day < today or (task.due_on is None and task.due_at is not None and task.due_at < now)


def _within(day: date | None, first: date, last: date) -> bool:
    return day is not None and first <= day <= last
