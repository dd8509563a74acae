"""Meanings that are tied to now, or to a year: each has one stretch only."""

import datetime as dt
from collections.abc import Callable
from typing import Literal

from handlers.understanding.dates.almanac.time import RANK, Grain, Interval, Now, Time, add, finer, floor, unit
from handlers.understanding.dates.grammar.zones import zone as zone_of
from handlers.understanding.dates.working import workdays

Meant = Callable[[Time, Now], Interval | None]
After = Callable[[Time, dt.datetime, Now, int], Interval | None]
Unit = Grain | Literal["workday"]
Amounts = tuple[tuple[float, Unit], ...]
"""A duration: amounts and their units."""

_LOWER: dict[str, Grain] = {
    "second": "second", "minute": "second", "hour": "minute", "day": "hour", "workday": "day",
    "week": "day", "month": "day", "quarter": "day", "year": "day",
}  # fmt: skip
"""To what grain a duration from now is meant: "in two hours" is a minute, "in two weeks" a day."""
_SEASONS = ((3, 20), (6, 21), (9, 23), (12, 21))
_NEARER = 6
"""How many times nearer a day ahead must be than the one behind, to be meant by a word that leads both ways."""
_PARTS = {"week": (7, "day"), "month": (30, "day"), "quarter": (3, "month"), "year": (12, "month"), "day": (24, "hour")}


def _now(_: Time, now: Now, __: Meant, ___: After) -> Interval | None:
    return Interval(now.wall, add(now.wall, "second", 1), "second", moment=now.moment)


def _dated(time: Time, _: Now, __: Meant, ___: After) -> Interval | None:
    year, month, day = time.args
    return unit(dt.datetime(year, month or 1, day or 1), time.grain)  # noqa: DTZ001  Wall time of the reader.


def _cycle(time: Time, now: Now, _: Meant, __: After) -> Interval | None:
    return unit(add(floor(now.wall, time.grain), time.grain, time.args[0]), time.grain)


def _half_cycle(time: Time, now: Now, _: Meant, __: After) -> Interval | None:
    """Give the half of a year by its distance from this one."""
    year = floor(now.wall, "year")
    begin = add(year, "month", 6 * (time.args[0] + (now.wall.month > 6)))
    return Interval(begin, add(begin, "month", 6), "quarter", long=True)


def _cycles(time: Time, now: Now, _: Meant, __: After) -> Interval | None:
    """Give that many whole units before or after this one."""
    count, here = time.args[0], floor(now.wall, time.grain)
    first = add(here, time.grain, 1) if count > 0 else add(here, time.grain, count)
    last = add(here, time.grain, count + 1) if count > 0 else here
    return Interval(first, last, time.grain, long=True)


def _rest(time: Time, now: Now, _: Meant, __: After) -> Interval | None:
    """Give what is left of a unit, or what has passed of it."""
    begin = floor(now.wall, time.grain)
    if time.args[0] == "gone":
        return Interval(begin, now.wall, "second", long=True)
    return Interval(now.wall, add(begin, time.grain, 1), "second", long=True, moment=now.moment)


def _shifted(time: Time, now: Now, meant: Meant, _: After) -> Interval | None:
    base, amounts, sign = time.args
    if base.kind == "now":
        return _from_now(amounts, sign, now)
    found = meant(base, now)
    if found is None:
        return None
    grain = found.grain
    for _amount, name in amounts:
        grain = finer(grain, "day" if name == "workday" else name)
    anchor = found.end if base.form in ("part",) and sign > 0 else found.start
    return unit(moved(anchor, amounts, sign), grain)


def _from_now(amounts: Amounts, sign: int, now: Now) -> Interval | None:
    """Count from now: hours and less as they pass, days and more by the clock on the wall."""
    least = min((_LOWER[name] for _, name in amounts), key=RANK.__getitem__)
    wall = [(a, n) for a, n in amounts if n not in ("hour", "minute", "second")]
    passing = [(a, n) for a, n in amounts if n in ("hour", "minute", "second")]
    local = moved(now.wall, tuple(wall), sign)
    if not passing:
        start = floor(local, least)
        return unit(start, least)
    exact = now.moment if not wall else local.replace(tzinfo=now.zone)
    exact = moved(exact.astimezone(dt.UTC), tuple(passing), sign).astimezone(now.zone)
    start = floor(exact.replace(tzinfo=None), least)
    return Interval(start, add(start, least, 1), least, moment=floor(exact, least))


def moved(moment: dt.datetime, amounts: Amounts, sign: int) -> dt.datetime:
    """Move a moment by a duration; a fraction of a unit counts in the next smaller one."""
    for amount, name in amounts:
        if name == "workday":
            day = workdays(moment.date(), sign * int(amount))
            moment = dt.datetime.combine(day, moment.timetz())
            continue
        whole, rest = divmod(amount, 1)
        moment = add(moment, name, sign * int(whole))
        if rest and name in _PARTS:
            size, smaller = _PARTS[name]
            moment = add(moment, smaller, sign * round(rest * size))
        elif rest:
            moment += sign * dt.timedelta(seconds=rest * (3600 if name == "hour" else 60))
    return moment


