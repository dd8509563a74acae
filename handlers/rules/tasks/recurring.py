"""What comes after one occurrence of a repeated task. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.rules.tasks.due import Schedule
from handlers.rules.tasks.schedule import next_occurrence
from storage.models.task import DueKind, Task


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
