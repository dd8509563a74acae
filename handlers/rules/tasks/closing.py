"""Ending and moving a task: the one place that says which columns that touches."""

from datetime import datetime
from uuid import UUID

from handlers.rules.tasks.due import Schedule
from storage.models.task import Task, TaskState


def close(task: Task, state: TaskState, *, by: UUID, now: datetime) -> None:
    """Mark a task done or cancelled; its bell stays silent from then on."""
    task.state, task.closed_at, task.closed_by, task.next_at = state, now, by, None


def reschedule(task: Task, schedule: Schedule) -> None:
    """Give an open task another moment. The occurrence grows, so that the new bell is a new one.

    Of a repeated task only this occurrence moves: what comes after is still counted from its first wall time.
    """
    if not task.recurrence:
        task.wall_local, task.zone, task.anchor = schedule.wall_local, schedule.zone, schedule.anchor
    task.due_kind, task.due_on, task.due_at = schedule.due_kind, schedule.due_on, schedule.due_at
    task.next_at = schedule.next_at
    task.occurrence += 1
    task.reminded_at = None
