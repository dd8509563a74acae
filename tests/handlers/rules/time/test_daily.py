"""When a team's place gets its daily digest."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from handlers.rules.time.daily import FARTHEST, chosen, due_on, since
from handlers.rules.time.working_time import Rhythm

RHYTHM = Rhythm.of_zone("Europe/Madrid")
TUESDAY = date(2026, 3, 3)


def at(moment: str) -> datetime:
    return datetime.fromisoformat(f"{moment}+01:00")


@pytest.mark.parametrize(("stored", "hour"), [(None, "09:00"), ({"at": "08:30"}, "08:30"), ({"at": ""}, None)])
def test_the_morning_unless_the_team_said_otherwise(stored: dict[str, Any] | None, hour: str | None) -> None:
    assert chosen(stored) == hour


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        ("2026-03-03T08:59", None),
        ("2026-03-03T09:00", TUESDAY),
        ("2026-03-03T12:59", TUESDAY),
        ("2026-03-03T13:00", None),
        ("2026-03-07T09:00", None),  # A Saturday.
        ("2026-01-06T09:00", None),  # Epiphany.
    ],
)
def test_it_is_due_on_working_days_from_its_hour_on(moment: str, due: date | None) -> None:
    assert due_on("09:00", at(moment), RHYTHM) == due


def test_it_goes_on_from_the_last_one_else_from_the_working_day_before() -> None:
    assert since("09:00", TUESDAY, None, RHYTHM) == at("2026-03-02T09:00")
    assert since("09:00", date(2026, 3, 2), None, RHYTHM) == at("2026-02-27T09:00")
    assert since("09:00", TUESDAY, at("2026-02-26T09:05"), RHYTHM) == at("2026-02-26T09:05")
    assert since("09:00", TUESDAY, at("2025-02-26T09:05"), RHYTHM) == at("2026-03-03T09:00") - FARTHEST
    assert timedelta(days=7) < FARTHEST
