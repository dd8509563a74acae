"""What a date phrase says, before it is resolved, and what it resolves to."""

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

import msgspec

from handlers.understanding.dates.almanac.time import Time

Edge = str
"""``start``, ``mid``, ``end`` or empty: the part of a period that is meant."""


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A date phrase at ``start`` to ``end`` of the text.

    ``shape``: ``day`` (n days from today), ``weekday`` (0 is Monday), ``date`` (year?, month?, n), ``month``,
    ``quarter`` (n), ``year``, ``unit`` (the period ``step`` names), ``offset`` (a quantity from now, in ``minutes``
    sixtieths of its unit), ``last`` and ``coming`` (a stretch that long), ``every``, ``none`` (only a time),
    ``span`` (a meaning of the grammar that none of these says, in ``time``). ``other`` is what it may be instead:
    "Tuesday or Wednesday".
    """

    start: int
    end: int
    shape: str = "none"
    n: int = 0
    unit: str = ""
    step: str = ""
    month: int = 0
    year: int = 0
    edge: Edge = ""
    prep: str = ""
    hour: int = -1
    minute: int = 0
    bare: bool = False
    part: str = ""
    minutes: int = 0
    recurrence: str = ""
    choices: tuple[tuple[int, int], ...] = ()
    weekday: int = -1
    time: Time | None = None
    other: "When | None" = None

    @property
    def timed(self) -> bool:
        """Tell whether an hour or a part of the day is said."""
        return self.hour >= 0 or bool(self.part)


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
    """A value in ISO 8601 (a day, or a moment with offset); ``options`` where the person must choose."""

    value: str = ""
    options: tuple[str, ...] = ()
    other: str = ""
    last: str = ""


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """The moment and zone that phrases are read against."""

    now: dt.datetime
    zone: ZoneInfo
    parts: Mapping[str, str]

    @property
    def today(self) -> dt.date:
        """Give the local day."""
        return self.now.date()

    def at(self, day: dt.date, hour: int, minute: int) -> dt.datetime:
        """Give a wall-clock time of a day; one that does not exist moves to the next that does."""
        naive = dt.datetime.combine(day, dt.time(hour, minute))
        for _ in range(24 * 60):
            local = naive.replace(tzinfo=self.zone)
            back = local.astimezone(dt.UTC).astimezone(self.zone)
            if back.replace(tzinfo=None) == naive:
                return local
            naive += dt.timedelta(minutes=1)
        return naive.replace(tzinfo=self.zone)

    def part(self, name: str) -> tuple[int, int]:
        """Give the hour and minute of a part of the day."""
        text = self.parts.get(name) or PARTS.get(name, "09:00")
        hour, _, minute = text.partition(":")
        return int(hour), int(minute or 0)


PARTS = {
    "morning": "09:00",
    "noon": "12:00",
    "afternoon": "14:00",
    "evening": "18:00",
    "eod": "17:00",
    "midnight": "00:00",
    "lunch": "12:00",
}
