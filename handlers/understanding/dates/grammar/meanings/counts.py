"""Meanings that are counted: the first Monday of June, next week, the last three months."""

import msgspec

from handlers.understanding.dates.almanac.once import Unit
from handlers.understanding.dates.almanac.time import Time, finer
from handlers.understanding.dates.grammar.meanings.days import day_of_month, weekday, weekend
from handlers.understanding.dates.grammar.meanings.register import meaning


@meaning("thing", cost=1)
def thing(unit: Unit) -> Time | None:
    """Name a unit as something that can be counted."""
    return Time(kind="every", grain=unit) if unit != "workday" else weekday(0, 1, 2, 3, 4)


@meaning("thing", cost=1)
def thing_weekday(*days: int) -> Time:
    """Name a weekday as something that can be counted."""
    return weekday(*days)


@meaning("thing")
def thing_weekend() -> Time:
    """Name the weekend as something that can be counted."""
    return weekend()


@meaning("time")
def nth(count: int | str, what: Time, whole: Time) -> Time | None:
    """Take the n-th of something in something longer."""
    if whole.reach or whole.grain in ("second", "minute", "hour") or whole.kind == "recurring":
        return None
    if whole.kind in ("between", "both") and what.grain == whole.grain != "day":
        return None  # In "first quarter of 2027 to third quarter of 2027" the first is not one of all the rest.
    part = msgspec.structs.replace(what, skips=False)
    return Time(kind="nth", args=(part, int(count), whole), grain=part.grain, form="day", unsure=whole.unsure)


@meaning("time")
def nth_last(count: int, what: Time, whole: Time) -> Time | None:
    """Take the n-th of something counted from the end: "the third last week of May"."""
    return nth(-int(count), what, whole)


@meaning("time")
def nth_in(count: int | str, what: Time, unit: Unit) -> Time | None:
    """Take the n-th of something in every unit: "the first Monday of the month"."""
    return nth(count, what, Time(kind="every", grain=unit)) if unit != "workday" else None


@meaning("time", cost=8)
def nth_monthly(count: int, number: int) -> Time | None:
    """Take the n-th weekday of a month that is not named: "the first Monday"."""
    found = nth(count, weekday(number), Time(kind="every", grain="month")) if 1 <= int(count) <= 5 else None
    return msgspec.structs.replace(found, unsure=True) if found else None


@meaning("time")
def nth_of(what: Time, count: int | str, whole: Time) -> Time | None:
    """Take the n-th of something, where the number follows what is counted; behind a weekday it is a date's."""
    return nth(count, what, whole) if what.kind != "weekday" else None


@meaning("time")
def whole_nth(whole: Time, count: int | str, what: Time) -> Time | None:
    """Take the n-th of something, where the whole comes first."""
    return nth(count, what, whole)


@meaning("time")
def whole_last(whole: Time, what: Time) -> Time | None:
    """Take the last of something, where the whole comes first."""
    return nth(-1, what, whole)


@meaning("time")
def nth_after(count: int | str, what: Time, base: Time) -> Time | None:
    """Take the n-th of something after something else; no day lies before a part of the day."""
    if base.reach or base.kind == "recurring" or (base.form in ("part", "clock") and what.grain == "day"):
        return None
    count = int(count)
    grain = finer(what.grain, base.grain) if what.kind == "every" else what.grain
    return Time(kind="after", args=(what, count - 1 if count > 0 else count, base), grain=grain, form="day")


@meaning("time")
def after_nth(base: Time, count: int, what: Time) -> Time | None:
    """Take the n-th of something after something else that is named first."""
    return nth_after(count, what, base) if int(count) > 0 else None


@meaning("time")
def week_of(time: Time) -> Time | None:
    """Take the week that a day lies in."""
    if time.grain != "day" or time.reach:
        return None
    return Time(kind="around", args=("week", time), grain="week", form="week")


@meaning("time", cost=5)
def weekend_of(time: Time) -> Time | None:
    """Take the weekend of the week that a day lies in; a Monday goes with the weekend before it."""
    if time.grain != "day" or time.reach or time.form not in ("date", "holiday", "dom"):
        return None
    return Time(kind="around", args=("weekend", time), grain="hour", form="weekend", unsure=time.unsure)


@meaning("time", cost=5)
def weekend_with(time: Time) -> Time | None:
    """Take the weekend of a day that is named first: "Labor Day weekend"."""
    return weekend_of(time) if time.form == "holiday" else None


@meaning("time")
def week_of_day(number: int) -> Time | None:
    """Take the week that a day of some month lies in."""
    day = day_of_month(number)
    return week_of(day) if day else None


@meaning("time")
def cycle(offset: str, unit: Unit) -> Time | None:
    """Take a unit by its distance from this one."""
    if unit == "workday":
        return Time(kind="shifted", args=(Time(kind="now"), ((abs(int(offset)), unit),), 1 if int(offset) > 0 else -1))
    return Time(kind="cycle", args=(int(offset),), grain=unit, form=unit)


@meaning("time")
def named_cycle(offset: str, unit: Unit) -> Time | None:
    """Take a unit by its distance from this one, where the rule names the unit."""
    return cycle(offset, unit)


@meaning("time")
def half_cycle(offset: str) -> Time:
    """Take half a year by its distance from this one."""
    return Time(kind="half_cycle", args=(int(offset),), grain="quarter", form="half")


@meaning("time")
def season_cycle(offset: str) -> Time:
    """Take a season by its distance from this one."""
    return Time(kind="season_cycle", args=(int(offset),), form="season")


@meaning("time")
def nearest(count: int | str, what: Time, base: Time) -> Time | None:
    """Take what is nearest to something else, or the n-th nearest."""
    if base.reach or base.grain != "day" or what.grain != "day" or not 1 <= int(count) <= 9:
        return None
    inner = msgspec.structs.replace(what, skips=False)
    return Time(kind="nearest", args=(inner, int(count), base), form="day", unsure=base.unsure)


@meaning("time")
def cycles(sign: str, count: float | str, unit: Unit) -> Time | None:
    """Take that many whole units before this one or after it."""
    number = float(count)
    if number != int(number) or not 0 < number < 1000 or unit == "workday":
        return None
    return Time(kind="cycles", args=(int(sign) * int(number),), grain=unit)


@meaning("time")
def cycles_of(sign: str, count: str, unit: Unit) -> Time | None:
    """Take about so many whole units before this one or after it, where the rule says both: "the coming weeks"."""
    found = cycles(sign, count, unit)
    return msgspec.structs.replace(found, unsure=True) if found else None


@meaning("time")
def cycles_of_any(sign: str, count: float, unit: Unit) -> Time | None:
    """Take so many whole units before this one or after it, where the words may mean a moment: "pasados dos meses"."""
    return cycles_of(sign, str(count), unit)


@meaning("time")
def weekend_ahead(count: str) -> Time:
    """Take a weekend by its distance: the one after next, the one before last."""
    ahead = int(count) >= 0
    return Time(kind="counted", args=(weekend(), int(count)), grain="hour", form="weekend", skips=ahead, unsure=ahead)


@meaning("time")
def day_next(days: str, base: Time) -> Time | None:
    """Name the day after something, or before it."""
    if base.reach or base.grain != "day" or base.kind == "recurring":
        return None
    sign = 1 if int(days) > 0 else -1
    return Time(kind="shifted", args=(base, ((abs(int(days)), "day"),), sign), form="day")
