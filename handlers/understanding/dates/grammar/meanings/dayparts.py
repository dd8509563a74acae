"""Meanings that are parts of the day, and hours that are said with one."""

from typing import Any

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.grammar.meanings.days import weekday
from handlers.understanding.dates.grammar.meanings.hours import hour
from handlers.understanding.dates.grammar.meanings.register import meaning

_DAWN = 6
"""A part of the day that begins before it has the hours after midnight too: "three in the morning"."""


@meaning("time")
def hour_part(number: int, part: Time) -> Time | None:
    """Name an hour by its number and the part of the day: "eight tonight"."""
    found = hour(number)
    return together(found, part) if found and 1 <= number <= 24 else None


@meaning("time")
def part_hour(part: Time, number: int) -> Time | None:
    """Name an hour by the part of the day and its number."""
    return hour_part(number, part)


@meaning("time")
def hour_on(number: int, when: Time) -> Time | None:
    """Name a bare hour of a part of some day: "eight tomorrow evening"."""
    found = hour(number)
    parted = when.kind == "both" and when.args[-1].form == "part"
    return together(found, when) if found and parted and 1 <= number <= 12 else None


@meaning("time")
def part_of(offset: str, part: Time) -> Time | None:
    """Take a part of a day by the day's distance from today."""
    return together(Time(kind="cycle", args=(int(offset),), form="day"), part)


@meaning("time")
def hours_on(offset: str, first: str, last: str) -> Time | None:
    """Take a part of a day, where one word names both: "anoche"."""
    return part_of(offset, part(float(first), float(last)))


@meaning("time")
def weekday_hours(first: str, last: str, number: int) -> Time | None:
    """Take a part of a weekday, which the rule names: "Monday am"."""
    return together(weekday(number), part(float(first), float(last)))


@meaning("time")
def day_hours(first: str, last: str, offset: int) -> Time | None:
    """Take a part of a day near today, which the rule names: "tomorrow pm"."""
    return hours_on(str(offset), first, last)


@meaning("time")
def with_part(first: str, last: str, day: Time) -> Time | None:
    """Take a part of a day, where its word means it only beside a day."""
    return together(day, part(float(first), float(last))) if day.form != "part" else None


@meaning("part", cost=5)
def hours_of(first: str, last: str) -> Time:
    """Name a part of the day by its first and last hour."""
    return part(float(first), float(last))


def part(first: float, last: float, accepts: tuple[Any, ...] = (), *, unsure: bool = False) -> Time:
    """Name a part of the day; ``accepts`` are the hours that may be said with it."""
    low, high = accepts or (0 if first < _DAWN else int(first), int(last) or 24)
    return Time(
        kind="part", args=(int(first * 60), int(last * 60), low, high), grain="hour", form="part", unsure=unsure
    )


@meaning("time")
def feast_hours(rule: str, first: str, last: str) -> Time | None:
    """Take a part of a feast's day, or of its eve, where one name says both: "le soir de Noël"."""
    return together(Time(kind="holiday", args=(rule,), form="holiday"), part(float(first), float(last)))
