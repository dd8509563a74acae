"""Meanings that are days, months and years, and counting among them."""

import msgspec

from handlers.understanding.dates.almanac.once import Amounts
from handlers.understanding.dates.almanac.time import Grain, Time
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.grammar.meanings.register import meaning

_ONCE = frozenset(
    {"dated", "cycle", "cycles", "counted", "shifted", "now", "both", "recurring", "rest", "after", "nth"}
)
"""What does not come round by itself."""
_WEEKS_IN_DAYS = {7.0: 1, 8.0: 1, 14.0: 2, 15.0: 2}
"""Days that people say for weeks beside a weekday: "Friday in eight days" is a Friday."""
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@meaning("time", cost=5)
def weekday(*days: int) -> Time:
    """Name a day of the week, or several."""
    return Time(kind="weekday", args=tuple(sorted({int(day) for day in days})), form="weekday", skips=True)


@meaning("time")
def day(offset: str | int) -> Time:
    """Name a day by its distance from today."""
    return Time(kind="cycle", args=(int(offset),), form="day")


@meaning("time", cost=5)
def month(number: int) -> Time:
    """Name a month."""
    return Time(kind="month", args=(int(number),), grain="month", form="month")


@meaning("time")
def day_of_month(number: int) -> Time | None:
    """Name a day of some month."""
    number = int(number)
    return Time(kind="day_of_month", args=(number,), form="dom") if 1 <= number <= 31 or number == -1 else None


@meaning("time")
def bare_day_of_month(number: int) -> Time | None:
    """Name a day of some month by a number that may count something else."""
    found = day_of_month(number)
    return msgspec.structs.replace(found, unsure=True) if found else None


@meaning("time", cost=16)
def weekday_day(of_week: int, number: int) -> Time | None:
    """Name a day by its weekday and its number in the month; a small number may have been an hour."""
    if not 1 <= int(number) <= 31:
        return None
    parts = (day_of_month(number), weekday(of_week))
    return Time(kind="both", args=parts, form="day", unsure=int(number) <= 12)


@meaning("time")
def date(number: int, of_month: int) -> Time | None:
    """Name a day of a month."""
    return _date(int(number), int(of_month))


@meaning("time")
def month_day(of_month: int, number: int) -> Time | None:
    """Name a month and its day, in that order."""
    return _date(int(number), int(of_month))


def _date(number: int, of_month: int) -> Time | None:
    if not 1 <= of_month <= 12 or not 1 <= number <= _LONGEST_MONTH[of_month - 1]:
        return None
    return Time(kind="date", args=(of_month, number), form="date")


@meaning("time")
def date_in(number: int, of_month: int, of_year: int) -> Time | None:
    """Name a day, month and year."""
    return dated(int(of_year), int(of_month), int(number))


@meaning("time")
def year_date(of_year: int, of_month: int, number: int) -> Time | None:
    """Name a year, month and day, in that order."""
    return dated(int(of_year), int(of_month), int(number))


@meaning("time")
def year_month(of_year: int, of_month: int) -> Time | None:
    """Name a month of a year."""
    return dated(int(of_year), int(of_month), 0)


@meaning("time")
def month_year(of_month: int, of_year: int) -> Time | None:
    """Name a month of a year."""
    return dated(int(of_year), int(of_month), 0)


@meaning("time")
def year(number: int) -> Time | None:
    """Name a year."""
    return dated(int(number), 0, 0)


def dated(of_year: int, of_month: int, number: int, unsure: bool = False) -> Time | None:
    """Name a year, a month of it, or a day of that; nought leaves a part out."""
    if of_year < 100:
        of_year += 2000 if of_year < 70 else 1900
    if not 1700 <= of_year <= 2999 or not 0 <= of_month <= 12 or (number and not of_month):
        return None
    leap = of_year % 4 == 0 and (of_year % 100 != 0 or of_year % 400 == 0)
    if number and number > (28 if of_month == 2 and not leap else _LONGEST_MONTH[of_month - 1]):
        return None
    grain: Grain = "day" if number else "month" if of_month else "year"
    form = "date" if number else "month" if of_month else "year"
    return Time(kind="dated", args=(of_year, of_month, number), grain=grain, form=form, unsure=unsure)


@meaning("time")
def short_year_month(number: int, of_month: int) -> Time | None:
    """Name a month of a year that is said by its last two digits."""
    return dated(2000 + int(number), int(of_month), 0) if 1 <= int(of_month) <= 12 else None


@meaning("year")
def year_words(hundreds: int | str, rest: int) -> int | None:
    """Name a year by its two halves, or by its thousands and the rest: "twenty twenty-seven"."""
    found = int(hundreds) * (100 if int(hundreds) < 100 else 1) + int(rest)
    return (
        found
        if int(hundreds) in (19, 20, 2000) and (int(rest) > 9 or int(hundreds) == 2000) and int(rest) < 100
        else None
    )


@meaning("time")
def digit_year(*digits: int) -> Time | None:
    """Name a year digit by digit: "二零一四年"."""
    return dated(_number(digits), 0, 0) if all(each < 10 for each in digits) else None


@meaning("time")
def digit_year_month(first: int, second: int, third: int, fourth: int, of_month: int) -> Time | None:
    """Name a month of a year that is said digit by digit."""
    digits = (first, second, third, fourth)
    return dated(_number(digits), of_month, 0) if all(each < 10 for each in digits) else None


