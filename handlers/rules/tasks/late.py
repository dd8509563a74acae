"""On which day a follow-up is due, and whether it is late. Pure."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from storage.models.task import Task


def day_of(task: Task, zone: ZoneInfo) -> date | None:
    """Give the day on which a follow-up is due, where its reader is; None for one that has no date."""
    return task.due_on or (task.due_at.astimezone(zone).date() if task.due_at else None)


def is_late(task: Task, now: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a follow-up's day is over, or its hour where it was given one of its own."""
    day = day_of(task, zone)
    if day is None:
        return False
    return day < now.astimezone(zone).date() or (task.due_on is None and task.due_at is not None and task.due_at < now)
