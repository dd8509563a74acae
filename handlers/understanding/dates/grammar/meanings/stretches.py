"""Meanings that are durations, stretches between two times, and what is open to one side."""

import msgspec

from handlers.understanding.dates.almanac.once import Amounts
from handlers.understanding.dates.almanac.time import RANK, Time, finer
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.grammar.meanings.days import date, month
from handlers.understanding.dates.grammar.meanings.hours import hour
from handlers.understanding.dates.grammar.meanings.register import meaning

_NOW = Time(kind="now", grain="second", form="now")
_MOST = 10_000


@meaning("time")
def now() -> Time:
    """Name this moment."""
    return _NOW


@meaning("duration")
def amount(count: float | str, unit: str) -> Amounts | None:
    """Name a duration."""
    return ((float(count), unit),) if 0 < float(count) <= _MOST else None


@meaning("duration")
def one(unit: str) -> Amounts:
    """Name a duration of one unit."""
    return ((1, unit),)


@meaning("duration")
def fixed(count: str, unit: str) -> Amounts:
    """Name a duration that the rule itself gives."""
    return ((float(count), unit),)


@meaning("duration")
def and_half(count: float, unit: str) -> Amounts | None:
    """Name a duration and half of its unit."""
    return ((count + 0.5, unit),) if 0 < count <= _MOST else None


@meaning("duration")
def unit_and_half(unit: str) -> Amounts:
    """Name one and a half of a unit."""
    return ((1.5, unit),)


@meaning("duration")
def half_unit(unit: str) -> Amounts:
    """Name half of a unit."""
    return ((0.5, unit),)


@meaning("duration")
def plus(first: Amounts, second: Amounts) -> Amounts | None:
    """Add two durations, the longer unit first."""
    last, following = first[-1][1], second[0][1]
    if "workday" in (last, following) or RANK[last] <= RANK[following] or len(first) > 3:  # type: ignore[index] # Grains.
        return None
    return (*first, *second)


@meaning("time")
def from_now(sign: str, amounts: Amounts) -> Time:
    """Count a duration from now."""
    return Time(kind="shifted", args=(_NOW, amounts, int(sign)), grain=_grain(amounts), form="offset")


@meaning("time")
def shift(sign: str, amounts: Amounts, base: Time) -> Time | None:
    """Count a duration from something else."""
    if base.reach or base.kind == "recurring":
        return None
    grain = base.grain if base.kind != "now" else _grain(amounts)
    return Time(kind="shifted", args=(base, amounts, int(sign)), grain=grain, form="offset", unsure=base.unsure)


@meaning("time")
def shift_from(sign: str, base: Time, amounts: Amounts) -> Time | None:
    """Count a duration from something that is named first."""
    return shift(sign, amounts, base)


def _grain(amounts: Amounts) -> str:  # Only for ordering; the almanac decides.
    return "hour" if amounts[-1][1] in ("day", "workday") else "minute" if amounts[-1][1] == "hour" else "day"


@meaning("time")
def within(amounts: Amounts) -> Time:
    """Take the time from now until a duration has passed."""
    return Time(kind="stretch", args=(_NOW, amounts, 1), grain="second", form="offset")


@meaning("time")
def past_stretch(amounts: Amounts) -> Time:
    """Take the time up to now, for a duration."""
    return Time(kind="stretch", args=(_NOW, amounts, -1), grain="second", form="offset")


@meaning("time")
def stretch_from(amounts: Amounts, base: Time) -> Time | None:
    """Take a duration that begins with something."""
    if base.reach or base.kind == "recurring":
        return None
    return Time(kind="stretch", args=(base, amounts, 1), grain=base.grain, form="offset", unsure=base.unsure)


@meaning("time")
def from_stretch(base: Time, amounts: Amounts) -> Time | None:
    """Take a duration that begins with something that is named first."""
    return stretch_from(amounts, base)


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
    coarse = RANK[first.grain] >= RANK["day"], RANK[last.grain] >= RANK["day"]
    if coarse[0] != coarse[1] and _NOW not in (first, last):
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


@meaning("time")
def hours_between(first: int, last: Time) -> Time | None:
    """Take the hours from a bare number to a time: "3 to 5pm"."""
    begin = hour(first)
    return _hours(begin, last) if begin and 1 <= first <= 24 else None


@meaning("time")
def hours_between_late(first: Time, last: int) -> Time | None:
    """Take the hours from a time to a bare number: "8:30 to 10"."""
    end = hour(last)
    return _hours(first, end) if end and 1 <= last <= 24 else None


