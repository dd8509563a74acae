"""Meanings that come again and again, as rules of RFC 5545."""

import msgspec

from handlers.understanding.dates.almanac.once import Unit
from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.compose import afternoon, together
from handlers.understanding.dates.grammar.meanings.counts import nth
from handlers.understanding.dates.grammar.meanings.dayparts import part
from handlers.understanding.dates.grammar.meanings.days import day_of_month, weekday
from handlers.understanding.dates.grammar.meanings.register import meaning

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCY = {
    "second": "SECONDLY", "minute": "MINUTELY", "hour": "HOURLY", "day": "DAILY", "week": "WEEKLY",
    "month": "MONTHLY", "year": "YEARLY",
}  # fmt: skip
_FORTNIGHT = 14
"""Days that are said of two weeks."""
_EVERY_MONTH_HAS = 28
"""Days that no month is without."""


def _recurring(rule: str, base: Time) -> Time:
    return Time(kind="recurring", args=(base,), rule=rule, grain=base.grain, form="rhythm")


def _interval(count: int | str) -> str:
    return f";INTERVAL={int(count)}" if int(count) > 1 else ""


@meaning("weekdays", cost=2)
def weekday_list(*days: int | tuple[int, ...]) -> tuple[int, ...]:
    """Name several days of the week."""
    found: set[int] = set()
    for each in days:
        found.update(each if isinstance(each, tuple) else (int(each),))
    return tuple(sorted(found))


@meaning("plural")
def plural_list(*days: int | tuple[int, ...]) -> tuple[int, ...]:
    """Name several days of the week in the plural: "Mondays and Fridays"."""
    return weekday_list(*days)


@meaning("weekdays")
def weekday_range(first: int, last: int) -> tuple[int, ...] | None:
    """Name the days of the week from one to another."""
    return tuple(range(first, last + 1)) if first < last else None


@meaning("plural")
def plural_range(first: int, last: int) -> tuple[int, ...] | None:
    """Name the days of the week from one to another, in the plural: "montags bis freitags"."""
    return weekday_range(first, last)


@meaning("time")
def every_weekday(count: str, days: tuple[int, ...]) -> Time:
    """Come again on days of the week, every so many weeks."""
    names = ",".join(_DAYS[each] for each in days)
    return _recurring(f"FREQ=WEEKLY{_interval(count)};BYDAY={names}", msgspec.structs.replace(weekday(*days)))


@meaning("time")
def every_counted_weekday(count: int, days: tuple[int, ...]) -> Time | None:
    """Come again on a weekday every n weeks: "every third Friday" said of weeks; the first is one of its month."""
    if int(count) == 1:
        return every_nth(count, days)
    return every_weekday(str(int(count)), days) if 1 < int(count) <= 52 else None


@meaning("time")
def rhythm_days(rhythm: Time, days: tuple[int, ...]) -> Time | None:
    """Say on which days of the week something comes again: "weekly on Monday and Thursday"."""
    weekly = rhythm.kind == "recurring" and rhythm.args[0].kind == "every" and rhythm.args[0].grain == "week"
    return together(rhythm, weekday(*days)) if weekly else None


@meaning("time")
def every_workday() -> Time:
    """Come again on each working day."""
    return every_weekday("1", (0, 1, 2, 3, 4))


@meaning("time")
def every(count: str | float, unit: Unit) -> Time | None:
    """Come again every so many units."""
    number = float(count)
    if number != int(number) or not 1 <= number <= 1000:
        return None
    if unit == "workday":
        return every_workday() if number == 1 else None
    grain, times = ("month", 3 * int(number)) if unit == "quarter" else (unit, int(number))
    if unit == "day" and number == _FORTNIGHT:
        grain, times = "week", 2
    base = Time(kind="every", grain="week" if grain == "week" else unit)
    return _recurring(f"FREQ={_FREQUENCY[grain]}{_interval(times)}", base)


@meaning("time")
def every_by_turns(first: float, second: float, unit: Unit) -> Time | None:
    """Come again every so many units, said twice: "de seis em seis meses"."""
    return every(first, unit) if first == second else None


@meaning("time")
def every_other_weekday(first: int, second: int) -> Time | None:
    """Come again every other week on a weekday, said twice: "segunda sim, segunda não"."""
    return every_weekday("2", (int(first),)) if first == second else None


@meaning("time")
def every_named(count: str, unit: Unit) -> Time | None:
    """Come again every so many units, where the rule names the unit."""
    return every(count, unit)


@meaning("time", cost=4)
def every_called(count: str, unit: Unit) -> Time | None:
    """Come again every so many units, by a name that is not to be taken by its words: "tous les quinze jours"."""
    return every(count, unit)


@meaning("time")
def every_nth(count: int | str, days: tuple[int, ...]) -> Time | None:
    """Come again on the n-th weekday of each month."""
    number = int(count)
    if not (1 <= number <= 5 or number == -1):
        return None
    names = ",".join(f"{number}{_DAYS[each]}" for each in days)
    base = nth(number, weekday(*days), Time(kind="every", grain="month"))
    return _recurring(f"FREQ=MONTHLY;BYDAY={names}", base) if base else None


