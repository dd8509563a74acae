"""When a deal stands still."""

from datetime import datetime, timedelta

import pytest

from handlers.rules.stall import Stall, stalled
from storage.models.stage import StageKind
from tests.handlers.rules.records import NOON, deal, stage

WEEK = timedelta(days=7)


def judged(*, age: timedelta, touched: timedelta | None = None, step: timedelta | None = None) -> Stall | None:
    """Judge a deal of a stage that allows a week, at noon; its touch lies before, its step after that."""
    within = stage()
    within.stall_days = 7
    last: datetime | None = NOON - touched if touched is not None else None
    following: datetime | None = NOON + step if step is not None else None
    return stalled(deal(within, stage_since=NOON - age), within, last, following, NOON)


def test_untouched_for_longer_than_its_stage_allows() -> None:
    assert judged(age=timedelta(days=9)) == Stall(NOON - timedelta(days=9), 9, 7)


@pytest.mark.parametrize("age", [timedelta(0), timedelta(days=6, hours=23), WEEK])
def test_within_its_days_it_moves(age: timedelta) -> None:
    assert judged(age=age) is None


def test_a_touch_starts_the_days_anew() -> None:
    assert judged(age=timedelta(days=30), touched=timedelta(days=3)) is None
    assert judged(age=timedelta(days=30), touched=timedelta(days=8)) == Stall(NOON - timedelta(days=8), 8, 7)


def test_a_touch_before_it_came_into_the_stage_does_not_shorten_its_days() -> None:
    assert judged(age=timedelta(days=2), touched=timedelta(days=40)) is None


def test_a_step_to_come_means_that_somebody_is_on_it() -> None:
    assert judged(age=timedelta(days=30), step=timedelta(days=1)) is None


def test_an_overdue_step_is_none() -> None:
    assert judged(age=timedelta(days=30), step=-timedelta(days=1)) is not None


def test_what_is_closed_or_has_no_days_never_stalls() -> None:
    old = NOON - timedelta(days=99)
    for within, closed in ((stage(), None), (stage(StageKind.WON), NOON), (stage(StageKind.LOST), NOON)):
        assert stalled(deal(within, stage_since=old, closed_at=closed), within, None, None, NOON) is None