@meaning("time")
def hours_between_both(first: int, last: int) -> Time | None:
    """Take the hours between two bare numbers: "between 2 and 4"."""
    begin = hour(first)
    return hours_between_late(begin, last) if begin and 1 <= first <= 24 else None


def _hours(first: Time, last: Time) -> Time | None:
    """Let "3 - 5pm" be in the afternoon, and "11 - 1pm" begin before noon."""
    if first.kind != "clock" or last.kind != "clock":
        return None
    hour, minute, second, bare, grain = first.args
    if bare and not last.args[3]:
        readings = [each for each in (hour % 12, hour % 12 + 12) if each * 60 + minute < last.args[0] * 60 + last.args[1]]
        if readings:
            first = msgspec.structs.replace(first, args=(readings[-1], minute, second, False, grain))
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


@meaning("time")
def days_to_date(first: int, last: Time) -> Time | None:
    """Take the days up to a date, from a day of the same month."""
    if last.kind == "date":
        return days_between(first, last.args[1], last.args[0])
    return None


@meaning("time")
def months_between(first: int, last: int) -> Time | None:
    """Take the months from one to another."""
    return between(month(first), month(last))


@meaning("time")
def edge(which: str, whole: Time) -> Time | None:
    """Take the beginning, the middle or the end of something."""
    if whole.reach or whole.kind in ("now", "recurring", "edge") or whole.form in ("clock", "date", "weekday"):
        return None
    if whole.form == "part" or (whole.kind == "both" and whole.args[-1].form == "part"):
        return Time(kind="edge", args=(which, whole), grain="hour", form="part" if whole.form == "part" else "moment")
    if whole.grain in ("hour", "minute", "second", "day"):
        return None
    vague = which not in ("first", "last")
    return Time(kind="edge", args=(which, whole), form="day", unsure=vague)


@meaning("time")
def edge_of_cycle(which: str, whole: Time) -> Time | None:
    """Take the edge of a week, month, quarter or year that is named by its distance from this one."""
    return edge(which, whole)


@meaning("time")
def first_of(which: str, count: float | str, unit: str, whole: Time) -> Time | None:
    """Take so many units from the beginning or the end of something: "the first five days of May"."""
    if whole.reach or whole.kind == "recurring" or not 0 < float(count) < 1000 or unit == "workday":
        return None
    if RANK[unit] >= RANK[whole.grain]:  # type: ignore[index] # A grain.
        return None
    return Time(kind="some", args=(which, int(float(count)), unit, whole), grain=unit, form="stretch")  # type: ignore[arg-type] # A grain.


@meaning("time")
def edge_cycle(which: str, offset: str, unit: str) -> Time | None:
    """Take the beginning, middle or end of a unit that the rule names: "EOM"."""
    if unit == "day":
        return None
    return edge(which, Time(kind="cycle", args=(int(offset),), grain=unit, form=unit))  # type: ignore[arg-type] # A grain.


@meaning("time")
def edge_unit(which: str, unit: str) -> Time | None:
    """Take the beginning, middle or end of this unit."""
    return edge_cycle(which, "0", unit)


@meaning("time")
def rest(which: str, unit: str) -> Time | None:
    """Take what is left of this unit, or what is gone of it."""
    return Time(kind="rest", args=(which,), grain=unit) if unit != "workday" else None  # type: ignore[arg-type] # A grain.


@meaning("time")
def named_rest(which: str, unit: str) -> Time | None:
    """Take what is gone of a unit that the rule names: "YTD"."""
    return rest(which, unit)


@meaning("time")
def reach_hour(which: str, number: int) -> Time | None:
    """Open a bare hour to one side: "before 5"."""
    found = hour(number)
    return reach(which, found) if found and 1 <= number <= 24 else None


@meaning("time")
def reach(which: str, time: Time) -> Time | None:
    """Open a time to one side: ``by`` and ``until`` its end, ``before`` its beginning, ``after`` and ``since``."""
    if time.reach or time.kind == "recurring":
        return None
    if which in ("by", "until", "before"):
        through = which != "before"
        return Time(kind="up_to", args=(time, through), grain="second", reach="before", unsure=time.unsure)
    inner = Time(kind="gone", args=(time,), grain=time.grain) if which == "since" else time
    return msgspec.structs.replace(inner, reach="after", unsure=time.unsure)
