"""Meanings that are durations, and what is counted by them from now or from something else."""

import msgspec

from handlers.understanding.dates.almanac.once import Amounts, Unit
from handlers.understanding.dates.almanac.time import RANK, Grain, Time
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.grammar.meanings.days import weekday
from handlers.understanding.dates.grammar.meanings.register import meaning

NOW = Time(kind="now", grain="second", form="now")
_MOST = 10_000
_YEARS = 1_000
"""So many years are one of them: "2010年之后"."""


@meaning("time")
def now() -> Time:
    """Name this moment."""
    return NOW


@meaning("duration", cost=5)
def amount(count: float | str, unit: Unit) -> Amounts | None:
    """Name a duration."""
    most = _YEARS if unit == "year" else _MOST
    return ((float(count), unit),) if 0 < float(count) <= most else None


@meaning("duration", cost=5)
def one(unit: Unit) -> Amounts:
    """Name a duration of one unit."""
    return ((1, unit),)


@meaning("duration", cost=5)
def fixed(count: str, unit: Unit) -> Amounts:
    """Name a duration that the rule itself gives."""
    return ((float(count), unit),)


@meaning("duration", cost=4)
def and_half(count: float, unit: Unit) -> Amounts | None:
    """Name a duration and half of its unit."""
    return ((count + 0.5, unit),) if 0 < count <= _MOST else None


@meaning("duration", cost=4)
def unit_and_half(unit: Unit) -> Amounts:
    """Name one and a half of a unit."""
    return ((1.5, unit),)


@meaning("duration")
def half_unit(unit: Unit) -> Amounts:
    """Name half of a unit."""
    return ((0.5, unit),)


@meaning("duration", cost=5)
def hours_minutes(hours: int, minutes: int) -> Amounts | None:
    """Name hours and minutes: "2h30"."""
    return ((hours, "hour"), (minutes, "minute")) if 0 <= hours < 100 and 0 < minutes < 60 else None


@meaning("duration")
def plus(first: Amounts, second: Amounts) -> Amounts | None:
    """Add two durations, the longer unit first."""
    last, following = first[-1][1], second[0][1]
    if last == "workday" or following == "workday" or RANK[last] <= RANK[following] or len(first) > 3:
        return None
    return (*first, *second)


@meaning("time", cost=4)
def from_now(sign: str, amounts: Amounts) -> Time:
    """Count a duration from now."""
    return Time(kind="shifted", args=(NOW, amounts, int(sign)), grain=_grain(amounts), form="offset")


@meaning("time", cost=2)
def called_from_now(sign: str, count: str, unit: Unit) -> Time:
    """Count from now what is not to be taken by its words: "dans quinze jours" is a fortnight."""
    return from_now(sign, fixed(count, unit))


@meaning("time")
def about_from_now(sign: str, unit: Unit, count: float) -> Time | None:
    """Count roughly so much from now, said the other way round: "часа через два"."""
    amounts = amount(count, unit)
    return msgspec.structs.replace(from_now(sign, amounts), unsure=True) if amounts else None


@meaning("time", cost=4)
def either_from_now(sign: str, first: float, second: float, unit: Unit) -> Time | None:
    """Count one of two amounts from now, the smaller until somebody says more: "in two or three days"."""
    amounts = amount(first, unit) if first < second <= 2 * first + 1 else None
    return msgspec.structs.replace(from_now(sign, amounts), unsure=True) if amounts else None


@meaning("time", cost=4)
def one_or_two(sign: str, unit: Unit) -> Time:
    """Count one unit or two from now: "in a day or two"."""
    return msgspec.structs.replace(from_now(sign, one(unit)), unsure=True)


@meaning("time", cost=8)
def shift(sign: str, amounts: Amounts, base: Time) -> Time | None:
    """Count a duration from something else."""
    if base.reach or base.kind == "recurring":
        return None
    grain = base.grain if base.kind != "now" else _grain(amounts)
    unsure = base.unsure or (base.form == "holiday" and amounts[0][1] == "year")  # After the last one, or the next?
    return Time(kind="shifted", args=(base, amounts, int(sign)), grain=grain, form="offset", unsure=unsure)


@meaning("time")
def year_away(sign: str, time: Time, amounts: Amounts) -> Time | None:
    """Name what comes once a year by the years until then: "Thanksgiving in two years"."""
    if time.form not in ("holiday", "month", "date") or time.kind == "dated" or len(amounts) != 1:
        return None
    count, unit = amounts[0]
    if unit != "year" or count % 1:
        return None
    return together(time, Time(kind="cycle", args=(int(sign) * int(count),), grain="year", form="year"))


