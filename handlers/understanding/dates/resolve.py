"""Resolve a date phrase against a moment: for a task, a close date, something past, or a whole period."""

import datetime as dt
from typing import Literal

import msgspec
from dateutil.relativedelta import relativedelta

from handlers.understanding.dates.amounts import moved
from handlers.understanding.dates.days_of_month import of_date
from handlers.understanding.dates.lookup import begins, first_of, looked_up
from handlers.understanding.dates.no_such_day import around
from handlers.understanding.dates.when import Clock, Resolved, When
from handlers.understanding.dates.working import first_working, last_working

Use = Literal["task", "close", "past", "range"]
_NIGHT, _SUNDAY = 4, 6
"""Before this hour "tomorrow" may still mean the day that the person has not slept before."""


def resolve(when: When, clock: Clock, use: Use) -> Resolved:
    """Give the value of a phrase for a use; empty where it has none (no such day, or the wrong side of now)."""
    try:
        behind = _behind(when, clock) if when.prep == "past" and use == "task" else None
        found = behind or _resolve(when, clock, use)
    except (ValueError, OverflowError):
        found = Resolved()
    return found if found.value or found.options or use not in ("task", "close") else _around(when, clock)


def _around(when: When, clock: Clock) -> Resolved:
    """Give the days that may be meant by one that its month does not have, at the hour that was said."""
    days = around(when, clock)
    if when.hour < 0:
        return Resolved(options=tuple(day.isoformat() for day in days))
    return Resolved(options=tuple(iso(clock.at(day, when.hour % 24, when.minute)) for day in days))


def _resolve(when: When, clock: Clock, use: Use) -> Resolved:
    if when.other is not None:
        return _either(when, when.other, clock, use)
    if when.recurrence:
        return _rhythm(when, clock)
    if when.shape == "offset" and when.unit in ("hour", "minute"):
        return _elapsed(when, clock)
    if when.time is not None:
        return looked_up(when.time, clock, use)
    if when.choices:
        days = (of_date(when, clock.today, use == "past", each) for each in when.choices)
        return Resolved(options=tuple(day.isoformat() for day in days))
    if use == "range":
        first, last = bounds(when, clock, use)
        return Resolved(value=first.isoformat(), last=last.isoformat())
    if use in ("close", "task") and when.prep == "by" and not when.edge and when.shape in ("month", "quarter"):
        first, last = bounds(when, clock, use)
        return Resolved(options=((first - dt.timedelta(days=1)).isoformat(), last.isoformat()))
    if when.shape == "weekday":
        return _weekday(when, clock, use)
    if when.shape == "none":
        return _only_time(when, clock, use)
    return _timed(_day(when, clock, use), when, clock, use)


def _behind(when: When, clock: Clock) -> Resolved | None:
    """Give the first working day behind what is named: "after the 15th", "after next week"."""
    if when.timed or when.recurrence or when.choices or when.shape in ("offset", "coming", "last", "none"):
        return None
    if when.time is not None:
        last = looked_up(when.time, clock, "range").last
        day = dt.date.fromisoformat(last) if last else clock.today
        if when.time.form == "holiday" and day.weekday() == _SUNDAY:
            day += dt.timedelta(days=1)  # The Monday after Easter, too, is a holiday in most places.
    else:
        day = bounds(when, clock, "task")[1]
    return Resolved(value=first_working(day + dt.timedelta(days=1)).isoformat()) if day >= clock.today else None


def _either(when: When, other: When, clock: Clock, use: Use) -> Resolved:
    """Give one thing or another, which only the person knows."""
    found = [_resolve(each, clock, use) for each in (msgspec.structs.replace(when, other=None), other)]
    options = dict.fromkeys(value for each in found for value in (each.value, *each.options) if value)
    return Resolved(options=tuple(options)) if len(options) > 1 else found[0]


def _elapsed(when: When, clock: Clock) -> Resolved:
    minutes = when.minutes if when.unit == "hour" else when.minutes // 60
    sign = -1 if when.step == "last" else 1
    moment = clock.now.astimezone(dt.UTC) + sign * dt.timedelta(minutes=minutes)
    return Resolved(value=iso(moment.astimezone(clock.zone)))


def iso(moment: dt.datetime) -> str:
    """Write a moment in ISO 8601 to the second, with its offset."""
    return moment.replace(microsecond=0).isoformat()


