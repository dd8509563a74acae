"""Moving a follow-up whose moment is still to come: what the words leave out stays as it was. Pure."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from handlers.kit.arguments import Due
from handlers.rules.tasks.due import OwnTime
from handlers.rules.tasks.schedule import at_wall, duration
from storage.models.task import DueKind, Task


def moved(task: Task, due: Due, later: str, own: OwnTime) -> Due:
    """Give the moment that is meant: a length counts from when it is due, and another day keeps the hour.

    Once that moment has come, both count from now: then somebody puts off what has rung. What repeats has its hour
    from its rhythm, and keeps it whatever has rung.
    """
    if task.recurrence and task.due_kind is DueKind.WALL and task.wall_local and due.on is not None and not later:
        return _kept(due, datetime.fromisoformat(task.wall_local), task, own)
    if task.due_at is None or task.due_at <= own.now:
        return due
    if later:
        return _later(task, task.due_at, later, own)
    at = task.due_at.astimezone(ZoneInfo(task.zone or own.zone))
    return _kept(due, at, task, own) if due.on is not None and task.due_kind is DueKind.WALL else due


def _kept(due: Due, hour_of: datetime, task: Task, own: OwnTime) -> Due:
    """Give another day the hour that a follow-up has, unless that has passed there."""
    if due.on is None:
        return due
    at = datetime.combine(due.on, hour_of.time())
    return Due(at=at, zone=task.zone) if at_wall(at, ZoneInfo(task.zone)) > own.now else due


def _later(task: Task, at: datetime, later: str, own: OwnTime) -> Due:
    """Count whole days by the calendar and hours in real time."""
    zone, length = ZoneInfo(task.zone or own.zone), duration(later)
    if "T" in later:
        return Due(at=(at.astimezone(UTC) + length).astimezone(zone).replace(tzinfo=None), zone=task.zone)
    if task.due_kind is DueKind.DAY and task.due_on is not None:
        return Due(on=task.due_on + length, zone=task.zone)
    return Due(at=at.astimezone(zone).replace(tzinfo=None) + length, zone=task.zone)


def is_brought_forward(before: datetime | None, task: Task, own: OwnTime) -> bool:
    """Tell whether a follow-up that was still to come now comes sooner."""
    return before is not None and task.due_at is not None and own.now < before and task.due_at < before
