"""When a team's place gets its daily digest. Pure."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from handlers.rules.tasks.schedule import at_wall, clock_time
from handlers.rules.time.working_time import Rhythm, works_on

USUAL: Final = "09:00"
LATEST: Final = timedelta(hours=4)
"""How long after its hour a digest may still come, where we were away."""
FARTHEST: Final = timedelta(days=14)
"""How far back a digest reaches at most: beyond a long silence nobody wants it all."""


def chosen(stored: Mapping[str, Any] | None) -> str | None:
    """Read the hour ("HH:MM") that a team chose: the morning unless it said otherwise, None for never."""
    if stored is None:
        return USUAL
    return str(stored["at"]) if stored.get("at") else None


def due_on(at: str, now: datetime, rhythm: Rhythm) -> date | None:
    """Give today if the digest is due now: on a working day, from its hour on."""
    today = rhythm.day(now)
    begins = _at(at, today, rhythm)
    return today if works_on(today, rhythm) and begins <= now < begins + LATEST else None


def since(at: str, day: date, told: datetime | None, rhythm: Rhythm) -> datetime:
    """Say from when on a day's digest tells: from the last one, else from the hour of the working day before."""
    begins = _at(at, day, rhythm)
    if told is not None:
        return max(told, begins - FARTHEST)
    before = day - timedelta(days=1)
    while not works_on(before, rhythm) and day - before < FARTHEST:
        before -= timedelta(days=1)
    return _at(at, before, rhythm)


def _at(at: str, day: date, rhythm: Rhythm) -> datetime:
    return at_wall(datetime.combine(day, clock_time(at)), rhythm.zone)