@meaning("time")
def shift_day(sign: str, amounts: Amounts, days: int) -> Time | None:
    """Count a duration from a day near today: "three weeks tomorrow"."""
    if any(RANK[name] < RANK["day"] for _, name in amounts if name != "workday"):
        return None
    return shift(sign, amounts, Time(kind="cycle", args=(int(days),), form="day"))


@meaning("time")
def day_ago(days: int, amounts: Amounts) -> Time | None:
    """Count a duration back from a day near today that is named first: "gestern vor einer Woche"."""
    return shift_day("-1", amounts, days)


@meaning("time")
def shift_days(count: str, days: int) -> Time | None:
    """Count days from a day near today, which the rule names: "d'aujourd'hui en huit"."""
    return shift_day("1", ((int(count), "day"),), days)


@meaning("time")
def shift_weekday(sign: str, amounts: Amounts, number: int) -> Time | None:
    """Name a weekday by the weeks between it and now: "two weeks ago Tuesday"."""
    if len(amounts) != 1 or amounts[0][1] != "week" or amounts[0][0] % 1:
        return None
    week = Time(kind="cycle", args=(int(sign) * int(amounts[0][0]),), grain="week")
    return Time(kind="both", args=(week, weekday(number)), form="weekday", unsure=True)


@meaning("time")
def same_day(time: Time) -> Time | None:
    """Take the day that it is now, in another week, month or year: "this day next week"."""
    if time.kind != "cycle" or time.grain not in ("week", "month", "quarter", "year") or not time.args[0]:
        return None
    amounts = ((abs(time.args[0]), time.grain),)
    return shift("1" if time.args[0] > 0 else "-1", amounts, Time(kind="cycle", args=(0,), form="day"))


@meaning("time")
def shift_from(sign: str, base: Time, amounts: Amounts) -> Time | None:
    """Count a duration from something that is named first; "11月5日之前" is nothing before November."""
    return shift(sign, amounts, base) if base.form != "month" else None


def _grain(amounts: Amounts) -> Grain:  # Only for ordering; the almanac decides.
    return "hour" if amounts[-1][1] in ("day", "workday") else "minute" if amounts[-1][1] == "hour" else "day"


@meaning("time", cost=8)
def within(amounts: Amounts) -> Time:
    """Take the time from now until a duration has passed."""
    return Time(kind="stretch", args=(NOW, amounts, 1), grain="second", form="offset")


@meaning("time", cost=8)
def for_now(amounts: Amounts) -> Time:
    """Take a duration from now on, where nothing says when it begins: "for two weeks"."""
    return msgspec.structs.replace(within(amounts), unsure=True)


@meaning("time")
def within_unit(unit: Unit) -> Time | None:
    """Take the time from now until one unit has passed."""
    return within(((1, unit),)) if unit != "workday" else None


@meaning("time")
def same_time(time: Time) -> Time | None:
    """Take the hour that it is now, on another day: "this time tomorrow"."""
    if time.kind != "cycle" or RANK[time.grain] < RANK["day"] or not time.args[0]:
        return None
    count = time.args[0]
    return from_now(
        "1" if count > 0 else "-1", ((abs(count), time.grain), (0, "minute"))
    )  # To the minute, by the wall.


@meaning("time", cost=12)
def past_stretch(amounts: Amounts) -> Time:
    """Take the time up to now, for a duration."""
    return Time(kind="stretch", args=(NOW, amounts, -1), grain="second", form="offset")


@meaning("time", cost=12)
def stretch_from(amounts: Amounts, base: Time) -> Time | None:
    """Take a duration that begins with something."""
    if base.reach or base.kind == "recurring":
        return None
    return Time(kind="stretch", args=(base, amounts, 1), grain=base.grain, form="offset", unsure=base.unsure)


@meaning("time", cost=4)
def for_stretch(amounts: Amounts, base: Time) -> Time | None:
    """Take a duration that begins with something, where a word says that it lasts: "for ten days from the 18th"."""
    return stretch_from(amounts, base)


@meaning("time")
def from_stretch(base: Time, amounts: Amounts) -> Time | None:
    """Take a duration that begins with something that is named first."""
    return stretch_from(amounts, base)