def _counted(time: Time, now: Now, _: Meant, after: After) -> Interval | None:
    """Give the n-th of something from now: 0 the next to begin, -1 the last that has passed."""
    inner, count = time.args
    wall = now.wall
    if count >= 0 and time.skips:
        wall = (
            add(floor(wall, inner.grain), inner.grain, 1) if inner.grain not in ("second", "minute", "hour") else wall
        )
    if count < 0 or not time.skips:
        wall = floor(wall, inner.grain)
    return after(inner, wall, now, count)


def _after(time: Time, now: Now, meant: Meant, after: After) -> Interval | None:
    """Give the n-th of something after, or before, something else."""
    inner, count, base = time.args
    found = meant(base, now)
    if found is None:
        return None
    return after(inner, found.end if count >= 0 else found.start, now, count)


def _stretch(time: Time, now: Now, meant: Meant, _: After) -> Interval | None:
    """Give a duration that begins with something, or ends with it."""
    base, amounts, sign = time.args
    found = meant(base, now)
    if found is None:
        return None
    other = moved(found.start, amounts, sign)
    return Interval(min(found.start, other), max(found.start, other), finer(found.grain, time.grain), long=True)


def _zoned(time: Time, now: Now, meant: Meant, _: After) -> Interval | None:
    inner, zone = time.args
    there = Now(now.moment, zone_of(zone))
    found = meant(inner, there)
    if found is None:
        return None
    start = found.start.replace(tzinfo=there.zone).astimezone(now.zone)
    end = found.end.replace(tzinfo=there.zone).astimezone(now.zone)
    return found._replace(start=start.replace(tzinfo=None), end=end.replace(tzinfo=None), moment=start)


def _next_weekday(time: Time, now: Now, _: Meant, __: After) -> Interval | None:
    """Give the weekday of the next week, or of this one; unsure where another one comes before it, or it is gone."""
    weekday, *weeks = time.args
    today = floor(now.wall, "day")
    chosen = add(floor(now.wall, "week"), "day", 7 * (weeks[0] if weeks else 1) + weekday)
    return unit(chosen, "day")._replace(unsure=not 0 <= (chosen - today).days <= 7)


def _up_to(time: Time, now: Now, meant: Meant, _: After) -> Interval | None:
    """Give the time from now, or from the day that is named, up to the beginning of something, or through it."""
    inner, through, *day = time.args
    found = meant(inner, now)
    if found is None:
        return None
    end = found.end if through and (found.long or RANK[found.grain] >= RANK["day"]) else found.start
    if end <= now.wall:
        return None
    begun = meant(day[0], now) if day else None
    if begun is not None and now.wall < begun.start < end:
        return Interval(begun.start, end, found.grain, long=True, unsure=found.unsure)
    return Interval(now.wall, end, "second", long=True, moment=now.moment, unsure=found.unsure)


def _gone(time: Time, now: Now, meant: Meant, after: After) -> Interval | None:
    """Give the last one that has begun: "since Monday"; where its word leads ahead too, a far nearer date."""
    inner = time.args[0]
    found = meant(inner, now)
    if found is not None and found.start <= now.wall:
        return found
    last = after(inner, now.wall, now, -1)
    if last is None or found is None or len(time.args) == 1 or inner.kind not in ("date", "month", "holiday"):
        return last or found
    away, gone = found.start - now.wall, now.wall - last.start
    return found if away * _NEARER < gone else last._replace(unsure=away < gone)


def _season_cycle(time: Time, now: Now, _: Meant, __: After) -> Interval | None:
    """Give a season by its distance from this one, where the names of the year's seasons are not said."""
    year = floor(now.wall, "year")
    starts = [add(year, "year", away).replace(month=m, day=d) for away in (-1, 0, 1, 2) for m, d in _SEASONS]
    here = max(place for place, start in enumerate(starts) if start <= now.wall) + time.args[0]
    return Interval(starts[here], starts[here + 1], "day", long=True)


def _nearest(time: Time, now: Now, meant: Meant, after: After) -> Interval | None:
    """Give the n-th nearest of something to something else, on either side of it."""
    inner, count, base = time.args
    found = meant(base, now)
    if found is None:
        return None
    both = (after(inner, found.start, now, each) for each in range(-count, count))
    near = sorted((each for each in both if each), key=lambda each: abs(each.start - found.start))
    last = after(base, now.wall, now, -1)
    gone = last is not None and now.wall - last.start < found.start - now.wall  # Which fifth of February?
    return near[count - 1]._replace(unsure=gone) if len(near) >= count else None


ONCE: dict[str, Callable[[Time, Now, Meant, After], Interval | None]] = {
    "now": _now,
    "dated": _dated,
    "cycle": _cycle,
    "half_cycle": _half_cycle,
    "cycles": _cycles,
    "rest": _rest,
    "shifted": _shifted,
    "counted": _counted,
    "after": _after,
    "stretch": _stretch,
    "zoned": _zoned,
    "next_weekday": _next_weekday,
    "up_to": _up_to,
    "gone": _gone,
    "season_cycle": _season_cycle,
    "nearest": _nearest,
}