def _timed(day: dt.date, when: When, clock: Clock, use: Use, other: str = "") -> Resolved:
    if not when.timed:
        if use == "task" and day < clock.today:
            return Resolved(options=(clock.today.isoformat(), (clock.today + dt.timedelta(days=1)).isoformat()))
        if use == "past" and day > clock.today:
            return Resolved()
        return Resolved(value=day.isoformat(), other=other or _night(when, clock, use))
    hour, minute = (when.hour, when.minute) if when.hour >= 0 else clock.part(when.part)
    if hour == 24:
        day, hour = day + dt.timedelta(days=1), 0
    moment = clock.at(day, hour, minute)
    if use == "past":
        return Resolved(value=iso(moment)) if moment <= clock.now else _earlier(day, when, moment, clock)
    if use == "task" and moment <= clock.now:
        return _gone(day, when, moment, clock)
    return Resolved(value=iso(moment), other=other or _night(when, clock, use))


def _earlier(day: dt.date, when: When, moment: dt.datetime, clock: Clock) -> Resolved:
    if when.bare and moment - dt.timedelta(hours=12) <= clock.now and moment.hour - 12 >= 7:
        return Resolved(value=iso(clock.at(day, moment.hour - 12, moment.minute)))
    return Resolved(value=day.isoformat()) if day <= clock.today and when.part else Resolved()


def _gone(day: dt.date, when: When, moment: dt.datetime, clock: Clock) -> Resolved:
    """Answer a due moment that has passed: the later hour, the day alone, or a question."""
    later = clock.at(day, moment.hour + 12, moment.minute) if when.bare and moment.hour < 12 else None
    if later is not None and later > clock.now:
        return Resolved(value=iso(later))
    if day == clock.today and when.part in ("morning", "noon", "afternoon", "evening", "lunch"):
        return Resolved(value=day.isoformat())
    return later_than(moment, clock)


def later_than(moment: dt.datetime, clock: Clock) -> Resolved:
    """Give moments to come in place of one that has passed: its hour today or tomorrow, and within the hour."""
    tomorrow = clock.today + dt.timedelta(days=1)
    same = clock.at(clock.today, moment.hour, moment.minute)
    soon = same if same > clock.now else clock.now + dt.timedelta(hours=1)
    return Resolved(options=(iso(soon), iso(clock.at(tomorrow, moment.hour, moment.minute))))


def gone_by(when: When, clock: Clock) -> Resolved:
    """Give what a due phrase of the past ("yesterday at 3pm") may have meant: only moments that are still to come."""
    if not when.timed:
        return Resolved(options=(clock.today.isoformat(), (clock.today + dt.timedelta(days=1)).isoformat()))
    hour, minute = (when.hour, when.minute) if when.hour >= 0 else clock.part(when.part)
    return later_than(clock.at(clock.today, hour % 24, minute), clock)


def _night(when: When, clock: Clock, use: Use) -> str:
    if use == "task" and when.shape == "day" and when.n == 1 and clock.now.hour < _NIGHT:
        return clock.today.isoformat()
    return ""


def _only_time(when: When, clock: Clock, use: Use) -> Resolved:
    hour, minute = (when.hour, when.minute) if when.hour >= 0 else clock.part(when.part)
    moment = clock.at(clock.today, hour % 24, minute)
    if use == "past":
        return _timed(clock.today, when, clock, use)
    if moment > clock.now:
        return Resolved(value=iso(moment))
    if when.bare and hour < 12 and clock.at(clock.today, hour + 12, minute) > clock.now:
        return Resolved(value=iso(clock.at(clock.today, hour + 12, minute)))
    if when.part == "eod":
        return _gone(clock.today, when, moment, clock)
    if when.part and when.prep == "this":
        return Resolved(value=clock.today.isoformat())
    return Resolved(value=iso(clock.at(clock.today + dt.timedelta(days=1), hour % 24, minute)))


def _weekday(when: When, clock: Clock, use: Use) -> Resolved:
    today = clock.today
    ahead = (when.weekday - today.weekday()) % 7
    monday = today - dt.timedelta(days=today.weekday())
    if use == "past" and when.step in ("next", "after"):
        return Resolved()
    if when.step == "eight":  # "Mardi en huit": eight days from the coming one, as the French count.
        return _timed(today + dt.timedelta(days=(ahead or 7) + 7), when, clock, use)
    if when.step == "last" or (use == "past" and when.step != "this"):
        back = ahead - 7
        return _timed(today + dt.timedelta(days=back), when, clock, "past" if use == "past" else use)
    if when.step in ("next", "after"):
        weeks = 7 if when.step == "next" else 14
        chosen = monday + dt.timedelta(days=weeks + when.weekday)
        coming = today + dt.timedelta(days=ahead or 7)
        return _timed(chosen, when, clock, use, other=coming.isoformat() if coming != chosen else "")
    if ahead:
        return _timed(today + dt.timedelta(days=ahead), when, clock, use)
    if when.prep == "by" or when.step == "this":
        return _timed(today, when, clock, use)
    week = today + dt.timedelta(days=7)
    if when.timed and use == "task":
        hour, minute = (when.hour, when.minute) if when.hour >= 0 else clock.part(when.part)
        moment = clock.at(today, hour, minute)
        if moment > clock.now:
            return Resolved(options=(iso(moment), iso(clock.at(week, hour, minute))))
    return _timed(week, when, clock, use)


