"""When a team's week is summed up."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.rules.time.weekly import Weekly, chosen, due_on
from handlers.rules.time.working_time import Rhythm

BERLIN = Rhythm(ZoneInfo("Europe/Berlin"), country="DE")


@pytest.mark.parametrize(
    ("weekly", "at", "due"),
    [
        (Weekly(), "2026-03-06T16:00+01:00", True),
        (Weekly(), "2026-03-06T15:59+01:00", False),
        (Weekly(), "2026-03-06T20:00+01:00", False),
        (Weekly(), "2026-03-05T16:00+01:00", False),
        (Weekly(0, "09:00"), "2026-03-02T09:05+01:00", True),
        # Good Friday and Easter Monday: the first working day after them has it.
        (Weekly(), "2026-04-03T16:00+02:00", False),
        (Weekly(), "2026-04-06T16:00+02:00", False),
        (Weekly(), "2026-04-07T16:00+02:00", True),
        (Weekly(), "2026-04-08T16:00+02:00", False),
    ],
)
def test_on_its_weekday_or_the_first_working_day_after(weekly: Weekly, at: str, due: bool) -> None:
    assert (due_on(weekly, datetime.fromisoformat(at), BERLIN) is not None) is due


def test_friday_afternoon_unless_a_team_chose_otherwise() -> None:
    assert chosen(None) == Weekly(4, "16:00")
    assert chosen({"day": 0, "at": "09:00"}) == Weekly(0, "09:00")
    assert chosen({"day": None, "at": ""}) is None
