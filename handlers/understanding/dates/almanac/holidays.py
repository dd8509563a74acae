"""Holidays by rule: a fixed day ("12-25"), a weekday of a month ("11 4 TH"), days from Easter ("easter-2").

Rules stand beside their names in each language's ``dates.toml``; "+1" at the end is the day after. A fixed
day may move off the weekend: to the nearest working day ("10-16 nearest"), or the next that is free of another.
"""

import calendar
import datetime as dt
import re
from functools import lru_cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from handlers.understanding.dates.almanac.feasts import feast, moves

_LUNAR = {
    "spring": (
        "0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203"
    ),
    "dragon": (
        "0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605"
    ),
    "magpie": (
        "0816 0806 0823 0813 0802 0820 0809 0828 0817 0807 0825 0814 0804 0822 0810 0829 0819 0808 0826 0816 0805"
    ),
    "ninth": (
        "1016 1005 1023 1013 1002 1021 1009 1028 1017 1007 1025 1014 1004 1023 1011 1029 1018 1008 1026 1016 1005"
    ),
    "moon": (
        "0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912"
    ),
}
"""The days of the Chinese calendar's feasts, 2010 to 2030: New Year, the fifth of the fifth month, the seventh of the
seventh, the ninth of the ninth, mid-autumn."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIXED = re.compile(r"(\d\d)-(\d\d)")
_EASTER = re.compile(r"(orthodox|easter)([+-]\d+)?")
_NTH = re.compile(r"(\d\d) (-?\d) (MO|TU|WE|TH|FR|SA|SU)(?: ([+-]\d+))?")
_MOON = re.compile(r"(spring|dragon|magpie|ninth|moon)([+-]\d+)?")
_BEFORE = re.compile(r"(MO|TU|WE|TH|FR|SA|SU) (before|after) (\d\d)-(\d\d)(?: ([+-]\d+))?")


_MOVED = re.compile(r"(\d\d-\d\d) (nearest|next)(?: but (.+))?")
_WEEKEND = {5: -1, 6: 1}


@lru_cache(maxsize=4096)
def holiday(rule: str, year: int) -> dt.date | None:
    """Give the day of a year; none where the rule has none in it. Raises ``KeyError`` for a rule that is none."""
    if found := _FIXED.fullmatch(rule):
        return dt.date(year, int(found[1]), int(found[2]))
    if found := _MOVED.fullmatch(rule):
        return _moved(found, year)
    if found := _EASTER.fullmatch(rule):
        if not 1900 <= year <= 2099:  # The Gregorian tables of the Orthodox rule are meant for these years.
            return None
        sunday = easter(year, EASTER_ORTHODOX) if found[1] == "orthodox" else easter(year, EASTER_WESTERN)
        return sunday + dt.timedelta(days=int(found[2] or 0))
    if found := _NTH.fullmatch(rule):
        day = _nth(year, int(found[1]), int(found[2]), _DAYS.index(found[3]))
        return day + dt.timedelta(days=int(found[4] or 0))
    if found := _BEFORE.fullmatch(rule):
        day = dt.date(year, int(found[3]), int(found[4]))
        wanted = _DAYS.index(found[1])
        step = -((day.weekday() - wanted - 1) % 7 + 1) if found[2] == "before" else (wanted - day.weekday() - 1) % 7 + 1
        return day + dt.timedelta(days=step + int(found[5] or 0))
    if found := _MOON.fullmatch(rule):
        days = _LUNAR[found[1]].split()
        if not 2010 <= year < 2010 + len(days):
            return None
        month_day = days[year - 2010]
        return dt.date(year, int(month_day[:2]), int(month_day[2:])) + dt.timedelta(days=int(found[2] or 0))
    if rule == "qingming":  # The sun stands at fifteen degrees; right from 2009 to 2039.
        return dt.date(year, 4, 4 if year % 4 in (0, 1) else 5) if 2009 <= year <= 2039 else None
    if rule == "solstice":  # Winter's, by Beijing's clock; right from 2018 to 2040.
        return dt.date(year, 12, 21 if year % 4 in (0, 1) else 22) if 2018 <= year <= 2040 else None
    if moves(rule):
        return feast(rule, year)
    raise KeyError(rule)


def _moved(rule: re.Match[str], year: int) -> dt.date | None:
    """Move a fixed day off the weekend: the American tax day goes past the capital's own holiday too."""
    day = holiday(rule[1], year)
    if day is None or rule[2] == "nearest":
        return day + dt.timedelta(days=_WEEKEND.get(day.weekday(), 0)) if day else None
    taken = holiday(rule[3], year) if rule[3] else None
    while day.weekday() in _WEEKEND or day == taken:
        day += dt.timedelta(days=1)
    return day


def _nth(year: int, month: int, count: int, weekday: int) -> dt.date:
    if count < 0:
        last = dt.date(year, month, calendar.monthrange(year, month)[1])
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-count - 1))
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