@meaning("time")
def every_ordinal_weekday(count: int, days: tuple[int, ...]) -> Time | None:
    """Come again on the n-th weekday of each month, unless every n weeks is meant: "every third Friday"."""
    found = every_nth(count, days) or every_counted_weekday(count, days)
    return msgspec.structs.replace(found, unsure=int(count) > 1) if found else None


@meaning("time")
def every_month_day(number: int) -> Time | None:
    """Come again on a day of each month; -1 is its last."""
    base = day_of_month(int(number))
    return _recurring(f"FREQ=MONTHLY;BYMONTHDAY={int(number)}", base) if base else None


@meaning("time")
def every_month_days(first: int, last: int) -> Time | None:
    """Come again on two days of each month."""
    base = day_of_month(int(first))
    if base is None or not int(first) < int(last) <= 31:
        return None
    both = msgspec.structs.replace(base, args=(int(first), int(last)))
    return _recurring(f"FREQ=MONTHLY;BYMONTHDAY={int(first)},{int(last)}", both)


@meaning("time")
def every_nth_workday(count: int | str) -> Time | None:
    """Come again on the n-th working day of each month."""
    number = int(count)
    if not (1 <= number <= 20 or number == -1):
        return None
    base = nth(number, weekday(0, 1, 2, 3, 4), Time(kind="every", grain="month"))
    return _recurring(f"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={number}", base) if base else None


@meaning("time")
def every_days(*days: str) -> Time:
    """Come again on days of the week that the rule names."""
    return every_weekday("1", tuple(int(day) for day in days))


@meaning("time")
def every_but(rhythm: Time, days: tuple[int, ...]) -> Time | None:
    """Come again on all days of the week but some."""
    named = rhythm.kind == "recurring" and rhythm.args[0].kind == "weekday" and rhythm.rule.startswith("FREQ=WEEKLY;BY")
    if not named and rhythm.rule != "FREQ=DAILY":
        return None
    left = tuple(day for day in (rhythm.args[0].args if named else range(7)) if day not in days)
    return every_weekday("1", left) if left else None


@meaning("time")
def but_every(days: tuple[int, ...], rhythm: Time) -> Time | None:
    """Come again on all days of the week but some that are named first."""
    return every_but(rhythm, days)


@meaning("time")
def every_but_weekend(rhythm: Time) -> Time | None:
    """Come again on all days but the weekend's."""
    return every_but(rhythm, (5, 6))


@meaning("time")
def every_range_at(first: int, last: int, clock: Time) -> Time | None:
    """Come again at a time of the days from one to another: "Monday to Friday at nine"."""
    days = weekday_range(first, last)
    found = every_weekday_part(days, clock) if days and clock.form in ("clock", "part", "hours") else None
    return msgspec.structs.replace(found, unsure=True) if found else None


@meaning("time")
def every_month_end(_: str = "") -> Time | None:
    """Come again on the last day of each month."""
    return every_month_day(-1)


@meaning("time")
def every_quarter_end(_: str = "") -> Time:
    """Come again on the last day of each quarter."""
    days = Time(kind="edge", args=("last", Time(kind="every", grain="quarter")), form="day")
    return _recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", days)


@meaning("time")
def every_quarter_day(number: int) -> Time | None:
    """Come again on a day of each quarter's first month; the first is the quarter's own, others may not be meant so."""
    if not 1 <= int(number) <= _EVERY_MONTH_HAS:
        return None
    base = nth(int(number), Time(kind="every", grain="day"), Time(kind="every", grain="quarter"))
    rule = f"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY={int(number)}"
    return msgspec.structs.replace(_recurring(rule, base), unsure=int(number) > 1) if base else None


@meaning("time")
def every_year(time: Time) -> Time | None:
    """Come again on a day of each year, or in a month of it."""
    if time.kind not in ("date", "holiday", "month"):
        return None
    rule = "FREQ=YEARLY" + (f";BYMONTH={time.args[0]}" if time.kind == "month" else "")
    if time.kind == "date":
        rule += f";BYMONTH={time.args[0]};BYMONTHDAY={time.args[1]}"
    return _recurring(rule, time)


@meaning("time")
def every_part(time: Time) -> Time:
    """Come again at a part or a time of each day."""
    return _recurring("FREQ=DAILY", afternoon(time))


@meaning("time")
def every_part_of(first: str, last: str) -> Time:
    """Come again at a part of each day that the rule names."""
    return every_part(part(float(first), float(last)))


@meaning("time")
def every_weekday_part(days: tuple[int, ...], of_day: Time) -> Time | None:
    """Come again at a part of certain days of the week."""
    base = together(weekday(*days), of_day)
    names = ",".join(_DAYS[each] for each in days)
    return _recurring(f"FREQ=WEEKLY;BYDAY={names}", base) if base else None


@meaning("time")
def weekday_part_of(first: str, last: str, days: tuple[int, ...]) -> Time | None:
    """Come again at a part of certain days of the week, where the rule names the part: "Monday mornings"."""
    return every_weekday_part(days, part(float(first), float(last)))


@meaning("time")
def workday_part_of(first: str, last: str) -> Time | None:
    """Come again at a part of each working day, where the rule names the part."""
    return weekday_part_of(first, last, (0, 1, 2, 3, 4))


@meaning("time")
def every_part_clock(of_day: Time, clock: Time) -> Time | None:
    """Come again at a time of each day, said with its part of the day."""
    base = together(of_day, clock)
    return every_part(base) if base else None
