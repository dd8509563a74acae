"""Putting meanings together: "Tuesday" and "at 3" and "in the afternoon" are one moment."""

import msgspec

from handlers.understanding.dates.almanac.time import RANK, Grain, Time, finer
from handlers.understanding.dates.grammar.meanings.register import meaning

ONE_OFF = frozenset(
    {"dated", "cycle", "cycles", "half_cycle", "shifted", "counted", "after", "stretch", "rest", "next_weekday"}
)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FORMAL = "formal"
"""What a clock time says of its half of the day, where it is written as one of 24 hours: it is meant as it is, though
people who make a task of it mostly mean the afternoon."""
_NAMED_DAYS = {"weekday", "dom", "date"}
"""What is one end of a stretch of days, where it stands beside one."""
_TODAY = Time(kind="cycle", args=(0,), form="day")
_TOMORROW = Time(kind="cycle", args=(1,), form="day")
_BUSINESS = range(1, 7)
"""Hours that are meant in the afternoon, where nothing else is said."""
_MOST_DAYS = 31
_CLEAR = range(8, 13)
"""Bare hours that nobody takes for the night."""


@meaning("time", cost=14)
def both(first: Time, second: Time) -> Time | None:
    """Take two meanings together; "in November, Monday" are two: nobody names a Monday of November so."""
    return None if _two_dates(_parts(first), _parts(second)) else together(first, second)


def _two_dates(first: list[Time], second: list[Time]) -> bool:
    """Tell a month, quarter or year from a weekday behind it that has no day of the month: "closes in Q4, Friday"."""
    whole = all(RANK[_length(each)] >= RANK["month"] for each in first)
    named = any(each.form == "weekday" for each in second)
    return whole and named and not any(each.kind in ("day_of_month", "date", "dated", "nth") for each in second)


def _length(time: Time) -> Grain:
    """Give the unit that a meaning belongs to, of which it may be one end."""
    within = time.args[1] if time.kind == "edge" else None
    return within.grain if isinstance(within, Time) else time.grain


@meaning("time", cost=3)
def same(time: Time) -> Time | None:
    """Take a meaning as it is: "on", "at", "around"; what is open to one side has its own word."""
    return time if not time.reach and time.kind not in ("up_to", "gone") else None


@meaning("time", cost=3)
def roughly(time: Time) -> Time | None:
    """Take a meaning as it is, more or less; in "Wednesday 3-ish" the 3 is an hour and no day of the month."""
    return None if time.kind == "both" and any(each.kind == "day_of_month" for each in time.args) else time


def together(first: Time, second: Time) -> Time | None:
    """Give what both name at once; none where they cannot go together."""
    for one, other in ((first, second), (second, first)):
        if one.reach or one.kind in ("now", "rest"):
            return None
        if one.kind in ("recurring", "zoned"):
            return _inside(one, other) or _inside(other, one)
        if one.form == "hours" and RANK[other.grain] >= RANK["month"] and _whole(other):
            days = _days_of(one.numbers)
            return together(other, days) if days and other.grain == "month" else None
    parts = [*_parts(first), *_parts(second)]
    settled = _settled(parts)
    if settled is None or len(settled) > 5:
        return None
    forms = [each.form for each in settled if each.form]
    if len(set(forms)) < len(forms) or ("stretch" in forms and _NAMED_DAYS & set(forms)):
        return None
    if {"date", "month"} <= {each.kind for each in settled}:
        return None  # A date has its own month: "from 18 May 12:00 to 12:20 May" is cut at the wrong place.
    if len(settled) == 1:
        return settled[0]
    settled.sort(key=lambda each: (-RANK[each.grain], each.kind not in ONE_OFF, each.kind, repr(each.args)))
    if settled[-1].kind in ("cycle", "cycles") or (settled[0].grain in ("hour", "minute", "second")):
        return None
    grain = settled[0].grain
    for each in settled:
        grain = finer(grain, each.grain)
    return Time(
        kind="both", args=tuple(settled), grain=grain, form=_form(settled), unsure=any(each.unsure for each in settled)
    )


def _whole(time: Time) -> bool:
    """Tell a month, a quarter or a year from a day that is found in one."""
    return all(RANK[each.grain] >= RANK["month"] for each in _parts(time))


def _days_of(numbers: tuple[int, ...]) -> Time | None:
    """Take the two numbers of some hours for days: "between 4 and 9 next month"."""
    if not numbers or not numbers[0] < numbers[1] <= _MOST_DAYS:
        return None
    first, last = (Time(kind="day_of_month", args=(each,), form="dom") for each in numbers)
    return Time(kind="between", args=(first, last, True), form="stretch")


def _form(parts: list[Time]) -> str:
    forms = {each.form for each in parts}
    return "moment" if forms & {"clock", "part"} else "day" if any(each.grain == "day" for each in parts) else ""


def _inside(outer: Time, other: Time) -> Time | None:
    """Put something into a rhythm, or into a time that is read in another zone."""
    if outer.kind == "zoned":
        inner = together(outer.args[0], other) if other.kind not in ("recurring", "zoned") else None
        return msgspec.structs.replace(outer, args=(inner, outer.args[1]), grain=inner.grain) if inner else None
    if outer.kind != "recurring":
        return None
    base, rule = outer.args[0], outer.rule
    if base.kind == "every" and base.grain != "day":
        added = _added(base.grain, other)
        base = other.args[0] if other.kind == "recurring" else other
        return _of_rhythm(outer, base, f"{rule}{added}") if added is not None else None
    hours = other.form in ("clock", "part", "hours") or other.kind == "zoned"
    if not hours and (base.kind == "every" or other.form != "moment"):
        return None
    within = together(base, other) if base.kind != "every" else afternoon(other)
    return _of_rhythm(outer, within, rule) if within else None


