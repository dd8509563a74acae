"""Putting a due moment on a task: what was meant, what it comes to, and when the bell rings. Pure."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from handlers.kit.arguments import Due
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.rules.tasks.schedule import at_anchor, at_day, at_wall, clock_time, next_occurrence
from storage.models.member import Member
from storage.models.task import DueKind

_GRACE = timedelta(minutes=1)


class DueInThePast(UserError):
    """The moment that was named has passed: a reminder cannot ring then."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The columns of a task that say when."""

    due_kind: DueKind
    due_on: date | None
    wall_local: str | None
    zone: str
    anchor: dict[str, Any] | None
    due_at: datetime | None
    next_at: datetime | None


def nothing(zone: str) -> Schedule:
    """Leave a task without a moment."""
    return Schedule(DueKind.NONE, None, None, zone, None, None, None)


@dataclass(frozen=True, slots=True)
class OwnTime:
    """A member's time: their zone, when their day starts ("HH:MM" there), when they spoke, and what is now.

    What was still to come when it was said is no mistake, however long the message took: its bell rings at once.
    """

    zone: str
    day_starts_at: str
    said_at: datetime
    now: datetime

    @classmethod
    def of(cls, ctx: Context, member: Member | None = None) -> "OwnTime":
        """Take the time of a member, else of the one who asks."""
        whose = member or ctx.actor.member
        return cls(whose.zone or ctx.actor.zone, whose.day_starts_at, min(ctx.sent_at, ctx.now), ctx.now)


def resolve(
    due: Due | None, own: OwnTime, *, anchor_day: date | None = None, recurrence: str | None = None
) -> Schedule:
    """Resolve what was meant against the member's own time. Raises ``DueInThePast``.

    A repeated task whose first moment has passed begins with the next one.
    """
    if due is None:
        return nothing(own.zone)
    tz = ZoneInfo(due.zone or own.zone)
    if due.anchor is not None:
        at = at_anchor(anchor_day, due.anchor["offset"], own.day_starts_at, tz) if anchor_day else None
        day = at.astimezone(tz).date() if at else None
        return Schedule(DueKind.ANCHORED, day, None, str(tz), dict(due.anchor), at, _bell(at, own.now))
    if due.on is not None:
        return _day(due.on, tz, own, recurrence)
    assert due.at is not None  # noqa: S101  One of the three is always given.
    at = at_wall(due.at, tz)
    if at < own.said_at - _GRACE and recurrence:
        at = next_occurrence(recurrence, due.at, tz, own.now) or at
    if at < own.said_at - _GRACE:
        raise DueInThePast
    wall = due.at.isoformat(timespec="seconds" if due.at.second else "minutes")
    return Schedule(DueKind.WALL, None, wall, str(tz), None, at.astimezone(UTC), at.astimezone(UTC))


def _day(on: date, tz: ZoneInfo, own: OwnTime, recurrence: str | None) -> Schedule:
    """Resolve a day. A repetition counts in wall time from the start of its first day, even one that a clock skips."""
    first = datetime.combine(on, clock_time(own.day_starts_at))
    at = at_wall(first, tz)
    if on < own.said_at.astimezone(tz).date():
        later = next_occurrence(recurrence, first, tz, own.now) if recurrence else None
        if later is None:
            raise DueInThePast
        on, at = later.astimezone(tz).date(), later
    wall = first.isoformat(timespec="minutes") if recurrence else None
    return Schedule(DueKind.DAY, on, wall, str(tz), None, at, _today(at, on, tz, own.now))


def _today(at: datetime, on: date, tz: ZoneInfo, now: datetime) -> datetime:
    """Ring at the start of the day; once that is over, at the end of the working day, or an hour from now."""
    if at > now:
        return at
    evening = at_day(on, "17:00", tz)
    return evening if evening > now else now + timedelta(hours=1)


def _bell(at: datetime | None, now: datetime) -> datetime | None:
    return max(at, now) if at else None
