"""When a deal is stalled."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.rules.deals.stalls import FOR_GOOD, Stall, allowed_days, find_stall, has_own_days, not_stalled
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind
from storage.models.task import Task, TaskState
from tests.handlers.rules.made import NOON, deal, stage, task

MADRID = ZoneInfo("Europe/Madrid")
DAY = timedelta(days=1)


def in_stage(days: int | None = 7, kind: StageKind = StageKind.OPEN) -> Stage:
    within = stage(kind)
    within.stall_days = days
    return within


def judged(
    *, age: timedelta, last: datetime | None = None, tasks: tuple[Task, ...] = (), days: int | None = 7, **facts: Any
) -> Stall | None:
    """Judge a deal that came into its stage some time ago, now being noon."""
    within = in_stage(days)
    made = deal(within, **{"stage_since": NOON - age, **facts})
    made.created_at = NOON - age
    return find_stall(made, within, (last, tasks), NOON, MADRID)


@pytest.mark.parametrize(
    ("case", "stalled"),
    [
        ({"age": 7 * DAY}, True),
        ({"age": 7 * DAY - timedelta(minutes=1)}, False),
        ({"age": 30 * DAY, "last": NOON - 3 * DAY}, False),
        ({"age": 30 * DAY, "last": NOON - 9 * DAY}, True),
        ({"age": 3 * DAY, "last": NOON - 40 * DAY}, False),
        ({"age": 30 * DAY, "days": None}, False),
        ({"age": 30 * DAY, "closed_at": NOON}, False),
        ({"age": 30 * DAY, "deleted_at": NOON}, False),
        ({"age": 30 * DAY, "tasks": (task(due_at=NOON + DAY),)}, False),
        ({"age": 30 * DAY, "tasks": (task(due_on=NOON.date(), due_at=NOON - timedelta(hours=3)),)}, False),
        ({"age": 30 * DAY, "tasks": (task(due_at=NOON - DAY),)}, False),
        ({"age": 30 * DAY, "tasks": (task(due_at=NOON - 8 * DAY),)}, True),
        ({"age": 30 * DAY, "tasks": (task(),)}, True),
        ({"age": 30 * DAY, "tasks": (task(due_at=NOON + DAY, state=TaskState.DONE),)}, True),
        ({"age": 30 * DAY, "quiet_until": NOON.date() + DAY}, False),
        ({"age": 30 * DAY, "quiet_until": NOON.date()}, True),
        ({"age": 30 * DAY, "quiet_until": FOR_GOOD}, False),
        ({"age": 30 * DAY, "stall_days": 40, "stall_set_at": NOON - DAY}, False),
        ({"age": 30 * DAY, "stall_days": 40, "stall_set_at": NOON - 40 * DAY}, True),
    ],
)
def test_a_deal_is_stalled_when_nothing_happened_and_nothing_is_planned(case: dict[str, Any], stalled: bool) -> None:
    assert (judged(**case) is not None) is stalled


def test_a_closed_stage_stalls_nothing() -> None:
    within = in_stage(7, StageKind.WON)
    assert find_stall(deal(within, stage_since=NOON - 30 * DAY), within, (None, ()), NOON, MADRID) is None


def test_it_says_since_when_and_how_long() -> None:
    found = judged(age=30 * DAY, last=NOON - 9 * DAY)
    assert found is not None
    assert (found.since, found.days, found.allowed, found.own) == (NOON - 9 * DAY, 9, 7, False)
    assert found.episode == found.since


def test_a_deal_that_was_left_alone_stalls_anew() -> None:
    before, after = judged(age=30 * DAY), judged(age=30 * DAY, quiet_until=date(2026, 3, 1))
    assert before is not None
    assert after is not None
    assert after.episode == datetime.fromisoformat("2026-03-01T00:00+01:00") != before.episode
    assert after.since == before.since


@pytest.mark.parametrize(
    ("reason", "silent", "days"), [("waiting", 9, 16), ("budget", 9, 39), ("slow", 9, 16), ("slow", 2, 14)]
)
def test_a_reason_moves_the_deals_own_threshold_and_only_in_this_stage(reason: str, silent: int, days: int) -> None:
    within = in_stage()
    made: Deal = deal(within, stage_since=NOON - 9 * DAY)
    assert not_stalled(made, within, reason, silent, NOON) == days == allowed_days(made, within)
    assert has_own_days(made)
    made.stage_since = NOON + DAY
    assert allowed_days(made, within) == 7
