"""When the bell rings: from what a person meant (wall time, day, span, anchor, rule) to one moment in UTC.

A wall time that the clock skips rings at the first moment after the gap; one that it shows twice rings the
first time, unless its ``fold`` says that the second is meant, as it does of a span that ends there. Repetition is
counted in wall time, so "daily at 9" stays at 9 across clock changes. A day that a month lacks becomes its last.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrule, rruleset, rrulestr

_DURATION = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)
_FREQUENCIES = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_SECOND = timedelta(seconds=1)


def at_wall(wall: datetime, zone: ZoneInfo) -> datetime:
    """Resolve a naive wall time to UTC: the first moment after a gap, in an overlap the one that ``fold`` says."""
    local = wall.replace(tzinfo=zone, fold=0)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == wall:
        return local.replace(fold=wall.fold).astimezone(UTC)
    return _end_of_gap(local.replace(fold=1).astimezone(UTC), moment, zone)


def at_day(day: date, starts_at: str, zone: ZoneInfo) -> datetime:
    """Resolve a day without a time to the member's start of day ("HH:MM")."""
    return at_wall(datetime.combine(day, clock_time(starts_at)), zone)


def after_span(since: datetime, span: timedelta) -> datetime:
    """Resolve "in two hours": real time that passes, whatever the clocks do."""
    return since.astimezone(UTC) + span


def at_anchor(day: date, offset: str, starts_at: str, zone: ZoneInfo) -> datetime:
    """Resolve a span (ISO 8601: "-P3D", "P1M", "-PT2H") before or after a record's day, at the start of day.

    Raises ValueError for a span that is none.
    """
    return at_wall(datetime.combine(day, clock_time(starts_at)) + duration(offset), zone)


def next_occurrence(rule: str, first: datetime, zone: ZoneInfo, after: datetime) -> datetime | None:
    """Find when a repetition comes round next, strictly after a moment; None when it has ended.

    ``rule`` is an RFC 5545 RRULE, ``first`` its first wall time (naive). Raises ValueError for a rule that
    cannot be read or is finer than hourly.
    """
    repeats = _repetition(_clamped(_wall_until(rule, zone), first), first)
    wall = after.astimezone(zone).replace(tzinfo=None)
    while (found := repeats.after(wall)) is not None:
        moment = at_wall(found, zone)
        if moment > after:
            return moment
        wall = found
    return None


def clock_time(text: str) -> time:
    """Read "HH:MM". Raises ValueError for anything else."""
    hour, _, minute = text.partition(":")
    return time(int(hour), int(minute or 0))


def duration(text: str) -> relativedelta:
    """Read an ISO 8601 duration, signed. Raises ValueError for anything else."""
    found = _DURATION.fullmatch(text.strip().upper())
    parts = {key: int(value) for key, value in found.groupdict().items() if key != "sign" and value} if found else {}
    if found is None or not parts:
        raise ValueError("a span is written like P3D or -PT2H")
    span = relativedelta(**parts)  # type: ignore[arg-type]  # The names are the pattern's own groups.
    return -span if found["sign"] == "-" else span


def _end_of_gap(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    """Find the moment at which the clock jumped, between one before it and one at or after it."""
    before = early.astimezone(zone).utcoffset()
    while late - early > _SECOND:
        middle = (early + (late - early) / 2).replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == before:
            early = middle
        else:
            late = middle
    return late


@lru_cache(maxsize=1024)
def _repetition(rule: str, first: datetime) -> rrule:
    found = rrulestr(rule, dtstart=first)
    if isinstance(found, rruleset):
        raise ValueError("a repetition is one rule")
    return found


def _parts(rule: str) -> dict[str, str]:
    body = rule.strip().upper().removeprefix("RRULE:")
    parts = dict(part.split("=", 1) for part in body.split(";") if "=" in part)
    if parts.get("FREQ") not in _FREQUENCIES:
        raise ValueError("a repetition is hourly, daily, weekly, monthly or yearly")
    return parts


def _join(parts: dict[str, str]) -> str:
    return ";".join(f"{key}={value}" for key, value in parts.items())


@lru_cache(maxsize=1024)
def _wall_until(rule: str, zone: ZoneInfo) -> str:
    """Turn an end that is given in UTC to wall time, in which everything else is counted."""
    parts = _parts(rule)
    until = parts.get("UNTIL", "")
    if until.endswith("Z"):
        moment = datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        parts["UNTIL"] = moment.astimezone(zone).strftime("%Y%m%dT%H%M%S")
    elif len(until) == len("20260101"):
        parts["UNTIL"] = f"{until}T235959"
    return _join(parts)


@lru_cache(maxsize=1024)
def _clamped(rule: str, first: datetime) -> str:
    """Keep a month that lacks the day from being skipped, as RFC 5545 would: its last day stands in."""
    parts = _parts(rule)
    if {"BYDAY", "BYSETPOS", "BYYEARDAY", "BYWEEKNO", "BYEASTER"} & parts.keys():
        return rule
    days = parts.get("BYMONTHDAY", str(first.day))
    if parts["FREQ"] not in {"MONTHLY", "YEARLY"} or not days.isdigit() or int(days) <= 28:
        return rule
    if parts["FREQ"] == "YEARLY":
        parts.setdefault("BYMONTH", str(first.month))
        if "," in parts["BYMONTH"]:
            return rule
    parts["BYMONTHDAY"] = ",".join(str(day) for day in range(28, int(days) + 1))
    parts["BYSETPOS"] = "-1"
    return _join(parts)
