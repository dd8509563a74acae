"""Which days a country rests: its weekend and its public holidays. Pure.

The calendars come from the library `holidays`, which is read only once somebody needs a day.
"""

from datetime import date
from functools import lru_cache
from typing import Any

from babel.core import get_global

_WEEKEND = frozenset({5, 6})


def known_country(code: str) -> str | None:
    """Return a country ("DE") or a part of it ("DE-BY") as its calendar is called; None where there is none."""
    country, _, part = code.strip().upper().partition("-")
    parts = _parts(country)
    if parts is None or (part and part not in parts):
        return None
    return f"{country}-{part}" if part else country


def country_of(zone: str) -> str | None:
    """Guess the country from a zone ("Europe/Madrid" is Spain's); None for a zone that belongs to nobody."""
    found = str(get_global("zone_territories").get(zone, ""))
    return known_country(found) if found else None


def is_day_off(day: date, country: str | None) -> bool:
    """Tell whether nobody works on a day there. Of an unknown country only the weekend counts."""
    weekend, holidays = _year(country, day.year) if country else (_WEEKEND, frozenset())
    return day.weekday() in weekend or day in holidays


@lru_cache(maxsize=256)
def _parts(country: str) -> frozenset[str] | None:
    """Give the parts of a country that have a calendar of their own; None for what is no country."""
    import holidays  # It takes a tenth of a second, and the first nudge is early enough.

    calendar: Any = getattr(holidays, country, None) if country.isalpha() else None
    if getattr(calendar, "country", None) is None:
        return None
    return frozenset(calendar.subdivisions) | frozenset(calendar.subdivisions_aliases)


@lru_cache(maxsize=256)
def _year(country: str, year: int) -> tuple[frozenset[int], frozenset[date]]:
    import holidays

    code, _, part = country.partition("-")
    if known_country(country) is None:
        return _WEEKEND, frozenset()
    calendar = holidays.country_holidays(code, subdiv=part or None, years=year)
    return frozenset(calendar.weekend), frozenset(calendar)
