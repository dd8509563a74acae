"""Quiet hours: when somebody is not to be disturbed, and when the bell may ring again."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.rules.tasks.schedule import at_wall, clock_time


def next_allowed(at: datetime, zone: ZoneInfo, quiet_from: str | None, quiet_to: str | None) -> datetime:
    """Return the moment itself, or the end of the quiet hours that it falls into (aware UTC).

    The hours are wall times ("HH:MM") in ``zone`` and may run over midnight; their end is no longer quiet.
    Equal or missing ones mean that there are none.
    """
    if not quiet_from or not quiet_to or quiet_from == quiet_to:
        return at
    start, end = clock_time(quiet_from), clock_time(quiet_to)
    local = at.astimezone(zone)
    wall = local.replace(tzinfo=None)
    over_midnight = start > end
    quiet = wall.time() >= start or wall.time() < end if over_midnight else start <= wall.time() < end
    if not quiet:
        return at
    day = wall.date() + timedelta(days=1 if over_midnight and wall.time() >= start else 0)
    ends = datetime.combine(day, end)
    moment = at_wall(ends, zone)
    # In the second pass of an hour that the clock shows twice, the first showing of the end is already over.
    return moment if moment > at else ends.replace(tzinfo=zone, fold=1).astimezone(UTC)
