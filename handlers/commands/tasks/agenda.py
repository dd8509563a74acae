"""`agenda`: what is to be done, today or in the days asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.cards import task as card
from handlers.cards.day import SHOWN, day_card, whole_day
from handlers.cards.lists import PURPOSE, lines
from handlers.cards.whose import ME, Whose, noted, whose
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Heading, Press, Reply, Text, To
from handlers.rules.tasks.late import day_of, is_late
from storage.models.task import Task

_MOST = 2000


@dataclass(frozen=True, slots=True)
class Tasks:
    """The tasks that are shown: whose they are, by whom each is called, and in which zone their days are."""

    of: Whose
    names: Mapping[UUID, str]
    zone: ZoneInfo

    def lines(self, tasks: Sequence[Task]) -> list[Block]:
        """Say the first tasks in a line each, with their owners where several people are meant."""
        return lines([self.line(each) for each in tasks], SHOWN)

    def line(self, task: Task) -> Phrase:
        """Say a task in a line, with its owner where several people are meant."""
        own = card.line(task)
        return say("agenda-line", name=self.names.get(task.assignee_id, "–"), line=own) if self.of.many else own


@command(actions=("list_tasks",), role="viewer")
async def agenda(
    ctx: Context,
    owner: str = ME,
    when: date | None = None,
    due_from: date | None = None,
    due_to: date | None = None,
    state: str = "open",
    unread: str = "",
) -> Reply:
    """Show what is due today, what is overdue, and what comes next."""
    asked = {"when": when, "due_from": due_from, "due_to": due_to}
    days = {name: day.isoformat() for name, day in asked.items() if day}
    view = await _view(ctx, owner, Press("agenda", {**days, "state": state}))
    today = ctx.now.astimezone(view.zone).date()
    first, last = due_from or when, due_to or when or due_from
    return noted(await _listed(ctx, view, state, (first, last), today), unread)


async def _view(ctx: Context, owner: str, again: Press) -> Tasks:
    of = await whose(ctx, owner or ME, again)
    members = {each.id: each for each in await ctx.store.members.list_active()}
    only = members.get(of.only) if of.only else None
    zone = (only.zone if only is not None else None) or ctx.actor.zone
    return Tasks(of, {key: each.name for key, each in members.items()}, ZoneInfo(zone))


async def _listed(ctx: Context, view: Tasks, state: str, span: tuple[date | None, date | None], today: date) -> Reply:
    first, last = span
    if state == "done":
        return _list(await _done(ctx, view, first or today, last or today), view, "agenda-done")
    tasks = await _open(ctx, view.of)
    days = {each.id: day_of(each, view.zone) for each in tasks}
    late = [each for each in tasks if is_late(each, ctx.now, view.zone)]
    if state == "overdue":
        return _list(late, view, "agenda-overdue")
    if first and last:
        return _list([each for each in tasks if _within(days[each.id], first, last)], view, "agenda-days")
    own = view.of.owner == ME
    shown = day_card(_title(view.of), tasks, (ctx.now, view.zone), view.line, own=own)
    return await whole_day(ctx.store, ctx.actor.member, shown) if own else shown


async def _open(ctx: Context, of: Whose) -> list[Task]:
    if of.only:
        return await ctx.store.tasks.list_open(assignee=of.only)
    found = await ctx.store.tasks.list_open(limit=_MOST)
    return [each for each in found if of.ids is None or each.assignee_id in of.ids]


async def _done(ctx: Context, view: Tasks, first: date, last: date) -> list[Task]:
    since = datetime.combine(first, time(), view.zone).astimezone(UTC)
    until = datetime.combine(last + timedelta(days=1), time(), view.zone).astimezone(UTC)
    found = await ctx.store.tasks.list_done(since, until, assignee=view.of.only, limit=_MOST)
    return [each for each in found if view.of.ids is None or each.assignee_id in view.of.ids]


def _title(of: Whose) -> Phrase:
    return say("agenda-title") if of.owner == ME else say("agenda-title-of", whose=of.title)


def _list(tasks: list[Task], view: Tasks, key: str) -> Reply:
    whose_line = () if view.of.owner == ME else (Text(_title(view.of)),)
    if not tasks:
        return Reply((*whose_line, Text(say("agenda-none"))), To.ASKER, purpose=PURPOSE)
    blocks = (*whose_line, Heading(say(key, count=len(tasks))), *view.lines(tasks))
    return Reply(blocks, To.ASKER, purpose=PURPOSE)


def _within(day: date | None, first: date, last: date) -> bool:
    return day is not None and first <= day <= last
