"""What comes after one occurrence of a repeated task. Pure."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.kit.arguments import Due
from handlers.rules.due import OwnTime, Schedule, resolve
from handlers.rules.schedule import next_occurrence
from storage.models.task import Task


def following(task: Task, now: datetime) -> Schedule | None:
    """Give the schedule of the next occurrence after ``now``; None for a task that does not repeat any more."""
    if task.recurrence is None or task.wall_local is None:
        return None
    zone, first = ZoneInfo(task.zone), datetime.fromisoformat(task.wall_local)
    at = next_occurrence(task.recurrence, first, zone, now)
    if at is None:
        return None
    wall = at.astimezone(zone).replace(tzinfo=None)
    schedule = resolve(Due(at=wall), OwnTime(task.zone, "09:00", now, now), recurrence=task.recurrence)
    return replace(schedule, wall_local=task.wall_local, due_kind=task.due_kind)
