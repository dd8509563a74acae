"""Days that are named by their number in a month."""

import calendar
import datetime as dt

from dateutil.relativedelta import relativedelta

from handlers.understanding.dates.when import When


def of_date(when: When, today: dt.date, back: bool, said: tuple[int, int]) -> dt.date:
    """Give the day of a month and a number: the next one to come, or the last one gone."""
    month, day = said
    if when.year and month:
        return dt.date(when.year, month, day)
    if month:
        for year in (today.year, today.year - 1 if back else today.year + 1, today.year + 2, today.year + 3):
            if day > calendar.monthrange(year, month)[1]:
                continue
            found = dt.date(year, month, day)
            if (found <= today) if back else (found >= today):
                return found
        return dt.date(today.year, month, day)
    if when.step in ("next", "last", "this"):
        shift = {"next": 1, "last": -1, "this": 0}[when.step]
        return (today.replace(day=1) + relativedelta(months=shift)).replace(day=day)
    for shift in range(13):
        first = today.replace(day=1) + relativedelta(months=-shift if back else shift)
        if day > calendar.monthrange(first.year, first.month)[1]:
            continue
        found = first.replace(day=day)
        if (found <= today) if back else (found >= today):
            return found
    raise ValueError(day)
