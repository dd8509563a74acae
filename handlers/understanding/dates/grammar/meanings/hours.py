"""Meanings that are times of day."""

import msgspec

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.compose import FORMAL, together
from handlers.understanding.dates.grammar.meanings.register import meaning

_BEFORE_DAWN = range(1, 7)
Hourish = tuple[int, bool]
"""An hour, and whether it may be in either half of the day."""


def clock(hour: int, minute: int = 0, second: int = 0, *, bare: bool | str, grain: str) -> Time | None:
    """Name a time of day; ``bare`` where it may be in either half, ``FORMAL`` where it is written as one of 24."""
    if not 0 <= hour <= 24 or not 0 <= minute < 60 or (hour == 24 and minute):
        return None
    return Time(
        kind="clock",
        args=(hour, minute, second, bare if 1 <= hour <= 11 else False, grain),
        grain=grain,  # type: ignore[arg-type] # A grain.
        form="clock",
        unsure=bare == FORMAL and hour in _BEFORE_DAWN,
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
    small = number in _BEFORE_DAWN
    found = clock(int(number), int(minute or 0), bare=small, grain="hour" if minute is None else "minute")
    return msgspec.structs.replace(found, unsure=small) if found else None


@meaning("clock", cost=11)
def formal_hour(number: int, minute: int | None = None) -> Time | None:
    """Name an hour of twenty-four, where nobody writes the afternoon's otherwise: "5h" is in the morning."""
    bare = FORMAL if number in _BEFORE_DAWN else False
    return clock(int(number), int(minute or 0), bare=bare, grain="hour" if minute is None else "minute")


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


@meaning("clock", cost=5)
def past_at(hours: str, minutes: float) -> Time | None:
    """Name minutes after noon or midnight, which the rule names."""
    return past(minutes, hourish_at(hours))


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
def day_hour(day: Time, number: int) -> Time | None:
    """Name an hour of a day by its bare number: "tomorrow 9"."""
    found = hour(number)
    return together(day, found) if found and day.kind == "cycle" and day.grain == "day" and 1 <= number <= 24 else None


@meaning("clock")
def clocked(time: Time) -> Time:
    """Take a time of day that a word marks as one: "15:30 Uhr"."""
    return time


@meaning("clock", cost=1)
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


@meaning("time", cost=1)
def clock_time(time: Time) -> Time:
    """Take a time of day as a time."""
    return time
