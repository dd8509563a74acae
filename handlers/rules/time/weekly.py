"""When a team's week is summed up. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from handlers.rules.tasks.schedule import at_wall, clock_time
from handlers.rules.time.working_time import Rhythm, works_on

LATEST: Final = timedelta(hours=4)
"""How long after its hour a summary may still come, where we were away."""


@dataclass(frozen=True, slots=True)
class Weekly:
    """The weekday (0 is Monday) and the hour ("HH:MM") of a team's summary."""

    day: int = 4
    at: str = "16:00"


def chosen(stored: Mapping[str, Any] | None) -> Weekly | None:
    """Read what a team chose: Friday afternoon unless it said otherwise, None for never."""
    if stored is None:
        return Weekly()
    return Weekly(int(stored["day"]), str(stored["at"])) if stored.get("day") is not None else None


def due_on(weekly: Weekly, now: datetime, rhythm: Rhythm) -> date | None:
    """Give today if the summary is due now: on its weekday, or on the first working day after a holiday."""
    today = rhythm.day(now)
    day = today - timedelta(days=(today.weekday() - weekly.day) % 7)
    while not works_on(day, rhythm) and day < today:
        day += timedelta(days=1)
    if day != today or not works_on(today, rhythm):
        return None
    begins = at_wall(datetime.combine(today, clock_time(weekly.at)), rhythm.zone)
    return today if begins <= now < begins + LATEST else None
