"""What a date phrase names, the stretches of time that it may come to, and the steps of the calendar."""

import calendar
import datetime as dt
from collections.abc import Iterator
from itertools import count as counter
from typing import Any, Literal, NamedTuple

import msgspec

Grain = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year"]
GRAINS: tuple[Grain, ...] = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
RANK = {grain: rank for rank, grain in enumerate(GRAINS)}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


_MOST_STEPS = 1_000


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """A meaning: ``kind`` says how it is looked up, ``args`` with what, ``form`` what the grammar may do with it.

    ``skips``: the stretch that holds now is not meant ("Tuesday" said on a Tuesday). ``reach``: open to one side.
    ``numbers`` are those that some hours were said with, and nothing else: in a month they are its days.
    """

    kind: str
    args: tuple[Any, ...] = ()
    grain: Grain = "day"
    form: str = ""
    skips: bool = False
    unsure: bool = False
    reach: Literal["", "after", "past", "before"] = ""
    rule: str = ""
    numbers: tuple[int, ...] = ()


class Interval(NamedTuple):
    """A stretch of local wall time, its end exclusive; ``moment`` is the exact instant where that is not enough."""

    start: dt.datetime
    end: dt.datetime
    grain: Grain
    long: bool = False
    moment: dt.datetime | None = None
    unsure: bool = False


class Now(msgspec.Struct, frozen=True):
    """The moment and zone that a phrase is read against."""

    moment: dt.datetime
    zone: dt.tzinfo
    steps: Iterator[int] = msgspec.field(default_factory=counter)

    def step(self) -> None:
        """Count a period that is looked at; raises ``OverflowError`` where a meaning takes too many of them."""
        if next(self.steps) > _MOST_STEPS:
            raise OverflowError("no such day in reach")

    @property
    def wall(self) -> dt.datetime:
        """Give the local wall time."""
        return self.moment.astimezone(self.zone).replace(tzinfo=None)


def floor(moment: dt.datetime, grain: str) -> dt.datetime:
    """Give the beginning of the unit that a moment lies in."""
    if grain == "second":
        return moment.replace(microsecond=0)
    if grain == "minute":
        return moment.replace(second=0, microsecond=0)
    if grain == "hour":
        return moment.replace(minute=0, second=0, microsecond=0)
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if grain == "week":
        return day - dt.timedelta(days=day.weekday())
    if grain == "month":
        return day.replace(day=1)
    if grain == "quarter":
        return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return day.replace(month=1, day=1) if grain == "year" else day


def add(moment: dt.datetime, grain: str, count: int) -> dt.datetime:
    """Step by whole units; a day that a month lacks becomes its last."""
    if grain in _SECONDS:
        return moment + dt.timedelta(seconds=count * _SECONDS[grain])
    if grain in ("day", "week"):
        return moment + dt.timedelta(days=count * (7 if grain == "week" else 1))
    years, month = divmod(moment.month - 1 + {"month": 1, "quarter": 3, "year": 12}[grain] * count, 12)
    year = moment.year + years
    if not 1 <= year <= 9998:
        raise OverflowError(year)
    last = calendar.monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last))


def unit(start: dt.datetime, grain: Grain) -> Interval:
    """Give the one unit that begins at a moment."""
    return Interval(start, add(start, grain, 1), grain)


def finer(first: Grain, second: Grain) -> Grain:
    """Give the finer of two grains."""
    return min(first, second, key=RANK.__getitem__)