def _added(grain: str, other: Time) -> str | None:
    """Say on which day of its unit a rhythm falls, as a rule says it; none where it cannot."""
    if grain == "week" and other.kind == "recurring" and other.rule.startswith("FREQ=WEEKLY;BYDAY"):
        return other.rule.removeprefix("FREQ=WEEKLY")
    if grain == "week" and other.kind == "weekday":
        return f";BYDAY={','.join(_DAYS[day] for day in other.args)}"
    if grain == "month" and other.kind == "day_of_month":
        return f";BYMONTHDAY={','.join(map(str, other.args))}"
    if grain == "month" and other.kind == "nth" and other.args[0].kind == "weekday" and len(other.args[0].args) == 1:
        return f";BYDAY={other.args[1]}{_DAYS[other.args[0].args[0]]}"
    if grain == "year" and other.kind == "date":
        return f";BYMONTH={other.args[0]};BYMONTHDAY={other.args[1]}"
    return "" if grain == "year" and other.kind == "holiday" else None


def _of_rhythm(outer: Time, base: Time, rule: str) -> Time:
    """Give a rhythm another base, and keep where it begins and ends."""
    return msgspec.structs.replace(outer, args=(base, *outer.args[1:]), rule=rule, grain=base.grain)


def _parts(time: Time) -> list[Time]:
    return list(time.args) if time.kind == "both" else [time]


def _settled(parts: list[Time]) -> list[Time] | None:
    """Let a part of the day settle which half a bare hour is in; else prefer business hours on a named day."""
    clocks = [each for each in parts if each.form == "clock"]
    named = [each for each in parts if each.form == "part"]
    rest = [each for each in parts if each.form not in ("clock", "part")]
    if any(each.kind == "shifted" and each.args[0].kind == "now" for each in rest) and any(
        each.kind in ("month", "date", "quarter", "day_of_month", "dated") for each in rest
    ):
        return None  # "11月1日前" is not a day ago in November.
    if clocks or named:
        rest = [_whole_day(each) for each in rest]
    if len(clocks) > 1 or (clocks and rest and all(RANK[each.grain] >= RANK["month"] for each in rest)):
        return None  # "10:15 in March" is no moment: the 15 is March's.
    if clocks and any(each == _TODAY for each in rest) and clocks[0].args[:3] == (0, 0, 0):
        rest = [_TOMORROW if each == _TODAY else each for each in rest]  # "Today at midnight" is still to come.
    hours = [each for each in rest if each.form == "hours" and each.kind == "between"]
    if named and hours:
        within = _hours_within(hours[0], named[-1])
        return [*(each for each in rest if each is not hours[0]), within] if within else None
    if clocks and named:
        clock = _within(clocks[0], named[-1])
        return [*rest, clock] if clock else None
    if clocks and rest:
        return [*rest, afternoon(clocks[0])]
    if rest:
        rest = [_early(each) for each in rest]
    if len(named) == 2:  # "First thing in the morning": the narrower one, if it lies within the other.
        named.sort(key=lambda each: each.args[1] - each.args[0] if each.kind == "part" else 0)
        inner, outer = named
        if inner.kind != "part" or outer.kind != "part":
            return None
        if inner.args[0] < outer.args[0] or inner.args[1] > outer.args[1]:
            return None
    return [*rest, *clocks, *named[:1]]


def _whole_day(time: Time) -> Time:
    """Take days from now as days, where an hour is said too: "in three days at nine"."""
    if time.kind != "shifted" or time.args[0].kind != "now":
        return time
    _, amounts, sign = time.args
    if len(amounts) != 1 or amounts[0][1] != "day" or amounts[0][0] % 1:
        return time
    return Time(kind="cycle", args=(sign * int(amounts[0][0]),), form="day")


def _within(clock: Time, part: Time) -> Time | None:
    hour, minute, second, bare, grain = clock.args
    first, last = part.args[2:4] if len(part.args) > 2 else (0, 24)
    if clock.kind != "clock":
        return None
    hours = (hour % 12, hour % 12 + 12) if bare or hour <= 12 else (hour,)
    for each in hours:
        if first <= each < last or (last > 24 and each < last - 24) or (each == 0 and last == 24 and hour == 12):
            return msgspec.structs.replace(clock, args=(each, minute, second, False, grain), unsure=False)
    return None if bare or part.unsure else clock if first <= hour < last else None


def _hours_within(hours: Time, part: Time) -> Time | None:
    """Let a part of the day settle both ends of some hours: "between 1 and 3 in the afternoon"."""
    first, last, through = hours.args
    ended = _within(last, part) if last.kind == "clock" else None
    if ended is None or first.kind != "clock":
        return None
    return msgspec.structs.replace(hours, args=(_within(first, part) or first, ended, through), unsure=False)


def afternoon(clock: Time) -> Time:
    """Put a bare hour where business hours have it."""
    if clock.kind == "between":
        return msgspec.structs.replace(clock, args=(_later(clock.args[0]), *clock.args[1:]))
    return clock if clock.kind != "clock" or clock.args[3] == FORMAL else _later(clock)


def _later(clock: Time) -> Time:
    if clock.kind != "clock" or not clock.args[3]:
        return clock
    hour, minute, second, _, grain = clock.args
    chosen = hour % 12 + 12 if hour in _BUSINESS or hour == 12 else hour
    return msgspec.structs.replace(
        clock, args=(chosen, minute, second, False, grain), unsure=clock.unsure or hour not in _CLEAR
    )


def _early(time: Time) -> Time:
    """Settle hours inside a stretch that goes with a day: "between 2 and 4 on Thursday"."""
    return afternoon(time) if time.kind == "between" and time.args[0].form == "clock" else time