def _day(when: When, clock: Clock, use: Use) -> dt.date:
    today = clock.today
    if when.shape == "day":
        return today + dt.timedelta(days=when.n)
    if when.shape == "date":
        return of_date(when, clock.today, use == "past", (when.month, when.n))
    if when.shape == "offset":
        return moved(when, today)
    if when.shape == "in_unit" or when.shape == "coming":
        return bounds(when, clock, use)[1]
    first, last = bounds(when, clock, use)
    if when.edge == "mid":
        monthly = "month" in (when.unit, when.shape)
        return first.replace(day=15) if monthly else first + (last - first) // 2
    if use == "past":
        return last_working(last) if last <= today else first
    if use == "close":
        return first if when.edge == "start" else last
    at_end = when.edge == "end" or (when.shape == "unit" and when.step == "this" and when.unit == "week")
    if when.shape == "unit" and when.step == "this" and when.edge != "start":
        at_end = True
    chosen = last_working(last) if at_end else first_working(first)
    return max(chosen, today) if when.shape == "unit" and when.step == "this" else chosen


def bounds(when: When, clock: Clock, use: Use) -> tuple[dt.date, dt.date]:
    """Give the first and last day of the period that a phrase names."""
    today = clock.today
    if when.shape == "month":
        year = when.year or _year(when.month, today, use)
        first = dt.date(year, when.month, 1)
        return first, first + relativedelta(months=1, days=-1)
    if when.shape == "quarter":
        year = when.year or _year(when.n * 3, today, use)
        first = dt.date(year, when.n * 3 - 2, 1)
        return first, first + relativedelta(months=3, days=-1)
    if when.shape == "year":
        return dt.date(when.year, 1, 1), dt.date(when.year, 12, 31)
    if when.shape == "last":
        return moved(_as_offset(when, "last"), today), today
    if when.shape == "coming":
        return today, moved(_as_offset(when, "next"), today)
    if when.shape == "unit":
        other = -1 if use == "past" else 1
        step = {"next": 1, "last": -1, "after": 2, "other": other}.get(when.step, 0)
        return _unit(when.unit, today, step)
    if when.shape == "weekday":
        day = dt.date.fromisoformat((_weekday(when, clock, "past" if use == "past" else "close").value or "")[:10])
        return day, day
    if when.shape == "none":
        return today, today
    day = _day(when, clock, use)
    return day, day


def _as_offset(when: When, step: str) -> When:
    return When(start=0, end=0, shape="offset", unit=when.unit, minutes=when.minutes, step=step)


def _year(month: int, today: dt.date, use: Use) -> int:
    if use in ("past", "range"):
        return today.year if month <= today.month or use == "range" else today.year - 1
    return today.year if month >= today.month else today.year + 1


def _unit(unit: str, today: dt.date, step: int) -> tuple[dt.date, dt.date]:
    if unit == "week":
        first = today - dt.timedelta(days=today.weekday()) + dt.timedelta(days=7 * step)
        return first, first + dt.timedelta(days=6)
    if unit == "weekend":
        first = today - dt.timedelta(days=today.weekday()) + dt.timedelta(days=5 + 7 * step)
        return first, first + dt.timedelta(days=1)
    if unit == "month":
        first = today.replace(day=1) + relativedelta(months=step)
        return first, first + relativedelta(months=1, days=-1)
    if unit == "quarter":
        first = today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1) + relativedelta(months=3 * step)
        return first, first + relativedelta(months=3, days=-1)
    if unit == "year":
        return dt.date(today.year + step, 1, 1), dt.date(today.year + step, 12, 31)
    day = today + dt.timedelta(days=step)
    return day, day


def _rhythm(when: When, clock: Clock) -> Resolved:
    hour, minute = (when.hour, when.minute) if when.hour >= 0 else clock.part(when.part) if when.part else (23, 59)
    start = dt.datetime.combine(begins(when, clock), dt.time(hour % 24, minute))
    now = clock.now.replace(tzinfo=None)
    first = first_of(when, start, now)
    if first is None:
        return Resolved()
    if not when.timed:
        return Resolved(value=first.date().isoformat())
    return Resolved(value=iso(clock.at(first.date(), first.hour, first.minute)))
