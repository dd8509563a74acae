"""Feasts of calendars that count by the moon: the Jewish one by its own arithmetic, the Islamic one by its tables.

What is announced when the moon is seen may differ by a day, and a day that begins at sunset touches two of ours, so a
phrase that names one of them is never certain.
"""

import datetime as dt
import re
from functools import lru_cache

_COUNTED = re.compile(r"(rosh|pesach|hanukkah)([+-]\d+)?")
_ISLAMIC = re.compile(r"islamic (\d\d)-(\d\d)")
_PESACH = 163
"""Days from Passover to the New Year that follows it."""
_HEBREW_EPOCH, _ISLAMIC_EPOCH = -1_373_427, 227_015
"""The days on which the calendars begin, counted as Python counts them."""
_YEARS_BETWEEN = 3761
_KISLEV_25 = 83
"""Days from the New Year to Hanukkah, where the month between has 29 days."""
_LONG = (355, 385)
"""Days of a year whose second month has 30."""


def moves(rule: str) -> bool:
    """Tell whether a rule is of one of these calendars."""
    return bool(_COUNTED.fullmatch(rule) or _ISLAMIC.fullmatch(rule))


def feast(rule: str, year: int) -> dt.date | None:
    """Give the day of a feast in a year; none where the rule is of another kind, or has no day in that year."""
    if found := _COUNTED.fullmatch(rule):
        begin = _new_year(year + _YEARS_BETWEEN)
        if found[1] == "hanukkah":
            begin += _KISLEV_25 + (_new_year(year + _YEARS_BETWEEN + 1) - begin in _LONG)
        day = begin - _PESACH if found[1] == "pesach" else begin
        return dt.date.fromordinal(day + int(found[2] or 0))
    if found := _ISLAMIC.fullmatch(rule):
        return next((day for day in _islamic(int(found[1]), int(found[2]), year) if day.year == year), None)
    return None


@lru_cache(maxsize=256)
def _new_year(year: int) -> int:
    """Give the first day of a Jewish year."""
    before, here, after = (_elapsed(each) for each in (year - 1, year, year + 1))
    return _HEBREW_EPOCH + here + (2 if after - here == 356 else here - before == 382)


def _elapsed(year: int) -> int:
    """Count the days to the new moon that begins a Jewish year, put off where it would meet a Sabbath."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + (3 * (days + 1) % 7 < 3)


def _islamic(month: int, day: int, year: int) -> list[dt.date]:
    """Give the days that a date of the Islamic calendar may have in a year; its own years are shorter."""
    about = (year - 622) * 33 // 32
    return [
        dt.date.fromordinal(
            _ISLAMIC_EPOCH - 1 + day + 29 * (month - 1) + month // 2 + (each - 1) * 354 + (3 + 11 * each) // 30
        )
        for each in (about, about + 1, about + 2)
    ]
