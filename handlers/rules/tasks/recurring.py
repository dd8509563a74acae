"""What comes after one occurrence of a repeated task. Pure."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.rules.tasks.due import Schedule
from handlers.rules.tasks.schedule import next_occurrence
from storage.base import new_id
from storage.models.task import DueKind, Task, TaskState


def following(task: Task, now: datetime) -> Schedule | None:
    """Give the schedule of the occurrence after the one that is done; None for a task that does not repeat any more.

    One that has rung is the one that is done. Where none has, it is the coming one, done early.
    """
    if task.recurrence is None or task.wall_local is None:
        return None
    zone, first = ZoneInfo(task.zone), datetime.fromisoformat(task.wall_local)
    after = now if task.reminded_at or task.due_at is None else max(now, task.due_at)
    at = next_occurrence(task.recurrence, first, zone, after)
    if at is None:
        return None
    day = at.astimezone(zone).date() if task.due_kind is DueKind.DAY else None
    return Schedule(task.due_kind, day, task.wall_local, task.zone, None, at, at)


def done_once(task: Task, *, by: UUID, now: datetime) -> Task:
    """Make the record of an occurrence that is done, for the timeline; the repeated task itself goes on."""
    return Task(
        id=new_id(now),
        title=task.title,
        state=TaskState.DONE,
        assignee_id=task.assignee_id,
        created_by=task.created_by,
        contact_id=task.contact_id,
        company_id=task.company_id,
        deal_id=task.deal_id,
        due_on=task.due_on,
        due_kind=task.due_kind,
        wall_local=task.wall_local,
        zone=task.zone,
        due_at=task.due_at,
        created_at=now,
        closed_at=now,
        closed_by=by,
    )
