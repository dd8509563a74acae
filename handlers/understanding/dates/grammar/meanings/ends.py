"""What is said of the last day of a stretch alone, and is meant of the first one too: its month, year or week."""

import msgspec

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.grammar.meanings.days import date, dated


def lent(first: Time, last: Time) -> Time:
    """Give the first end of a stretch with what the last one lends to it."""
    return _in_the_week_of(_in_the_year_of(_in_the_month_of(first, last), last), last)


def _in_the_year_of(first: Time, last: Time) -> Time:
    """Let the year that is said of the last day go with the first: "from 14 October to 3 January 2027"."""
    if last.kind != "dated" or not last.args[1] or first.kind not in ("date", "month"):
        return first
    year, month, day = last.args
    begun = (*first.args, 0)[:2]
    return dated(year - (begun > (month, day)), *begun) or first


def _in_the_month_of(first: Time, last: Time) -> Time:
    """Let the month that is said of the last day go with the first: "from the 3rd to 7 December"."""
    if first.kind == "day_of_month" and last.kind == "both" and [each.kind for each in last.args[1:]] == [first.kind]:
        return _in_its_month(first, *last.args)
    if first.kind != "day_of_month" or last.form != "date" or last.kind not in ("date", "dated"):
        return first
    *of_year, month_, number = last.args
    begun = month_ if first.args[0] < number else (month_ + 10) % 12 + 1
    if of_year:
        return dated(of_year[0] - (begun > month_), begun, first.args[0]) or first
    return date(first.args[0], begun) or first


def _in_its_month(first: Time, month_: Time, last: Time) -> Time:
    """Let a month by its distance from this one go with the first day: "from the 4th to the 9th of next month"."""
    if month_.kind != "cycle" or month_.grain != "month" or not first.args[0] > 0 or not last.args[0] > 0:
        return first
    before = msgspec.structs.replace(month_, args=(month_.args[0] - (first.args[0] >= last.args[0]),))
    return together(before, first) or first


def _in_the_week_of(first: Time, last: Time) -> Time:
    """Let the week that is said of the last day go with the first: "Monday to Wednesday next week"."""
    if first.kind != "weekday" or last.kind != "both" or len(last.args) != 2:
        return first
    week, day = last.args
    if week.kind != "cycle" or week.grain != "week" or day.kind != "weekday" or first.args > day.args:
        return first
    return msgspec.structs.replace(last, args=(week, first))
