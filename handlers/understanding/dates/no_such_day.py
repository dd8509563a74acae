"""A day that its month does not have: the last one of that month and the first one behind it may be meant."""

import calendar
import datetime as dt

from handlers.understanding.dates.when import Clock, When

_MOST = 31
_LEAP = 2024
"""A year in which February has all the days that it can have."""


def around(when: When, clock: Clock) -> tuple[dt.date, ...]:
    """Give the two days between which "31 April" would lie; nothing for what is no day of a month at all."""
    month, day = _said(when)
    if not 1 <= month <= 12 or not 1 <= day <= _MOST:
        return ()
    for year in (when.year,) if when.year else (clock.today.year, clock.today.year + 1):
        last = dt.date(year, month, calendar.monthrange(year, month)[1])
        if day > last.day and last >= clock.today:
            return (last, last + dt.timedelta(days=1))
    return ()


def _said(when: When) -> tuple[int, int]:
    if when.shape == "date":
        return when.month, when.n
    said = {each.kind: each.args[0] for each in (when.time.args if when.time is not None else ()) if _is_part(each)}
    return int(said.get("month", 0)), int(said.get("day_of_month", 0))


def _is_part(each: object) -> bool:
    return getattr(each, "kind", "") in ("month", "day_of_month")


def is_nowhere(when: When) -> bool:
    """Tell what stands in no calendar and on no clock: "31 April", "25:00"."""
    month, day = _said(when)
    if when.shape == "date" and not 0 <= month <= 12:
        return True
    return bool(month) and day > calendar.monthrange(when.year or _LEAP, month)[1]
