"""The stretches that a meaning may come to, from a moment on and back from it."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import islice

from handlers.understanding.dates.almanac.edges import edge
from handlers.understanding.dates.almanac.once import ONCE, moved
from handlers.understanding.dates.almanac.periods import ROUNDS
from handlers.understanding.dates.almanac.time import RANK, Interval, Now, Time, add, floor, unit

_FAR = dt.timedelta(days=366)
_DAY = dt.timedelta(days=1)
_DATES = frozenset({"date", "day_of_month", "month"})
_LONGEST = dt.timedelta(days=300)
"""What has begun on a day without a year goes on for less: "from 8 May to 4 May" is a slip, or to come."""
_MIDNIGHT = 24 * 60
_MOST = 45
"""Stretches of the outermost meaning that are tried for one that fits all the others."""


def meant(time: Time, now: Now) -> Interval | None:
    """Give the stretch that is meant: the next one, or the last one where there is none to come."""
    wall = now.wall
    for found in islice(forward(time, wall, now), 2):
        if not (time.skips and found.start <= wall < found.end):
            return _nearer(found, time, now) if found.start - wall > _FAR else found
    return next(backward(time, wall, now), None)


def _nearer(found: Interval, time: Time, now: Now) -> Interval:
    """Choose between a day years ahead and the last one: "Sunday, 10 February" said two days after it."""
    if time.kind != "both" or any(each.kind in ("cycle", "dated") for each in time.args):
        return found
    before = next(backward(time, now.wall, now), None)
    return before if before is not None and now.wall - before.end < found.start - now.wall else found


def forward(time: Time, moment: dt.datetime, now: Now) -> Iterator[Interval]:
    """Yield the stretches that end after a moment, the earliest first."""
    if time.kind in _DERIVED:
        yield from (each for each in _DERIVED[time.kind](time, moment, now, True) if each.end > moment)
        return
    if time.kind not in ROUNDS and time.kind != "every":
        now.step()
        found = once(time, now)
        if found is not None and found.end > moment:
            yield found
        return
    period, make = _round(time)
    start = add(floor(moment, period), period, -1)
    while start.year < 9990:
        now.step()
        yield from (each for each in make(start) if each.end > moment)
        start = add(start, period, 1)


def backward(time: Time, moment: dt.datetime, now: Now) -> Iterator[Interval]:
    """Yield the stretches that ended by a moment, the latest first."""
    if time.kind in _DERIVED:
        yield from (each for each in _DERIVED[time.kind](time, moment, now, False) if each.end <= moment)
        return
    if time.kind not in ROUNDS and time.kind != "every":
        now.step()
        found = once(time, now)
        if found is not None and found.end <= moment:
            yield found
        return
    period, make = _round(time)
    start = floor(moment, period)
    while start.year > 2:
        now.step()
        yield from (each for each in reversed(make(start)) if each.end <= moment)
        start = add(start, period, -1)


def once(time: Time, now: Now) -> Interval | None:
    """Give the one stretch of a meaning that is tied to now or to a year."""
    return ONCE[time.kind](time, now, meant, after)


def after(time: Time, moment: dt.datetime, now: Now, count: int) -> Interval | None:
    """Give the count-th stretch that begins at a moment or later; before it, where the count is negative."""
    if count < 0:
        return next(islice(backward(time, moment, now), -count - 1, None), None)
    starts = (each for each in forward(time, moment, now) if each.start >= moment)
    return next(islice(starts, count, None), None)


def _round(time: Time) -> tuple[str, Callable[[dt.datetime], list[Interval]]]:
    if time.kind == "every":
        return time.grain, lambda start: [unit(start, time.grain)]
    period, make = ROUNDS[time.kind]
    return period, lambda start: make(start, time.args)


def _bases(time: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    """Yield the stretches of the whole that a part is looked for in; the one that holds the moment serves both ways."""
    if onward:
        yield from islice(forward(time, moment, now), _MOST)
    else:
        yield from (each for each in islice(forward(time, moment, now), 1) if each.start < moment)
        yield from islice(backward(time, moment, now), _MOST)


def _both(time: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    whole, *parts = time.args
    for found in _bases(whole, moment, now, onward):
        within = list(_within(tuple(parts), found, now))
        yield from within if onward else reversed(within)


def _within(parts: tuple[Time, ...], window: Interval, now: Now) -> Iterator[Interval]:
    if not parts:
        yield window
        return
    if parts[0].kind == "part" and parts[0].args[0] >= _MIDNIGHT:  # The night that follows a day.
        yield from _within(parts[1:], next(forward(parts[0], add(window.start, "day", 1), now)), now)
        return
    for found in islice(forward(parts[0], window.start, now), _MOST):
        if found.start >= window.end:
            return
        if parts[0].kind == "numbered_week":  # It belongs to the year that its Thursday lies in.
            if window.start <= add(found.start, "day", 3) < window.end:
                yield from _within(parts[1:], found, now)
            continue
        if parts[0].kind in ("season", "weekend"):  # Never cut: "the winter of 2014" begins in 2014.
            if found.start >= window.start or found.end - found.start > window.end - window.start:
                yield from _within(parts[1:], found, now)
            continue
        cut = found._replace(start=max(found.start, window.start), end=min(found.end, window.end))
        cut = cut._replace(unsure=found.unsure or window.unsure)
        yield from _within(parts[1:], cut, now)


def _nth(time: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    part, count, whole = time.args
    for window in _bases(whole, moment, now, onward):
        inside = []
        for found in islice(forward(part, window.start, now), 400):
            if found.start >= window.end:
                break
            end = add(found.end, "day", -2) if part.grain == "week" else found.end
            if found.start >= window.start and (count > 0 or end <= window.end):  # A week ends with its Friday.
                inside.append(found)
        place = count - 1 if count > 0 else count
        if -len(inside) <= place < len(inside):
            yield inside[place]


def _between(time: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    first, last, through = time.args
    for begin in _begun(first, moment, now, onward):
        end = next((e for e in islice(forward(last, begin.start, now), 60) if e.start >= begin.start), None)
        stop = None if end is None else end.end if through else end.start
        late = stop and begin.start < moment and stop - begin.start > _LONGEST and first.kind in _DATES
        if stop and stop > begin.start and not (onward and late):
            slipped = last.kind == "both" and stop - begin.start > _FAR  # "To Wednesday, 22 January", a Sunday.
            yield Interval(begin.start, stop, time.grain, long=True, unsure=slipped)


def _begun(first: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    """Yield where a stretch may begin; what is a date, or comes but once, may have begun before the moment.

    "From the 1st to the 15th", said between them, is not a year away.
    """
    some = onward and first.kind in _DATES
    if some:
        yield from islice(backward(first, moment, now), 1)
    for each in _bases(first, moment, now, onward):
        some = True
        yield each
    if onward and not some:
        yield from islice(backward(first, moment, now), 1)


def _edge(time: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    which, whole = time.args
    for window in _bases(whole, moment, now, onward):
        yield edge(which, window)


def _recurring(time: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    base, limits = time.args[0], dict(time.args[1:])
    begin = meant(limits["from"], now) if "from" in limits else None
    if base.kind == "every" and RANK[base.grain] > RANK["day"]:  # A rhythm without a day begins today.
        yield unit(floor(begin.start if begin else now.wall, "day"), "day")
        return
    walk = forward if onward else backward
    yield from (
        each for each in walk(base, begin.start if begin else moment, now) if not begin or each.start >= begin.start
    )


def last_day(time: Time, first: Interval, now: Now) -> dt.date | None:
    """Give the last day on which what comes again may fall; none where its end is not said."""
    limits = dict(time.args[1:])
    if "for" in limits:
        return (moved(first.start, limits["for"], 1) - _DAY).date()
    found = meant(limits["until"], Now(now.moment, now.zone)) if "until" in limits else None
    return (found.end - dt.timedelta(seconds=1)).date() if found else None


def _some(time: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    which, count, grain, whole = time.args
    for window in _bases(whole, moment, now, onward):
        if which == "first":
            yield Interval(window.start, min(add(window.start, grain, count), window.end), grain, long=True)
        else:
            yield Interval(max(add(window.end, grain, -count), window.start), window.end, grain, long=True)


def _weekend_of(day: Interval) -> Interval:
    """Give the weekend of a day's week; a Monday makes the one before it longer."""
    monday = floor(add(day.start, "day", -1), "week")
    return Interval(add(monday, "hour", 4 * 24 + 18), max(add(monday, "week", 1), day.end), "hour", long=True)


def _around(time: Time, moment: dt.datetime, now: Now, onward: bool) -> Iterator[Interval]:
    grain, inner = time.args
    for found in _bases(inner, moment, now, onward):
        if grain == "weekend":
            yield _weekend_of(found)
            continue
        sunday = grain == "week" and found.start.weekday() == 6
        # Who names a week by its Sunday names the day that it begins with, but may count from Monday.
        yield unit(floor(add(found.start, "day", int(sunday)), grain), grain)._replace(unsure=sunday)


_DERIVED: dict[str, Callable[[Time, dt.datetime, Now, bool], Iterator[Interval]]] = {
    "both": _both,
    "nth": _nth,
    "between": _between,
    "edge": _edge,
    "recurring": _recurring,
    "around": _around,
    "some": _some,
}