def _number(digits: tuple[int, ...]) -> int:
    return int("".join(str(each) for each in digits))


@meaning("time")
def quarter(number: int) -> Time | None:
    """Name a quarter of some year."""
    if not 1 <= int(number) <= 4:
        return None
    return Time(kind="quarter", args=(int(number),), grain="quarter", form="quarter")


@meaning("time")
def half(number: int) -> Time | None:
    """Name a half of some year."""
    return Time(kind="half", args=(int(number),), grain="quarter", form="half") if 1 <= int(number) <= 2 else None


@meaning("time")
def numbered_week(number: int) -> Time | None:
    """Name a week by its number."""
    if not 1 <= int(number) <= 53:
        return None
    return Time(kind="numbered_week", args=(int(number),), grain="week", form="week")


def week_in(of_year: int, number: int) -> Time | None:
    """Name a week of a year by its number: "2026-W42"."""
    of_it, week = dated(of_year, 0, 0), numbered_week(number)
    return Time(kind="both", args=(of_it, week), grain="week", form="week") if of_it and week else None


@meaning("time", cost=3)
def weekend() -> Time:
    """Name the weekend, which begins on Friday evening."""
    return Time(kind="weekend", grain="hour", form="weekend")


@meaning("time")
def weekday_step(step: str, number: int) -> Time:
    """Name a weekday by ``next``, ``last``, ``this``, ``this_week`` or ``second`` (the one after next)."""
    inner = weekday(number)
    if step == "this":
        return msgspec.structs.replace(inner, skips=False)
    if step == "this_week":
        return Time(kind="next_weekday", args=(int(number), 0), form="weekday")
    if step == "last":
        return Time(kind="counted", args=(inner, -1), form="weekday")
    if step == "last_but_one":
        return Time(kind="counted", args=(inner, -2), form="weekday")
    if step == "second":
        return Time(kind="counted", args=(inner, 1), form="weekday", skips=True, unsure=True)
    return Time(kind="next_weekday", args=(int(number),), form="weekday")


@meaning("time")
def weekday_of(weeks: str, number: int) -> Time:
    """Name a weekday of this week, the next or another."""
    week = Time(kind="cycle", args=(int(weeks),), grain="week")
    return Time(kind="both", args=(week, weekday(number)), form="weekday")


@meaning("time")
def weekday_in(number: int, amounts: Amounts) -> Time | None:
    """Name a weekday by the weeks until then: "Thursday in two weeks"."""
    if len(amounts) == 1 and amounts[0][1] == "day" and amounts[0][0] in _WEEKS_IN_DAYS:
        amounts = ((_WEEKS_IN_DAYS[amounts[0][0]], "week"),)
    if len(amounts) != 1 or amounts[0][1] != "week" or amounts[0][0] % 1:
        return None
    base = msgspec.structs.replace(weekday(number), skips=False)  # On a Tuesday "Tuesday in a week" is the next one.
    return Time(kind="shifted", args=(base, amounts, 1), form="weekday")


@meaning("time")
def weekday_beyond(weeks: str, number: int) -> Time | None:
    """Name a weekday so many weeks after the coming one, or after today: "Friday week", "lundi en quinze"."""
    return weekday_in(number, ((float(weeks), "week"),))


@meaning("time")
def weekday_ago(count: int, number: int) -> Time | None:
    """Name a weekday that is gone, counted back from today: "two Fridays ago"."""
    return Time(kind="counted", args=(weekday(number), -int(count)), form="weekday") if 1 <= int(count) <= 60 else None


@meaning("time")
def weekday_ahead(count: int, number: int) -> Time | None:
    """Name a weekday that is to come, counted from today: "two Fridays from now"."""
    if not 1 <= int(count) <= 60:
        return None
    return Time(kind="counted", args=(weekday(number), int(count) - 1), form="weekday", skips=True)


@meaning("time")
def in_weekday(amounts: Amounts, number: int) -> Time | None:
    """Name a weekday by the weeks until then, where they come first."""
    return weekday_in(number, amounts)


@meaning("time")
def step(which: str, time: Time) -> Time | None:
    """Take the next, the last or this one of something that comes round, or the ``second``, the one after next."""
    if time.kind in _ONCE or time.form == "dom":  # "The third Thursday of the month" has no next one of its own.
        return None
    if which == "this" and time.form in ("part", "clock"):
        return together(day(0), time)  # "This morning" is today's, in the afternoon too.
    if which == "this":
        return msgspec.structs.replace(time, skips=False)
    if time.form in ("part", "clock", "weekday") or (time.kind == "nth" and time.args[2].kind == "every"):
        return None
    if which == "last":
        return Time(kind="counted", args=(time, -1), grain=time.grain, form=time.form)
    unsure = time.unsure or time.form in ("month", "weekend", "season")
    count = 1 if which == "second" else 0
    return Time(kind="counted", args=(time, count), grain=time.grain, form=time.form, skips=True, unsure=unsure)


@meaning("time")
def dom_of(months: str, number: int) -> Time | None:
    """Name a day of this month, the next or the last."""
    day_ = day_of_month(number)
    month_ = Time(kind="cycle", args=(int(months),), grain="month", form="month")
    return Time(kind="both", args=(month_, day_), form="date") if day_ else None
