"""When a deal stands still for the desk."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from handlers.rules.still import still_since
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind

NOW = datetime(2026, 3, 20, 10, tzinfo=UTC)
ID = UUID(int=1)


def deal(days: int) -> Deal:
    began = NOW - timedelta(days=days)
    return Deal(id=ID, name="Seats", pipeline_id=ID, stage_id=ID, owner_id=ID, stage_since=began, created_at=began)


def stage(kind: StageKind = StageKind.OPEN, days: int | None = 7) -> Stage:
    return Stage(id=ID, pipeline_id=ID, name="Lead", kind=kind, stall_days=days)


@pytest.mark.parametrize(
    ("age", "last", "at", "planned", "expected"),
    [
        (7, None, stage(), False, 7),
        (6, None, stage(), False, None),
        (30, 3, stage(), False, None),
        (30, 9, stage(), False, 9),
        (30, None, stage(), True, None),
        (30, None, stage(days=None), False, None),
        (30, None, stage(StageKind.WON), False, None),
        (30, None, None, False, None),
    ],
)
def test_quiet_days_count_from_the_last_touch(
    age: int, last: int | None, at: Stage | None, planned: bool, expected: int | None
) -> None:
    touched = NOW - timedelta(days=last) if last is not None else None
    assert still_since(deal(age), at, touched, NOW, planned=planned) == expected
