"""Look a meaning of the grammar up in the calendar, as the reading rules of a sentence have it."""

import datetime as dt
import re

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from handlers.understanding.dates.almanac.series import backward, last_day, meant
from handlers.understanding.dates.almanac.time import RANK, Interval, Now, Time
from handlers.understanding.dates.when import Clock, Resolved, When
from handlers.understanding.dates.working import first_working

_DAY = dt.timedelta(days=1)
_FIRST_OF_QUARTER = ";INTERVAL=3;BYMONTHDAY=1"
_OTHER_WEEKS = re.compile(r"(?<=FREQ=WEEKLY);INTERVAL=\d+")


def looked_up(time: Time, clock: Clock, use: str) -> Resolved:
    """Give the value of a meaning for a use; empty where it lies on the wrong side of now."""
    found = _found(time, clock, use)
    if found is None:
        return Resolved()
    first = found.start.date()
    last = max(first, (found.end - dt.timedelta(seconds=1)).date())
    if use == "range":
        return Resolved(value=first.isoformat(), last=last.isoformat())
    if RANK[found.grain] < RANK["day"]:
        return _moment(found, clock, use)
    if use == "past":
        return Resolved(value=first.isoformat()) if first <= clock.today else Resolved()
    if use == "close":
        return Resolved(value=last.isoformat())
    day = first if first == last else first_working(max(first, clock.today))
    if day < clock.today:
        return Resolved(options=(clock.today.isoformat(), (clock.today + _DAY).isoformat()))
    return Resolved(value=day.isoformat())


def rule(when: When, clock: Clock) -> str:
    """Give the rule of what comes again, with the end that was said of it."""
    if when.time is None or when.time.kind != "recurring":
        return when.recurrence
    now = Now(clock.now, clock.zone)
    first = meant(when.time, now)
    last = last_day(when.time, first, now) if first else None
    return f"{when.recurrence};UNTIL={last:%Y%m%d}" if last else when.recurrence


def begins(when: When, clock: Clock) -> dt.date:
    """Give the day from which on something comes again; the first of each quarter is January's, April's and so on."""
    limits = dict(when.time.args[1:]) if when.time is not None and when.time.kind == "recurring" else {}
    found = meant(limits["from"], Now(clock.now, clock.zone)) if "from" in limits else None
    if when.unit == "quarter" and when.recurrence.endswith(_FIRST_OF_QUARTER):
        return _quarter_from(clock.today)
    return max(clock.today, found.start.date()) if found else clock.today


def _quarter_from(day: dt.date) -> dt.date:
    """Give the first day of the quarter that begins on a day or after it."""
    months = (1 - day.month) % 3 or (3 if day.day > 1 else 0)
    return day.replace(day=1) + relativedelta(months=months)


def _found(time: Time, clock: Clock, use: str) -> Interval | None:
    now = Now(clock.now, clock.zone)
    found = meant(time, now)
    if use == "past" and found is not None and found.start > now.wall:
        return next(backward(time, now.wall, now), None)
    return found


def _moment(found: Interval, clock: Clock, use: str) -> Resolved:
    moment = found.moment or clock.at(found.start.date(), found.start.hour, found.start.minute)
    said = moment.astimezone(clock.zone).replace(microsecond=0).isoformat()
    if use == "past":
        return Resolved(value=said) if moment <= clock.now else Resolved()
    if moment > clock.now:
        return Resolved(value=said)
    return Resolved(value=found.start.date().isoformat()) if found.end > clock.now.replace(tzinfo=None) else Resolved()


def first_of(when: When, start: dt.datetime, now: dt.datetime) -> dt.datetime | None:
    """Give the first time of a rhythm: "every other Monday" begins on the next Monday, whichever week that is in."""
    plain = _OTHER_WEEKS.sub("", when.recurrence) if "BYDAY" in when.recurrence else when.recurrence
    return rrulestr(plain, dtstart=start).after(now, inc=False)
