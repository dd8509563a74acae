"""Working days, Monday to Friday."""

import datetime as dt


def first_working(day: dt.date) -> dt.date:
    """Give the day, or the Monday after it on a weekend."""
    return day + dt.timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def last_working(day: dt.date) -> dt.date:
    """Give the day, or the Friday before it on a weekend."""
    return day - dt.timedelta(days=max(0, day.weekday() - 4))


def workdays(day: dt.date, count: int) -> dt.date:
    """Count working days from a day, Monday to Friday."""
    step = 1 if count >= 0 else -1
    for _ in range(min(abs(count), 1_000)):
        day += dt.timedelta(days=step)
        while day.weekday() > 4:
            day += dt.timedelta(days=step)
    return day
