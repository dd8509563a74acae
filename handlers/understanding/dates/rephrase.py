"""What the grammar found, in the terms in which a sentence's reading rules are written."""

from collections.abc import Callable
from functools import reduce
from typing import Any

import msgspec

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.compose import together
from handlers.understanding.dates.when import When

Fields = dict[str, Any]
_STEPS = {0: "this", 1: "next", -1: "last", 2: "after"}
_EDGES = {"early": "start", "first": "start", "mid": "mid", "late": "end", "last": "end"}
_PERIODS = frozenset({"unit", "month", "quarter", "year"})
_AFTERNOON_HOURS = range(1, 7)
"""Bare hours that are meant after noon."""
_SIXTIETHS = 60
_MIDDAY = ("noon", "lunch")
"""Parts of the day with the afternoon behind them: "Friday after lunch"."""


def rephrased(time: Time, start: int, end: int) -> When:
    """Say a meaning as a phrase of the reader; what it has no shape for keeps its meaning and is looked up."""
    prep, inner = _reach(time)
    fields = _fields(inner)
    if fields is None:
        fields = {"shape": "span", "time": inner}
    if time.reach in ("after", "past") and time.kind != "gone" and fields.get("part") in _MIDDAY:
        fields["part"] = "afternoon"
    return When(start=start, end=end, prep=prep, **fields)


def ending(when: When) -> When:
    """Take the day on which a stretch ends, where something moves from one day to another: "from Friday to Monday"."""
    parts = when.time.args if when.time and when.time.kind == "both" else (when.time,)
    if not any(isinstance(each, Time) and each.kind == "between" and each.form != "hours" for each in parts):
        return when
    ends = [each.args[1] if each.kind == "between" else each for each in parts]
    ends = [msgspec.structs.replace(each, skips=each.form == "weekday") for each in ends]
    last = reduce(lambda one, other: together(one, other) if one else None, ends)
    return rephrased(last, when.start, when.end) if last else when


def _reach(time: Time) -> tuple[str, Time]:
    if time.kind == "up_to":
        return "by", time.args[0]
    if time.kind == "gone":
        return "since", time.args[0]
    return {"after": "since", "past": "past"}.get(time.reach, ""), time


def _fields(time: Time) -> Fields | None:
    make = _SHAPES.get(time.kind)
    return make(time) if make else None


def _cycle(time: Time) -> Fields | None:
    count = time.args[0]
    if time.grain == "day":
        return {"shape": "day", "n": count}
    if time.grain in ("week", "month", "quarter", "year") and count in _STEPS:
        return {"shape": "unit", "unit": time.grain, "step": _STEPS[count]}
    return None


def _weekday(time: Time) -> Fields | None:
    if len(time.args) != 1:
        return None
    return {"shape": "weekday", "weekday": time.args[0], "step": "" if time.skips else "this"}


def _counted(time: Time) -> Fields | None:
    inner, count = time.args
    if inner.kind == "weekday" and len(inner.args) == 1 and count == -1:
        return {"shape": "weekday", "weekday": inner.args[0], "step": "last"}
    return None


def _dated(time: Time) -> Fields:
    year, month, day = time.args
    if day:
        return {"shape": "date", "year": year, "month": month, "n": day}
    return {"shape": "month", "year": year, "month": month} if month else {"shape": "year", "year": year}


def _edge(time: Time) -> Fields | None:
    which, whole = time.args
    fields = _fields(whole)
    if fields is None or which not in _EDGES or fields.get("edge"):
        return None
    if "part" in fields:
        return fields  # "Early tomorrow afternoon": the part of the day is near enough.
    if fields.get("shape") not in _PERIODS:
        return None
    return {**fields, "edge": _EDGES[which]}


def _clock(time: Time) -> Fields:
    hour, minute, _, bare, _ = time.args
    return {"hour": hour + 12 if bare and hour in _AFTERNOON_HOURS else hour, "minute": minute, "bare": bool(bare)}


def _part(time: Time) -> Fields:
    first, last = time.args[0] // 60, time.args[1] // 60
    if (first, last) == (17, 24):
        return {"part": "eod"}
    if first in (10, 11):
        return {"hour": first, "bare": False}
    if (first, last) == (12, 14):
        return {"part": "noon"}
    return {"part": "morning" if first < 12 else "afternoon" if first < 17 else "evening"}


