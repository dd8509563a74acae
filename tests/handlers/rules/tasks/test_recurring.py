"""What comes after a repeated task is done: early, in time, late, and across clock changes."""

from datetime import UTC, date, datetime

import pytest

from handlers.rules.tasks.recurring import following
from storage.models.task import DueKind
from tests.handlers.rules.made import task

DAILY, FRIDAYS = "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=FR"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "first", "due", "rang", "now", "expected"),
    [
        pytest.param(
            FRIDAYS, "2026-03-06T09:00", "2026-03-13T08:00", "2026-03-06T08:00", "2026-03-06T10:00", "2026-03-13T08:00",
            id="the one that rang",
        ),
        pytest.param(
            FRIDAYS, "2026-03-06T09:00", "2026-03-06T08:00", "", "2026-03-05T10:00", "2026-03-13T08:00",
            id="done a day early",
        ),
        pytest.param(
            DAILY, "2026-03-02T09:00", "2026-03-02T08:00", "", "2026-03-02T06:00", "2026-03-03T08:00",
            id="done this morning: not once more today",
        ),
        pytest.param(
            DAILY, "2026-03-02T09:00", "2026-03-03T08:00", "2026-03-02T08:00", "2026-03-20T12:00", "2026-03-21T08:00",
            id="what was missed is not made up for",
        ),
        pytest.param(
            DAILY, "2026-03-28T09:00", "2026-03-29T07:00", "2026-03-28T08:00", "2026-03-28T12:00", "2026-03-29T07:00",
            id="at nine also in summer",
        ),
        pytest.param(
            "FREQ=MONTHLY", "2026-01-31T09:00", "2026-02-28T08:00", "2026-01-31T08:00", "2026-02-01T12:00",
            "2026-02-28T08:00", id="a month without the day: its last",
        ),
    ],
)  # fmt: skip
def test_the_next_one(rule: str, first: str, due: str, rang: str, now: str, expected: str) -> None:
    reminded = utc(rang) if rang else None
    row = task(
        due_kind=DueKind.WALL, recurrence=rule, wall_local=first, due_at=utc(due), next_at=utc(due),
        reminded_at=reminded,
    )  # fmt: skip
    found = following(row, utc(now))
    assert found is not None
    assert (found.due_at, found.next_at) == (utc(expected), utc(expected))
    assert (found.due_kind, found.wall_local, found.zone) == (DueKind.WALL, first, "Europe/Berlin")


def test_a_day_stays_a_day() -> None:
    row = task(due_kind=DueKind.DAY, due_on=date(2026, 3, 6), recurrence=FRIDAYS, wall_local="2026-03-06T09:00")
    found = following(row, utc("2026-03-06T23:30"))  # In Berlin it is Saturday.
    assert found is not None
    assert (found.due_kind, found.due_on) == (DueKind.DAY, date(2026, 3, 13))


@pytest.mark.parametrize(
    "row",
    [
        task(wall_local="2026-03-02T09:00"),
        task(recurrence=DAILY),
        task(recurrence="FREQ=DAILY;COUNT=1", wall_local="2026-03-02T09:00"),
        task(recurrence="FREQ=DAILY;UNTIL=20260303", wall_local="2026-03-02T09:00"),
    ],
    ids=["once", "no first moment", "counted out", "ended"],
)
def test_there_is_none(row: object) -> None:
    assert following(row, utc("2026-03-03T12:00")) is None  # type: ignore[arg-type]  # A task.
