"""Time zones as people name them: by their letters, and by the city whose clock is meant."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from handlers.understanding.words.text import fold

ZONES = {
    "utc|gmt|zulu|z": "UTC",
    "est|edt|et|hne|hae|eastern (standard |daylight )?time|eastern": "America/New_York",
    "cst|cdt|ct|central (standard |daylight )?time": "America/Chicago",
    "mst|mdt|mt|mountain (standard |daylight )?time": "America/Denver",
    "pst|pdt|pt|hnp|hap|pacific (standard |daylight )?time|pacific": "America/Los_Angeles",
    "akst|akdt": "America/Anchorage",
    "hst": "Pacific/Honolulu",
    "nst|ndt": "America/St_Johns",
    "bst": "Europe/London",
    "wet|west": "Europe/Lisbon",
    "cet|cest|mez|mesz|hec|heec": "Europe/Berlin",
    "ist": "Asia/Kolkata",
    "pkt": "Asia/Karachi",
    "kst": "Asia/Seoul",
    "awst": "Australia/Perth",
    "acst|acdt": "Australia/Adelaide",
    "nzst|nzdt": "Pacific/Auckland",
    "sast": "Africa/Johannesburg",
    "eat": "Africa/Nairobi",
    "wat": "Africa/Lagos",
    "clt|clst": "America/Santiago",
    "eet|eest": "Europe/Helsinki",
    "msk|мск": "Europe/Moscow",
    "jst": "Asia/Tokyo",
    "hkt": "Asia/Hong_Kong",
    "sgt": "Asia/Singapore",
    "aest|aedt": "Australia/Sydney",
    "brt": "America/Sao_Paulo",
    "new york|nyc|nueva york|нью-йорк|нью-йорку|纽约": "America/New_York",
    "boston|miami|toronto|washington|atlanta|philadelphia|montreal|ottawa|quebec": "America/New_York",
    "chicago|houston|dallas|austin|minneapolis|saint louis|st louis|new orleans": "America/Chicago",
    "denver": "America/Denver",
    "los angeles|san francisco|seattle|san diego|portland|las vegas|洛杉矶|旧金山": "America/Los_Angeles",
    "mexico city|ciudad de mexico": "America/Mexico_City",
    "sao paulo|brasilia": "America/Sao_Paulo",
    "buenos aires": "America/Argentina/Buenos_Aires",
    "bogota": "America/Bogota",
    "london|londres|лондон|лондону|лондонскому|伦敦": "Europe/London",
    "dublin": "Europe/Dublin",
    "lisbon|lissabon|lisboa|lisbonne": "Europe/Lisbon",
    "madrid|мадрид|мадриду": "Europe/Madrid",
    "paris|париж|парижу|巴黎": "Europe/Paris",
    "berlin|берлин|берлину|柏林": "Europe/Berlin",
    "zurich": "Europe/Zurich",
    "vienna|wien": "Europe/Vienna",
    "rome|rom|roma": "Europe/Rome",
    "amsterdam": "Europe/Amsterdam",
    "stockholm": "Europe/Stockholm",
    "warsaw|warschau": "Europe/Warsaw",
    "helsinki": "Europe/Helsinki",
    "athens|athen": "Europe/Athens",
    "istanbul": "Europe/Istanbul",
    "kyiv|kiev|киев|киеву": "Europe/Kyiv",
    "moscow|moskau|moscu|moscou|москва|москве|московскому|莫斯科": "Europe/Moscow",
    "dubai": "Asia/Dubai",
    "mumbai|delhi|new delhi|bangalore|india": "Asia/Kolkata",
    "singapore|singapur|新加坡": "Asia/Singapore",
    "hong kong|香港": "Asia/Hong_Kong",
    "beijing|peking|pekin|shanghai|пекину|北京|上海": "Asia/Shanghai",
    "tokyo|tokio|токио|东京": "Asia/Tokyo",
    "seoul": "Asia/Seoul",
    "sydney|sidney": "Australia/Sydney",
    "melbourne": "Australia/Melbourne",
    "auckland": "Pacific/Auckland",
    "johannesburg": "Africa/Johannesburg",
    "cairo": "Africa/Cairo",
}
_FROM_GREENWICH = re.compile(r"(?:utc|gmt) ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?(?![\d:])")
_ISO = re.compile(r"([+-])(\d\d):?([0-5]\d)(?![\d:])")
_BEFORE_ISO = re.compile(r"t\d\d:\d\d(?::\d\d)?$")
_NAME = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,3}")
_ENDINGS = ("ter", "er", "s", "")
"""What a city's name may carry: "Londoner Zeit", "Tokioter Zeit"."""
_CONTINENTS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
_FARTHEST = 14


def zone(name: str) -> dt.tzinfo:
    """Give a zone by its name, or by its distance from Greenwich: "+05:30"."""
    if name[0] not in "+-":
        return ZoneInfo(name)
    away = dt.timedelta(hours=int(name[1:3]), minutes=int(name[4:6]))
    return dt.timezone(-away if name[0] == "-" else away)


def offsets(text: str, at: int) -> Iterator[tuple[int, str]]:
    """Read a distance from Greenwich that begins at a place: "UTC+2"; behind a moment in ISO 8601 it stands alone."""
    found = _FROM_GREENWICH.match(text, at)
    if found is None and text[at] in "+-" and _BEFORE_ISO.search(text, max(0, at - 9), at):
        found = _ISO.match(text, at)
    if found and int(found[2]) <= _FARTHEST:
        yield found.end(), f"{found[1]}{int(found[2]):02}:{found[3] or '00'}"


def places(text: str, at: int, own: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Read the name of a place whose clock may be meant, the longest first; ``own`` are a language's names."""
    found = _NAME.match(text, at)
    while found:
        said = found.group().replace("-", " ")
        for ending in _ENDINGS:
            name = said.removesuffix(ending)
            known = (own.get(name) or _cities().get(name)) if said.endswith(ending) else None
            if known:
                yield found.end(), known
                return
        cut = max(found.group().rfind(" "), found.group().rfind("-"))
        found = _NAME.fullmatch(text, at, at + cut) if cut > 0 else None


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """Name the cities that the calendar of zones knows, and those that people call by another name."""
    known = sorted(each for each in available_timezones() if each.startswith(_CONTINENTS))
    cities = {fold(each.rpartition("/")[2].replace("_", " ").replace("-", " ")): each for each in known}
    return cities | {fold(name): zone for names, zone in ZONES.items() for name in names.split("|") if len(name) > 3}
