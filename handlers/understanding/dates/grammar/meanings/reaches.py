"""Meanings that are open to one side, and what is left or gone of a unit."""

from typing import Literal

import msgspec

from handlers.understanding.dates.almanac.once import Unit
from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.grammar.meanings.days import day_of_month
from handlers.understanding.dates.grammar.meanings.hours import hour
from handlers.understanding.dates.grammar.meanings.register import meaning

_OF_DAY = ("clock", "part")
_EITHER_WAY = ("date", "month", "holiday")
"""What may be near on both sides of now."""
_END_OF_DAY = (17 * 60, 24 * 60)
"""The minutes of a day's end, where the work ends."""


def _is_eod(time: Time) -> bool:
    """Tell the end of a working day, which is an hour: by it and before it are the same."""
    last = time.args[-1] if time.kind == "both" else time
    return bool(last.kind == "part" and last.args[:2] == _END_OF_DAY)


@meaning("time")
def rest(which: str, unit: Unit) -> Time | None:
    """Take what is left of this unit, or what is gone of it."""
    return Time(kind="rest", args=(which,), grain=unit) if unit != "workday" else None


@meaning("time")
def named_rest(which: str, unit: Unit) -> Time | None:
    """Take what is gone of a unit that the rule names: "YTD"."""
    return rest(which, unit)


@meaning("time", cost=9)
def reach_hour(which: str, number: int) -> Time | None:
    """Open a bare hour to one side: "before 5"."""
    found = hour(number)
    return reach(which, found) if found and 1 <= number <= 24 else None


@meaning("time", cost=9)
def reach_dom(which: str, number: int) -> Time | None:
    """Open a day of some month to one side."""
    found = day_of_month(number)
    return reach(which, found) if found else None


@meaning("time")
def reach_unit(which: str, unit: Unit) -> Time | None:
    """Open the end of this unit to one side: "by the end of the month"."""
    return reach(which, Time(kind="cycle", args=(0,), grain=unit)) if unit != "workday" else None


@meaning("time")
def day_reach(which: str, day: Time, hour_of: Time) -> Time | None:
    """Open a time of a day to one side, where the day comes first: "Friday by 5pm"."""
    parted = day.kind == "both" and day.args[-1].form == "part"
    if (day.grain != "day" and not parted) or day.reach or day.kind == "recurring" or hour_of.form not in _OF_DAY:
        return None
    if which == "after" and hour_of.form == "part":  # "Tomorrow after lunch" has a part of its own.
        return None
    found = together(day, hour_of)
    made = reach(which, found) if found else None
    # "Tomorrow until 4pm" and "tomorrow before lunch" begin tomorrow; "tomorrow by 4pm" any time before.
    begins = which == "until" or (which == "before" and hour_of.form == "part")
    return msgspec.structs.replace(made, args=(*made.args, day)) if made and begins else made


@meaning("time", cost=11)
def day_reach_hour(which: str, day: Time, number: int) -> Time | None:
    """Open a bare hour of a day to one side: "Friday after 3"."""
    found = hour(number) if 1 <= int(number) <= 24 and day.form != "dom" else None
    return day_reach(which, day, found) if found else None


@meaning("time")
def nearly(time: Time) -> Time | None:
    """Take a time of day that is not quite meant: "shortly after three"."""
    if time.form not in ("clock", "moment") or time.reach:
        return None
    return msgspec.structs.replace(time, unsure=True)


@meaning("time", cost=11)
def nearly_hour(number: int) -> Time | None:
    """Take a bare hour that is not quite meant."""
    found = hour(number) if 1 <= int(number) <= 24 else None
    return nearly(found) if found else None


@meaning("time")
def feast_past(rule: str) -> Time:
    """Take the time from the first working day behind a feast of several days, which the rule names, on: "国庆后"."""
    return Time(kind="holiday", args=(rule,), form="day", unsure=True, reach="after")


@meaning("time")
def feast_before(rule: str) -> Time | None:
    """Take the time before a feast, where one word names both: "年前"."""
    found = reach("before", Time(kind="holiday", args=(rule,), form="holiday"))
    return msgspec.structs.replace(found, unsure=True) if found else None


@meaning("time")
def reach(which: str, time: Time) -> Time | None:
    """Open a time to one side: ``by`` and ``until`` its end, ``before`` its beginning, or ``after`` it.

    ``past`` leads beyond its end where a day is due, ``since`` back, ``onward`` ahead, ``near`` to the nearer of both.
    """
    if time.reach or time.kind == "recurring":
        return None
    if which == "onward":
        unsure = time.unsure or time.form == "weekday"
        return reach("near" if time.kind in _EITHER_WAY else "after", msgspec.structs.replace(time, unsure=unsure))
    if which in ("by", "until", "before"):
        through = (which != "before" and not _is_eod(time)) or (time.kind == "edge" and time.args[0] == "last")
        return Time(kind="up_to", args=(time, through), grain="second", reach="before", unsure=time.unsure)
    if which == "past" and time.form == "weekend":
        return Time(kind="after", args=(Time(kind="every"), 0, time), form="day", reach="after", unsure=time.unsure)
    inner = time
    if which in ("since", "near"):
        inner = Time(kind="gone", args=(time,) if which == "since" else (time, which), grain=time.grain)
    either = which == "near" and time.form == "weekday"
    open_to: Literal["past", "after"] = "past" if which == "past" else "after"
    return msgspec.structs.replace(inner, reach=open_to, unsure=time.unsure or either)
