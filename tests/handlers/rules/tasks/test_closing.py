"""Which columns the end and the move of a task touch."""

from datetime import date, timedelta

import pytest

from handlers.rules.tasks.closing import close, reschedule
from handlers.rules.tasks.due import Schedule
from storage.models.task import DueKind, TaskState
from tests.handlers.rules.made import BEN, NOON, task

LATER = NOON + timedelta(hours=3)
MOVED = Schedule(DueKind.WALL, None, "2026-03-02T10:00", "America/New_York", None, LATER, LATER)


@pytest.mark.parametrize("state", [TaskState.DONE, TaskState.CANCELLED])
def test_a_closed_task_is_silent_and_says_who_closed_it(state: TaskState) -> None:
    row = task(next_at=NOON, due_at=NOON)
    close(row, state, by=BEN, now=LATER)
    assert (row.state, row.closed_at, row.closed_by, row.next_at) == (state, LATER, BEN, None)
    assert row.due_at == NOON  # When it was due stays on record.


def test_a_moved_task_rings_anew() -> None:
    row = task(due_kind=DueKind.DAY, due_on=date(2026, 3, 2), due_at=NOON, next_at=None, reminded_at=NOON)
    reschedule(row, MOVED)
    assert (row.due_kind, row.due_on, row.wall_local, row.zone) == (
        DueKind.WALL,
        None,
        "2026-03-02T10:00",
        "America/New_York",
    )
    assert (row.due_at, row.next_at, row.reminded_at) == (LATER, LATER, None)
    assert row.occurrence == 4


def test_an_anchored_task_that_is_moved_is_tied_no_more() -> None:
    row = task(due_kind=DueKind.ANCHORED, anchor={"of": "close_date", "offset": "-P3D"}, due_at=NOON)
    reschedule(row, MOVED)
    assert row.anchor is None


def test_moving_one_occurrence_does_not_move_the_repetition() -> None:
    row = task(due_kind=DueKind.WALL, wall_local="2026-03-02T09:00", recurrence="FREQ=DAILY", due_at=NOON)
    reschedule(row, MOVED)
    assert (row.due_at, row.next_at) == (LATER, LATER)
    assert (row.wall_local, row.zone) == ("2026-03-02T09:00", "Europe/Berlin")
