"""A quantity of time from a day: "in two weeks", "a month and a half ago"."""

import datetime as dt

from dateutil.relativedelta import relativedelta

from handlers.understanding.dates.when import When
from handlers.understanding.dates.working import workdays


def moved(when: When, today: dt.date) -> dt.date:
    """Give the day that lies a phrase's quantity from another."""
    sign = -1 if when.step == "last" else 1
    whole, rest = divmod(when.minutes, 60)
    if when.unit == "workday":
        return workdays(today, sign * whole)
    if when.unit == "week":
        return today + sign * dt.timedelta(days=whole * 7 + rest * 7 // 60)
    if when.unit == "month":
        return today + sign * relativedelta(months=whole, days=15 if rest else 0)
    if when.unit == "quarter":
        return today + sign * relativedelta(months=3 * whole)
    if when.unit == "year":
        return today + sign * relativedelta(years=whole, months=6 if rest else 0)
    return today + sign * dt.timedelta(days=whole)
