"""Meanings that are times of day on another place's clock."""

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.register import meaning


@meaning("time")
def zoned(time: Time, zone: str) -> Time | None:
    """Read a time of day in another zone."""
    if time.kind == "zoned" or time.grain not in ("hour", "minute", "second") or time.kind in ("now", "shifted"):
        return None
    return Time(kind="zoned", args=(time, zone), grain=time.grain, form="moment", unsure=time.unsure)


@meaning("time")
def zone_time(zone: str, time: Time) -> Time | None:
    """Read a time of day in another zone that is named first."""
    return zoned(time, zone)