def _both(time: Time) -> Fields | None:
    """Join what is named at once: a day with its hour, a weekday with its week, a month with its year."""
    fields: Fields = {}
    for part in time.args:
        more = _fields(part)
        joined = _joined(fields, more) if more is not None else None
        if joined is None:
            return None
        fields = joined
    return fields


def _joined(first: Fields, second: Fields) -> Fields | None:
    shapes = first.get("shape"), second.get("shape")
    if None in shapes:
        timed = ("hour", "part")
        if any(key in first and key in second for key in timed) or {**first, **second}.get("shape") == "offset":
            return None
        return {**first, **second}
    match shapes:
        case ("unit", "weekday") if first["unit"] == "week":
            return {**first, **second, "step": first["step"]}
        case ("unit", "date") if first["unit"] == "month" and not second.get("month"):
            return {**second, "step": first["step"]}
        case ("weekday", "date"):
            return {**first, **second, "step": "", "weekday": -1}
        case ("date", "weekday"):
            return {**second, **first}
        case ("year", "month" | "quarter"):
            return {**second, "year": first["year"]}
        case _:
            return None


def _shifted(time: Time) -> Fields | None:
    base, amounts, sign = time.args
    if base.kind != "now":
        return None
    return _counting("offset", amounts, "last" if sign < 0 else "")


def _counting(shape: str, amounts: Any, step: str) -> Fields | None:
    units = {unit for _, unit in amounts}
    if units <= {"hour", "minute"}:
        minutes = sum(count * (60 if unit == "hour" else 1) for count, unit in amounts)
        return {"shape": shape, "unit": "hour", "minutes": round(minutes), "step": step}
    if len(amounts) != 1 or "second" in units:
        return None
    count, unit = amounts[0]
    return {"shape": shape, "unit": unit, "minutes": round(count * _SIXTIETHS), "step": step}


def _cycles(time: Time) -> Fields | None:
    count = time.args[0]
    return _counting("coming" if count > 0 else "last", ((abs(count), time.grain),), "" if count > 0 else "last")


def _stretch(time: Time) -> Fields | None:
    base, amounts, sign = time.args
    if base.kind != "now":
        return None
    return _counting("offset" if sign > 0 else "last", amounts, "")


def _between(time: Time) -> Fields | None:
    first, last, _ = time.args
    if first.kind != "clock" or last.kind != "clock":
        return None
    begin, end = _clock(first), _clock(last)
    span = (end["hour"] * 60 + end["minute"] - begin["hour"] * 60 - begin["minute"]) % (12 * 60)
    return {**begin, "minutes": span or 60}


def _recurring(time: Time) -> Fields:
    fields: Fields = {"shape": "every", "recurrence": time.rule, "time": time if time.args[1:] else None}
    for part in time.args[0].args if time.args[0].kind == "both" else time.args[:1]:
        if part.kind in ("clock", "part", "between"):
            fields |= _fields(part) or {}
        if part.kind == "weekday":
            fields["weekday"] = min(part.args)
        if part.kind == "nth" and part.args[2].grain == "quarter":
            fields["unit"] = "quarter"
    return fields


_SHAPES: dict[str, Callable[[Time], Fields | None]] = {
    "cycle": _cycle,
    "weekday": _weekday,
    "next_weekday": lambda time: {
        "shape": "weekday",
        "weekday": time.args[0],
        "step": "this" if len(time.args) > 1 else "next",
    },
    "counted": _counted,
    "date": lambda time: {"shape": "date", "month": time.args[0], "n": time.args[1]},
    "dated": _dated,
    "day_of_month": lambda time: {"shape": "date", "n": time.args[0]} if time.args[0] > 0 else None,
    "month": lambda time: {"shape": "month", "month": time.args[0]},
    "quarter": lambda time: {"shape": "quarter", "n": time.args[0]},
    "weekend": lambda _: {"shape": "unit", "unit": "weekend", "step": "this"},
    "edge": _edge,
    "clock": _clock,
    "part": _part,
    "both": _both,
    "shifted": _shifted,
    "cycles": _cycles,
    "stretch": _stretch,
    "between": _between,
    "recurring": _recurring,
}
