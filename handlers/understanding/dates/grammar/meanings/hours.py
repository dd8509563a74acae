"""Meanings that are times of day."""

from typing import Any

import msgspec

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.grammar.meanings.days import weekday
from handlers.understanding.dates.grammar.meanings.register import meaning

_DAWN = 6
"""A part of the day that begins before it has the hours after midnight too: "three in the morning"."""

Hourish = tuple[int, bool]
"""An hour, and whether it may be in either half of the day."""


def clock(hour: int, minute: int = 0, second: int = 0, *, bare: bool, grain: str) -> Time | None:
    """Name a time of day."""
    if not 0 <= hour <= 24 or not 0 <= minute < 60 or (hour == 24 and minute):
        return None
    return Time(
        kind="clock",
        args=(hour, minute, second, bare and 1 <= hour <= 11, grain),
        grain=grain,  # type: ignore[arg-type] # A grain.
        form="clock",
    )


@meaning("clock", cost=12)
def hour(number: float, minute: int | None = None) -> Time | None:
    """Name a full hour, or hour and minute, in either half of the day."""
    if number != int(number):
        return None
    if minute is None:
        return clock(int(number), bare=True, grain="hour")
    return clock(int(number), int(minute), bare=True, grain="minute")


@meaning("clock", cost=11)
def full_hour(number: int, minute: int | None = None) -> Time | None:
    """Name an hour of twenty-four; one before dawn may still be meant in the afternoon."""
    small = number in range(1, 7)
    found = clock(int(number), int(minute or 0), bare=small, grain="hour" if minute is None else "minute")
    return msgspec.structs.replace(found, unsure=small) if found else None


@meaning("clock")
def at(hours: str, minutes: str) -> Time | None:
    """Name a fixed time: noon."""
    return clock(int(hours), int(minutes), bare=False, grain="hour" if minutes == "0" else "minute")


@meaning("clock")
def am(time: Time) -> Time | None:
    """Put a time before noon."""
    return _half(time, 0)


@meaning("clock")
def pm(time: Time) -> Time | None:
    """Put a time after noon."""
    return _half(time, 12)


def _half(time: Time, shift: int) -> Time | None:
    if time.kind == "between" and time.args[0].form == "clock":
        return None
    if time.kind != "clock":
        return None
    hour_, minute, second, _, grain = time.args
    if (hour_ > 12 and not shift) or (hour_ == 0 and shift):
        return None
    args = (hour_ % 12 + shift, minute, second, False, grain)
    return msgspec.structs.replace(time, args=args, unsure=False)


@meaning("clock")
def hour_am(number: int, minute: int = 0) -> Time | None:
    """Name an hour before noon."""
    found = hour(number, minute or None)
    return _half(found, 0) if found and 0 < number <= 12 else None


@meaning("clock")
def hour_pm(number: int, minute: int = 0) -> Time | None:
    """Name an hour after noon."""
    found = hour(number, minute or None)
    return _half(found, 12) if found and 0 < number <= 12 else None


@meaning("hourish", cost=1)
def hourish(number: float) -> Hourish | None:
    """Take a number for an hour."""
    return (int(number), 1 <= number <= 12) if number == int(number) and 0 <= number <= 24 else None


@meaning("hourish")
def hourish_at(hours: str) -> Hourish:
    """Take noon or midnight for an hour."""
    return int(hours), False


@meaning("clock")
def past(minutes: float | str, base: Hourish) -> Time | None:
    """Name minutes after an hour."""
    return _moved(base, int(minutes)) if 0 < int(minutes) < 60 else None


@meaning("clock")
def to(minutes: float | str, base: Hourish) -> Time | None:
    """Name minutes before an hour."""
    return _moved(base, -int(minutes)) if 0 < int(minutes) < 60 else None


@meaning("clock")
def round_to(minutes: float, base: Hourish) -> Time | None:
    """Name five, ten, twenty … minutes before an hour, where no word says that they are minutes."""
    return to(minutes, base) if minutes % 5 == 0 and minutes <= 25 else None


@meaning("clock", cost=5)
def to_at(hours: str, minutes: float) -> Time | None:
    """Name minutes before noon or midnight, which the rule names."""
    return round_to(minutes, hourish_at(hours))


@meaning("clock")
def hour_past(base: Hourish, minutes: float | str) -> Time | None:
    """Name an hour and minutes after it."""
    return past(minutes, base)


@meaning("clock")
def hour_to(base: Hourish, minutes: float | str) -> Time | None:
    """Name an hour and minutes before it."""
    return to(minutes, base)


@meaning("clock")
def hour_past_fixed(minutes: str, base: Hourish) -> Time | None:
    """Name a fixed part after an hour that comes first: "las tres y media"."""
    return past(minutes, base)


@meaning("clock")
def hour_to_fixed(minutes: str, base: Hourish) -> Time | None:
    """Name a fixed part before an hour that comes first: "las tres menos cuarto"."""
    return to(minutes, base)


@meaning("clock")
def ordinal_to(minutes: str, number: int) -> Time | None:
    """Name part of an hour by its number in the day: "half of the third" is half past two."""
    return to(minutes, (int(number), True)) if 1 <= number <= 12 else None


@meaning("clock")
def ordinal_past(minutes: float, number: int) -> Time | None:
    """Name minutes of an hour by its number in the day: "ten minutes of the third" is ten past two."""
    return past(minutes, (int(number) - 1 or 12, True)) if 1 <= number <= 12 else None


@meaning("clock")
def one_oclock() -> Time | None:
    """Name one o'clock, where the word for hour says it."""
    return hour(1)


@meaning("clock")
def hour_past_by(minutes: str, base: Hourish) -> Time | None:
    """Name a fixed part after an hour, where the rule says it."""
    return past(minutes, base)


@meaning("clock")
def hour_to_by(minutes: str, base: Hourish) -> Time | None:
    """Name a fixed part before an hour, where the rule says it."""
    return to(minutes, base)


def _moved(base: Hourish, shift: int) -> Time | None:
    number, bare = base
    total = (number * 60 + shift) % (24 * 60)
    hours, minutes = divmod(total, 60)
    if bare:
        hours = hours % 12 or 12
    return clock(hours, minutes, bare=bare, grain="minute")


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
def day_hour(day: Time, number: int) -> Time | None:
    """Name an hour of a day by its bare number: "tomorrow 9"."""
    found = hour(number)
    return together(day, found) if found and day.kind == "cycle" and day.grain == "day" and 1 <= number <= 24 else None


@meaning("time")
def hour_on(number: int, when: Time) -> Time | None:
    """Name a bare hour of a part of some day: "eight tomorrow evening"."""
    found = hour(number)
    parted = when.kind == "both" and when.args[-1].form == "part"
    return together(found, when) if found and parted and 1 <= number <= 12 else None


@meaning("clock")
def clocked(time: Time) -> Time:
    """Take a time of day that a word marks as one: "15:30 Uhr"."""
    return time


@meaning("clock", cost=2)
def dotted(time: Time) -> Time:
    """Take hour and minute with a dot between them, where a word says that they are no date."""
    return time


@meaning("time", cost=16)
def day_dotted(day: Time, time: Time) -> Time | None:
    """Take hour and minute with a dot between them behind a day."""
    return together(day, time) if day.grain == "day" and not day.reach and time.args[1] else None


@meaning("clock")
def military(time: Time) -> Time:
    """Take four digits for a time of day."""
    return time


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


@meaning("time", cost=1)
def clock_time(time: Time) -> Time:
    """Take a time of day as a time."""
    return time


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
