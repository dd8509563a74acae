"""Holidays by rule: a fixed day ("12-25"), a weekday of a month ("11 4 TH"), days from Easter ("easter-2").

Rules stand beside their names in each language's ``dates.toml``; "+1" at the end is the day after.
"""

import calendar
import datetime as dt
import re
from functools import lru_cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIXED = re.compile(r"(\d\d)-(\d\d)")
_EASTER = re.compile(r"(orthodox|easter)([+-]\d+)?")
_NTH = re.compile(r"(\d\d) (-?\d) (MO|TU|WE|TH|FR|SA|SU)(?: ([+-]\d+))?")
_BEFORE = re.compile(r"(MO|TU|WE|TH|FR|SA|SU) (before|after) (\d\d)-(\d\d)(?: ([+-]\d+))?")


@lru_cache(maxsize=4096)
def holiday(rule: str, year: int) -> dt.date | None:
    """Give the day of a year; none where the rule has none in it. Raises ``KeyError`` for a rule that is none."""
    if found := _FIXED.fullmatch(rule):
        return dt.date(year, int(found[1]), int(found[2]))
    if found := _EASTER.fullmatch(rule):
        if not 1900 <= year <= 2099:  # The Gregorian tables of the Orthodox rule are meant for these years.
            return None
        method = EASTER_ORTHODOX if found[1] == "orthodox" else EASTER_WESTERN
        return easter(year, method) + dt.timedelta(days=int(found[2] or 0))
    if found := _NTH.fullmatch(rule):
        day = _nth(year, int(found[1]), int(found[2]), _DAYS.index(found[3]))
        return day + dt.timedelta(days=int(found[4] or 0))
    if found := _BEFORE.fullmatch(rule):
        day = dt.date(year, int(found[3]), int(found[4]))
        wanted = _DAYS.index(found[1])
        step = -((day.weekday() - wanted - 1) % 7 + 1) if found[2] == "before" else (wanted - day.weekday() - 1) % 7 + 1
        return day + dt.timedelta(days=step + int(found[5] or 0))
    raise KeyError(rule)


def _nth(year: int, month: int, count: int, weekday: int) -> dt.date:
    if count < 0:
        last = dt.date(year, month, calendar.monthrange(year, month)[1])
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-count - 1))
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
