"""Meanings that are stretches between two times, and the edges of longer ones."""

import msgspec

from handlers.understanding.dates.almanac.once import Amounts, Unit
from handlers.understanding.dates.almanac.time import RANK, Time, finer
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.grammar.meanings.counts import half_cycle
from handlers.understanding.dates.grammar.meanings.dayparts import part
from handlers.understanding.dates.grammar.meanings.days import date, dated, day_of_month, month
from handlers.understanding.dates.grammar.meanings.durations import NOW, from_now
from handlers.understanding.dates.grammar.meanings.ends import lent
from handlers.understanding.dates.grammar.meanings.hours import hour
from handlers.understanding.dates.grammar.meanings.register import meaning

_BEFORE_DAWN = range(1, 7)
_NOON = 12


@meaning("time")
def between(first: Time, last: Time) -> Time | None:
    """Take the time from one thing to another; days, weeks and months to the end of the last one."""
    if first.reach or last.reach or "recurring" in (first.kind, last.kind) or "between" in (first.kind, last.kind):
        return None
    if first.form == "clock" and last.form == "clock":
        return _hours(first, last)
    if last.form == "clock" and first.form == "moment":
        return _moments(first, last)
    if first.form == "clock" and last.form == "moment":
        return _moments_late(first, last)
    first = lent(first, last)
    coarse = RANK[first.grain] >= RANK["day"], RANK[last.grain] >= RANK["day"]
    if coarse[0] != coarse[1] and NOW not in (first, last):
        return None
    through = coarse[1] or last.form == "part"
    begin = msgspec.structs.replace(first, skips=False) if first.form != "weekday" else first
    return Time(
        kind="between",
        args=(begin, msgspec.structs.replace(last, skips=False), through),
        grain=finer(first.grain, last.grain),
        form="stretch",
        unsure=first.unsure or last.unsure,
    )


@meaning("time", cost=3)
def from_now_between(sign: str, least: int, amounts: Amounts) -> Time | None:
    """Count from now by an amount that is not quite settled: "in two to three weeks"."""
    if len(amounts) != 1 or amounts[0][0] % 1 or not 0 < least < amounts[0][0] or amounts[0][1] == "workday":
        return None
    ends = sorted((int(sign) * least, int(sign) * int(amounts[0][0])))
    made = [_away(count, amounts[0][1]) for count in ends]
    found = between(made[0], made[1])
    return msgspec.structs.replace(found, form="offset", unsure=True) if found else None


def _away(count: int, unit: Unit) -> Time:
    if unit == "day":
        return Time(kind="cycle", args=(count,), form="day")
    return from_now("1" if count > 0 else "-1", ((abs(count), unit),))


@meaning("time", cost=19)
def loose_between(first: Time, last: Time) -> Time | None:
    """Take the time from one thing to another, where the word between them more often says "at"."""
    return between(first, last)


@meaning("time", cost=8)
def hours_between(first: int, last: Time) -> Time | None:
    """Take the hours from a bare number to a time: "3 to 5pm"."""
    begin = hour(first)
    if begin is None or last.kind != "clock" or (first > 12 and first >= last.args[0]):
        return None
    return _hours(begin, last)


@meaning("time", cost=30)
def loose_hours_between(first: int, last: Time) -> Time | None:
    """Take the hours from a bare number to a time, where the word between them more often says "at"."""
    return hours_between(first, last)


@meaning("time")
def hours_between_late(first: Time, last: int) -> Time | None:
    """Take the hours from a time to a bare number: "8:30 to 10"."""
    end = hour(last)
    return _hours(first, end) if end and 1 <= last <= 24 else None


@meaning("time")
def hours_between_both(first: int, last: int) -> Time | None:
    """Take the hours between two bare numbers: "between 2 and 4"."""
    begin = hour(first) if 1 <= first <= 24 else None
    found = hours_between_late(begin, last) if begin else None
    return msgspec.structs.replace(found, numbers=(int(first), int(last))) if found else None


@meaning("time", cost=20)
def day_between(day: Time, first: int, last: int) -> Time | None:
    """Take the hours between two bare numbers on a day: "Thursday 9-11"."""
    hours = hours_between_both(first, last) if day.form in ("weekday", "day") and day.grain == "day" else None
    found = together(day, hours) if hours else None
    return msgspec.structs.replace(found, unsure=True) if found else None


@meaning("time", cost=20)
def between_day(first: int, last: int, day: Time) -> Time | None:
    """Take the hours between two bare numbers on a day that is named last: "9-11 Thursday"."""
    return day_between(day, first, last)


def _hours(first: Time, last: Time) -> Time | None:
    """Let "3 - 5pm" be in the afternoon, and "11 - 1pm" begin before noon."""
    if first.kind != "clock" or last.kind != "clock":
        return None
    hour, minute, second, bare, grain = first.args
    if bare and not last.args[3]:
        readings = [
            each for each in (hour % 12, hour % 12 + 12) if each * 60 + minute < last.args[0] * 60 + last.args[1]
        ]
        if readings:
            first = msgspec.structs.replace(first, args=(readings[-1], minute, second, False, grain))
    elif hour in _BEFORE_DAWN and not bare and not last.args[3] and hour + _NOON < last.args[0]:
        # "1:30 to 3 in the afternoon" does not begin in the night.
        first = msgspec.structs.replace(first, args=(hour + _NOON, minute, second, False, grain), unsure=True)
    return Time(
        kind="between", args=(first, last, False), grain=finer(first.grain, last.grain), form="hours",
        unsure=first.unsure or last.unsure,
    )  # fmt: skip


