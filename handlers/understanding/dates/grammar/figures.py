"""Numbers written as digits: counts, clock times with a colon, and dates in each local order."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.days import dated, week_in
from handlers.understanding.dates.grammar.meanings.hours import clock
from handlers.understanding.words import patterns


class Figure(NamedTuple):
    """Digits read as something: where they end, what they are, and the value."""

    end: int
    category: str
    value: Any


class Habits(NamedTuple):
    """How a language writes dates: ``order`` is mdy, dmy or ymd; ``sure`` where nobody there writes it otherwise.

    ``bare``: an hour with minutes may be in either half of the day, or is ``formal``, one of 24.
    """

    order: str = "dmy"
    sure: bool = True
    bare: bool | str = False
    ordinal: str = ""


_YMD = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)")
_PACKED = re.compile(r"(20\d\d)([01]\d)([0-3]\d)(?!\d)")
_WEEK = re.compile(r"(\d{4})-?w(0?[1-9]|[1-4]\d|5[0-3])(?!\w)")
_YM = re.compile(r"(\d{4})[-/](0?[1-9]|1[0-2])(?![\d]|[-/.:]\d)")
_MY = re.compile(r"(0?[1-9]|1[0-2])[/.-](\d{4})(?![\d]|[-/.:]\d)")
_FULL = re.compile(r"(\d{1,2})( ?[-/.] ?)(\d{1,2})\2(\d{4}|\d\d)(?!\d|[-/.]\d)")
_SHORT = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(\.?)(?![\d]|[-/.:]\d|\2\w)")
_HM = re.compile(r"(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,6})?)?(?![\d:])")
_DOTTED = re.compile(r"(\d{1,2})\.([0-5]\d)(?![\d:.]\d|\d)")
_INT = re.compile(r"\d{1,4}(?!\d|[.,:/]\d)")
_AMOUNT = re.compile(r"\d{1,3}[.,]\d{1,2}(?![\d.,:/])")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?!\d|[.,:/-]\d)")
_SHORT_YEAR = re.compile(r"'(\d\d)(?!\d)")


def figures(text: str, at: int, habits: Habits) -> Iterator[Figure]:
    """Read the digits that begin at a place, in every way that they can be read."""
    if text[at] == "'" and (found := _SHORT_YEAR.match(text, at)):
        yield Figure(found.end(), "year", int(found[1]))
    if not text[at].isdigit() or (at and (text[at - 1].isdigit() or _joined(text, at))):
        return
    yield from _dates(text, at, habits)
    yield from _clocks(text, at, habits)
    if found := _INT.match(text, at):
        yield Figure(found.end(), "int", int(found.group()))
        yield Figure(found.end(), "amount", float(found.group()))
        if len(found.group()) == 2:
            yield Figure(found.end(), "two", int(found.group()))
        if len(found.group()) == 4 and 0 <= int(found.group()[2:]) < 60 and int(found.group()) < 2400:
            hours = clock(int(found.group()[:2]), int(found.group()[2:]), bare=False, grain="minute")
            yield Figure(found.end(), "military", hours)
            if found.group()[0] == "0" and hours:
                yield Figure(found.end(), "clock", hours)  # No number begins so.
    if found := _AMOUNT.match(text, at):
        yield Figure(found.end(), "amount", float(found.group().replace(",", ".")))
    if found := _YEAR.match(text, at):
        yield Figure(found.end(), "year", int(found.group()))
    if habits.ordinal and (found := _ordinal(habits.ordinal).match(text, at)):
        number = patterns.match(r"\d+", found.group())
        yield Figure(found.end(), "ordinal", int(number.group()) if number else 0)


def _joined(text: str, at: int) -> bool:
    """Tell digits that go on a number before them: the "45" of "12:45"."""
    return at > 1 and text[at - 1] in ".:/" and text[at - 2].isdigit() and text[at - 1 : at] != ""


_ORDINALS: dict[str, re.Pattern[str]] = {}


def _ordinal(pattern: str) -> re.Pattern[str]:
    if pattern not in _ORDINALS:
        _ORDINALS[pattern] = patterns.made(pattern)
    return _ORDINALS[pattern]


def _clocks(text: str, at: int, habits: Habits) -> Iterator[Figure]:
    if found := _HM.match(text, at):
        bare = habits.bare if found[1][0] != "0" else False
        seconds = int(found[3] or 0)
        value = clock(int(found[1]), int(found[2]), seconds, bare=bare, grain="second" if found[3] else "minute")
        if value:
            yield Figure(found.end(), "clock", value)
    if found := _DOTTED.match(text, at):
        value = clock(int(found[1]), int(found[2]), bare=habits.bare if found[1][0] != "0" else False, grain="minute")
        if value:
            yield Figure(found.end(), "dotted", value)


def _dates(text: str, at: int, habits: Habits) -> Iterator[Figure]:
    if found := _YMD.match(text, at):
        yield from _figure(found.end(), dated(int(found[1]), int(found[3]), int(found[4])))
    if found := _PACKED.match(text, at):
        yield from _figure(found.end(), dated(int(found[1]), int(found[2]), int(found[3])))
    if found := _WEEK.match(text, at):
        yield from _figure(found.end(), week_in(int(found[1]), int(found[2])))
    if found := _YM.match(text, at):
        yield from _figure(found.end(), dated(int(found[1]), int(found[2]), 0))
    if found := _MY.match(text, at):
        yield from _figure(found.end(), dated(int(found[2]), int(found[1]), 0))
    if found := _FULL.match(text, at):
        for month, day, unsure in _readings(int(found[1]), int(found[3]), habits, found[2].strip()):
            yield from _figure(found.end(), dated(int(found[4]), month, day, unsure))
    if (found := _SHORT.match(text, at)) and (found[2] == "/" or (found[2] == "." and habits.order == "dmy")):
        for month, day, unsure in _readings(int(found[1]), int(found[3]), habits, found[2]):
            clockish = found[2] == "." and not found[4] and int(found[1]) < 24 and len(found[3]) == 2
            value = dated(2000, month, day, unsure)
            if value and (found[2] != "." or int(found[1]) == day):  # "7.30" is no thirtieth of July.
                yield Figure(
                    found.end(),
                    "time",
                    Time(kind="date", args=(month, day), form="date", unsure=unsure or clockish),
                )


def _figure(end: int, value: Time | None) -> Iterator[Figure]:
    if value is not None:
        yield Figure(end, "time", value)


def _readings(first: int, second: int, habits: Habits, mark: str) -> Iterator[tuple[int, int, bool]]:
    """Give month and day of two numbers, in the local order where the calendar has it, else in the other."""
    order = "dmy" if mark == "." else habits.order
    local, other = ((second, first), (first, second)) if order == "dmy" else ((first, second), (second, first))
    if 1 <= local[0] <= 12 and 1 <= local[1] <= 31:
        both = 1 <= other[0] <= 12 and other != local
        yield *local, both and not habits.sure
    elif 1 <= other[0] <= 12 and 1 <= other[1] <= 31:
        yield *other, False
