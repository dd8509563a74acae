"""What comes round again: for each kind, the stretches that lie in one week, month or year."""

import calendar
import datetime as dt
from collections.abc import Callable
from typing import Any

from handlers.understanding.dates.almanac.holidays import holiday
from handlers.understanding.dates.almanac.time import Interval, add, unit

Round = Callable[[dt.datetime, tuple[Any, ...]], list[Interval]]


def _weekday(week: dt.datetime, days: tuple[int, ...]) -> list[Interval]:
    return [unit(add(week, "day", day), "day") for day in days]


def _weekend(week: dt.datetime, _: tuple[Any, ...]) -> list[Interval]:
    return [Interval(add(week, "hour", 4 * 24 + 18), add(week, "week", 1), "hour", long=True)]


def _day_of_month(month: dt.datetime, args: tuple[int, ...]) -> list[Interval]:
    last = calendar.monthrange(month.year, month.month)[1]
    days = [last if day == -1 else day for day in args]
    return [unit(month.replace(day=day), "day") for day in days if day <= last]


def _month(year: dt.datetime, args: tuple[int]) -> list[Interval]:
    return [unit(year.replace(month=args[0]), "month")]


def _date(year: dt.datetime, args: tuple[int, int]) -> list[Interval]:
    month, day = args
    return [unit(year.replace(month=month, day=day), "day")] if _exists(year.year, month, day) else []


def _quarter(year: dt.datetime, args: tuple[int]) -> list[Interval]:
    return [unit(year.replace(month=args[0] * 3 - 2), "quarter")]


def _half(year: dt.datetime, args: tuple[int]) -> list[Interval]:
    start = year.replace(month=args[0] * 6 - 5)
    return [Interval(start, add(start, "month", 6), "quarter", long=True)]


def _numbered_week(year: dt.datetime, args: tuple[int]) -> list[Interval]:
    if args[0] > dt.date(year.year, 12, 28).isocalendar().week:
        return []
    monday = dt.datetime.combine(dt.date.fromisocalendar(year.year, args[0], 1), dt.time())
    return [unit(monday, "week")]


def _season(year: dt.datetime, args: tuple[int, int, int, int]) -> list[Interval]:
    start, end = year.replace(month=args[0], day=args[1]), year.replace(month=args[2], day=args[3])
    return [Interval(start, end if end > start else add(end, "year", 1), "day", long=True)]


def _holiday(year: dt.datetime, args: tuple[str]) -> list[Interval]:
    day = holiday(args[0], year.year)
    return [unit(dt.datetime.combine(day, dt.time()), "day")] if day else []


def _part(day: dt.datetime, args: tuple[int, ...]) -> list[Interval]:
    first, last = args[:2]
    return [Interval(add(day, "minute", first), add(day, "minute", last), "hour", long=True)]


def _clock(day: dt.datetime, args: tuple[int, int, int, bool | str, str]) -> list[Interval]:
    hour, minute, second, bare, grain = args
    hours = (hour % 12, hour % 12 + 12) if bare is True else (hour,)
    found = [add(day, "second", each * 3600 + minute * 60 + second) for each in hours]
    return [Interval(start, add(start, grain, 1), grain) for start in found]  # type: ignore[arg-type] # A grain.


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


ROUNDS: dict[str, tuple[str, Round]] = {
    "weekday": ("week", _weekday),
    "weekend": ("week", _weekend),
    "day_of_month": ("month", _day_of_month),
    "month": ("year", _month),
    "date": ("year", _date),
    "quarter": ("year", _quarter),
    "half": ("year", _half),
    "numbered_week": ("year", _numbered_week),
    "season": ("year", _season),
    "holiday": ("year", _holiday),
    "part": ("day", _part),
    "clock": ("day", _clock),
}
