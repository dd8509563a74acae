"""How a follow-up is shown: its line, its buttons, its card."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from handlers.kit.context import Context
from handlers.kit.phrase import At, On, Phrase, literal, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Shown, Text, To, reply
from handlers.rules.tasks.whose import told_apart
from handlers.rules.team.pings import Event, Frequency, own_frequency
from storage.models.member import MemberState
from storage.models.task import DueKind, Task, TaskState

_TICK: Final = 24


def due_phrase(task: Task) -> Phrase:
    """Say when a task is due, in the zone that it was meant in."""
    if task.due_at is None and task.due_on is None:
        return say("card-task-undated")
    if task.due_kind in (DueKind.DAY, DueKind.ANCHORED) and task.due_on is not None:
        return say("card-task-day", day=On(task.due_on))
    if task.due_at is None:
        return say("card-task-undated")
    return moment(task, task.due_at)


def line(task: Task, rung: datetime | None = None) -> Phrase:
    """Say a task in one line; ``rung`` is the moment that a bell was for, where the task has another one since."""
    due = due_phrase(task) if rung is None or rung == task.due_at else moment(task, rung)
    return say("card-task-line", title=task.title, due=due)


def moment(task: Task, at: datetime, zone: str = "") -> Phrase:
    """Say a moment with the zone that the follow-up was meant in, or with another one."""
    zone = zone or task.zone
    return say("card-task-moment", at=At(at, zone), zone=zone.split("/")[-1].replace("_", " "))


def this(task: Task) -> dict[str, object]:
    """Name a task as an argument of a press."""
    return {"task": {"kind": "task", "id": str(task.id)}}


def buttons(task: Task) -> Buttons:
    """Offer the likely next steps of an open task."""
    return Buttons(
        (
            Button(say("card-task-done"), Press("done", this(task)), ButtonKind.MAIN),
            Button(say("card-task-snooze"), Press("snooze", this(task))),
            Button(say("card-task-cancel"), Press("cancel", this(task))),
        )
    )


def ticks(tasks: Sequence[Task]) -> tuple[Button, ...]:
    """Offer to tick tasks off, each by a label that no other of them has."""
    names = told_apart(tasks, _TICK)
    return tuple(
        Button(say("agenda-tick", title=name), Press("done", this(each)))
        for each, name in zip(tasks, names, strict=True)
    )


def shown(task: Task) -> tuple[Shown, ...]:
    """List what a card about this task shows: the task first, then its customer."""
    pairs = (("task", task.id), ("contact", task.contact_id), ("company", task.company_id), ("deal", task.deal_id))
    return tuple(Shown(kind, str(identity)) for kind, identity in pairs if identity is not None)


def task_card(task: Task, *, undo: bool = False) -> Reply:
    """Show a task with what can be done about it."""
    if task.state is TaskState.OPEN:
        return reply(Text(line(task)), buttons(task), shows=shown(task), undo=undo)
    if task.is_withdrawn:
        return reply(Text(say("undo-done", what=literal(task.title))), shows=shown(task), undo=undo)
    return reply(Text(say(f"card-task-is-{task.state.value}", title=task.title)), shows=shown(task), undo=undo)


async def tell_owner(ctx: Context, task: Task, *, moved: bool = False) -> None:
    """Let somebody know, without a sound, that a colleague has finished (or moved) their follow-up.

    Not who wants no reminders.
    """
    owner = await ctx.store.members.find(task.assignee_id)
    if owner is None or owner.id == ctx.actor.id or owner.state is not MemberState.ACTIVE:
        return
    chosen = await ctx.store.teams.own_pings(owner.id)
    if own_frequency(Event.REMINDERS, owner.pings_off, chosen) is not Frequency.NOW:
        return
    name = ctx.actor.member.name
    said = say("snooze-told", name=name, title=task.title, due=due_phrase(task)) if moved else None
    words = said or say("done-told", name=name, title=task.title)
    undone, event = say("undo-done", what=words), Event.REMINDERS.value
    told = Reply((Text(words),), to=To.MEMBER, member=str(owner.id), pings=False, event=event, undone=undone)
    ctx.also.append(told)
