"""Time zones by the names that people use for them. Pure."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from locales.catalog import catalog

UNSET = "UTC"
"""The zone of a workspace for which nobody has chosen one."""

_MEANT = {
    "berlin": "Europe/Berlin",
    "germany": "Europe/Berlin",
    "uk": "Europe/London",
    "new york": "America/New_York",
    "nyc": "America/New_York",
    "boston": "America/New_York",
    "miami": "America/New_York",
    "est": "America/New_York",
    "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "munich": "Europe/Berlin",
    "munchen": "Europe/Berlin",
    "koln": "Europe/Berlin",
    "frankfurt": "Europe/Berlin",
    "wien": "Europe/Vienna",
    "hamburg": "Europe/Berlin",
    "barcelona": "Europe/Madrid",
    "beijing": "Asia/Shanghai",
    "mumbai": "Asia/Kolkata",
    "utc": "UTC",
    "gmt": "Etc/GMT",
}


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(available_timezones())


def known_zone(name: str | None) -> str | None:
    """Return an IANA zone's name as it is, None for what this machine cannot reckon with."""
    return name if name and name in _known() else None


def usable_zone(*names: str | None) -> str:
    """Return the first of the names that is a zone, else UTC."""
    return next((zone for name in names if (zone := known_zone(name))), "UTC")


def same_clock(at: datetime, zone: str, other: str) -> bool:
    """Tell whether the clocks of two usable zones show the same at a moment."""
    return at.astimezone(ZoneInfo(zone)).utcoffset() == at.astimezone(ZoneInfo(other)).utcoffset()


def find_zone(text: str, zones: Iterable[str]) -> list[str]:
    """List the IANA zones that a text may mean: one is certain, an empty list is none."""
    wanted = _plain(text)
    known = sorted(zones)
    if wanted in _MEANT:
        return [_MEANT[wanted]]
    for zone in known:
        if zone.casefold() == wanted:
            return [zone]
    city = "_".join(wanted.split())
    exact = [zone for zone in known if zone.casefold().rpartition("/")[2] == city and "/" in zone]
    if exact:
        return exact
    return _called_elsewhere(wanted, frozenset(known)) or [
        zone for zone in known if city and city in zone.casefold() and "/" in zone
    ]


def _called_elsewhere(wanted: str, known: frozenset[str]) -> list[str]:
    """Find the city as another language calls it: Roma, Lisboa, Москва, 上海."""
    return [zone for zone, names in _cities().items() if wanted in names and zone in known][:1]


@lru_cache(maxsize=1)
def _cities() -> dict[str, frozenset[str]]:
    """Give what each zone's city is called in the languages that we speak."""
    called: dict[str, set[str]] = {}
    for language in catalog().languages:
        for zone, names in Locale.parse(language).time_zones.items():
            called.setdefault(zone, set()).update({_plain(names["city"])} if "city" in names else ())
    return {zone: frozenset(names) for zone, names in called.items()}


def _plain(text: str) -> str:
    """Fold case and drop accents: zone names have none."""
    letters = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))


def territory_of(zone: str) -> str:
    """Give the country of a zone ("Europe/Madrid" is in ES); empty for a zone that belongs to nobody."""
    found = str(get_global("zone_territories").get(zone, ""))
    return "" if found == "001" else found