def _moments(first: Time, last: Time) -> Time | None:
    """Let the day go with both hours: "tomorrow 3 - 5pm"."""
    days = [each for each in first.args if each.form != "clock"] if first.kind == "both" else []
    clocks = [each for each in first.args if each.form == "clock"] if first.kind == "both" else []
    if not days or len(clocks) != 1:
        return None
    return _on(days, _hours(clocks[0], last))


def _moments_late(first: Time, last: Time) -> Time | None:
    """Let the day go with both hours: "from 3 to 5pm tomorrow"."""
    days = [each for each in last.args if each.form != "clock"] if last.kind == "both" else []
    clocks = [each for each in last.args if each.form == "clock"] if last.kind == "both" else []
    if not days or len(clocks) != 1:
        return None
    return _on(days, _hours(first, clocks[0]))


def _on(days: list[Time], hours: Time | None) -> Time | None:
    found = hours
    for each in days:
        found = together(each, found) if found else None
    return found


@meaning("time")
def days_between(first: int, last: int, of_month: int) -> Time | None:
    """Take the days of a month from one to another."""
    begin, end = date(first, of_month), date(last, of_month)
    if begin is None or end is None or int(first) >= int(last):
        return None
    return Time(kind="between", args=(begin, end, True), form="stretch")


@meaning("time")
def month_between(of_month: int, first: int, last: int) -> Time | None:
    """Take the days of a month that is named first, from one to another."""
    return days_between(first, last, of_month)


@meaning("time", cost=9)
def days_to_date(first: int, last: Time) -> Time | None:
    """Take the days up to a date, from a day of the same month."""
    if last.kind == "date":
        return days_between(first, last.args[1], last.args[0])
    if last.kind == "dated" and int(first) < last.args[2]:
        begin = dated(last.args[0], last.args[1], int(first))
        return between(begin, last) if begin else None
    return None


@meaning("time")
def doms_between(first: int, last: int) -> Time | None:
    """Take the days of some month from one to another."""
    begin, end = day_of_month(first), day_of_month(last)
    return between(begin, end) if begin and end and int(first) < int(last) else None


@meaning("time")
def months_between(first: int, last: int) -> Time | None:
    """Take the months from one to another."""
    return between(month(first), month(last))


@meaning("time")
def edge(which: str, whole: Time) -> Time | None:
    """Take the beginning, the middle or the end of something."""
    if whole.reach or whole.kind in ("now", "recurring", "edge") or whole.form == "clock":
        return None
    if whole.form == "season":
        return Time(kind="edge", args=(which, whole), form="stretch", unsure=True)
    if (
        which in ("early", "late")
        and whole.grain == "day"
        and whole.form in ("day", "weekday", "date", "dom", "holiday")
    ):
        return together(whole, part(6, 10, unsure=True) if which == "early" else part(17, 24, unsure=True))
    if whole.form == "part" or (whole.kind == "both" and whole.args[-1].form == "part"):
        return Time(kind="edge", args=(which, whole), grain="hour", form="part" if whole.form == "part" else "moment")
    if whole.grain in ("hour", "minute", "second", "day"):
        return None
    vague = which not in ("first", "last")
    return Time(kind="edge", args=(which, whole), form="day", unsure=vague)


@meaning("time", cost=9)
def half_of(number: int | str, whole: Time) -> Time | None:
    """Take the first or the second half of something long."""
    if whole.reach or whole.kind == "recurring" or RANK[whole.grain] < RANK["week"] or int(number) not in (1, 2):
        return None
    return Time(kind="edge", args=(f"half{int(number)}", whole), form="stretch")


@meaning("time")
def half_unit_of(number: int, unit: Unit) -> Time | None:
    """Take the first or the second half of this unit."""
    return half_of(number, Time(kind="cycle", args=(0,), grain=unit, form=unit)) if unit != "workday" else None


@meaning("time", cost=8)
def edge_of_cycle(which: str, whole: Time) -> Time | None:
    """Take the edge of a week, month, quarter or year that is named by its distance from this one."""
    return edge(which, whole)


@meaning("time", cost=9)
def first_of(which: str, count: float | str, unit: Unit, whole: Time) -> Time | None:
    """Take so many units from the beginning or the end of something: "the first five days of May"."""
    if whole.reach or whole.kind == "recurring" or not 0 < float(count) < 1000 or unit == "workday":
        return None
    if RANK[unit] >= RANK[whole.grain]:
        return None
    return Time(kind="some", args=(which, int(float(count)), unit, whole), grain=unit, form="stretch")


@meaning("time")
def first_of_unit(which: str, count: float, unit: Unit, whole: Unit) -> Time | None:
    """Take so many units from the beginning or the end of this unit."""
    return first_of(which, count, unit, Time(kind="cycle", args=(0,), grain=whole)) if whole != "workday" else None


@meaning("time")
def edge_cycle(which: str, offset: str, unit: Unit) -> Time | None:
    """Take the beginning, middle or end of a unit that the rule names: "EOM"."""
    if unit == "day" or unit == "workday":
        return None
    return edge(which, Time(kind="cycle", args=(int(offset),), grain=unit, form=unit))


@meaning("time")
def edge_half(which: str, offset: str) -> Time | None:
    """Take the beginning or end of half a year by its distance from this one."""
    return edge(which, half_cycle(offset))


@meaning("time")
def edge_unit(which: str, unit: Unit) -> Time | None:
    """Take the beginning, middle or end of this unit."""
    return edge_cycle(which, "0", unit)
