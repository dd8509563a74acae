"""E-mail addresses, web addresses and telephone numbers in a sentence."""

import re
from collections.abc import Iterator
from functools import lru_cache

from handlers.rules.time.zones import territory_of
from handlers.understanding.quantities.vocabulary import LEFT, RIGHT, numbers
from handlers.understanding.words.text import CHARACTERS

_LOCAL = rf"(?:[^\W{CHARACTERS}]|[.+-])"
_EMAIL = re.compile(rf"{_LOCAL}{{1,64}}@(?:[\w-]{{1,63}}\.){{1,8}}[^\W\d_{CHARACTERS}]{{2,24}}")
_URL = re.compile(
    rf"(?:https?://[^\s<>,{CHARACTERS}，。；]{{3,200}})"
    rf"|{LEFT}(?<![@.])(?:www\.)?(?:[a-z0-9-]{{2,63}}\.){{1,4}}"
    r"(?:com(?:\.[a-z]{2})?|org(?:\.[a-z]{2})?|net|io|ai|eu|co\.uk|de|es|fr|cn|example|dev|app|biz|ru|su|by|kz|ua|pt|br|mx|ar"
    r"|cl|ch|nl|ca|info|shop|store|online|tech|cloud|(?:it|at|be|us|me)(?= *(?:$|[,;)\n])))"
    rf"(?:/[^\s,{CHARACTERS}，。；]*)?{RIGHT}(?!@)"
    rf"|{LEFT}(?<![@.])(?:www\.)?(?:[а-яё0-9-]{{2,63}}\.){{1,4}}рф{RIGHT}",
    re.I,
)
_BEGINS = rf"{LEFT}(?<![.,/€$£¥₽#-])"
_PHONE = re.compile(
    rf"{_BEGINS}(?:\+|00|0|\()[\d()][\d \u00a0()./-]{{5,22}}\d{RIGHT}(?![.,]\d)"
    rf"|{_BEGINS}\d{{3}}[ .-]\d{{3}}[ .-]\d{{4}}{RIGHT}"
)
_NATIONAL = re.compile(rf"{_BEGINS}\d[\d ().-]{{7,16}}\d{RIGHT}(?![.,:/-]\d)")
_FEWEST, _MOST = 9, 11
"""Digits of a national number that is believed without a word for it beside it."""


def emails(text: str) -> list[tuple[int, int, str]]:
    """Find e-mail addresses: place and the address in lower case."""
    return [(m.start(), m.end(), m.group().lower()) for m in _EMAIL.finditer(text)] if "@" in text else []


def urls(text: str) -> list[tuple[int, int, str]]:
    """Find web addresses."""
    return [(m.start(), m.end(), m.group()) for m in _URL.finditer(text)] if "." in text else []


@lru_cache(maxsize=256)
def region_of(locale: str, zone: str) -> str:
    """Give the country whose numbering a person writes in: of the zone, else of the locale, else none."""
    if by_zone := territory_of(zone):
        return by_zone
    return locale.replace("_", "-").split("-")[1].upper() if "-" in locale.replace("_", "-") else "ZZ"


@lru_cache(maxsize=64)
def _labelled(locale: str) -> re.Pattern[str]:
    said = "|".join(map(re.escape, sorted(numbers(locale).phone_words, key=len, reverse=True)))
    return re.compile(rf"(?:{said})\D{{0,14}}?(?P<digits>[+(]?\d[\d ()./-]{{6,20}}\d){RIGHT}")


@lru_cache(maxsize=64)
def _valued(locale: str) -> re.Pattern[str]:
    """Match what makes a number an amount or a share: a currency, a size or a percent sign behind it."""
    known = numbers(locale)
    said = "|".join(re.escape(word) for word in (*known.symbols, *known.factors, *known.percents, "%"))
    return re.compile(rf" ?(?:{said})(?![^\W\d_])")


def phones(text: str, locale: str, zone: str) -> list[tuple[int, int, str]]:
    """Find telephone numbers that are possible: place and E.164 form."""
    if sum(char.isdigit() for char in text) < 6:
        return []
    spans = [m.span("digits") for m in _labelled(locale).finditer(text)]
    labelled = len(spans)
    _further(spans, (m.span() for m in _PHONE.finditer(text)))
    sure = len(spans)
    _further(spans, (m.span() for m in _NATIONAL.finditer(text) if not _valued(locale).match(text, m.end())))
    region = region_of(locale, zone)
    homes = tuple(each for each in numbers(locale).phone_regions if each != region)
    found = []
    for number, (start, end) in enumerate(spans):
        e164 = _read(text[start:end], region, number >= sure)
        if not e164 and number < labelled:
            e164 = _at_home(text[start:end], homes)
        if e164:
            found.append((start, end, e164))
    return found


def _further(spans: list[tuple[int, int]], more: Iterator[tuple[int, int]]) -> None:
    """Add the places that none before them holds."""
    for start, end in more:
        if not any(left < end and start < right for left, right in spans):
            spans.append((start, end))


def _read(raw: str, region: str, doubtful: bool) -> str:
    """Give the E.164 form of digits; empty where no plan has them, or, in doubt, where nobody has that number."""
    if doubtful and not _FEWEST <= sum(char.isdigit() for char in raw) <= _MOST:
        return ""
    return _e164(raw, region, valid=doubtful)


def _at_home(raw: str, regions: tuple[str, ...]) -> str:
    """Read a number that the person's own country has not, where it is one in just one country of the language."""
    tried = () if raw.startswith("+") else regions
    found = {e164 for each in tried if (e164 := _e164(raw, each, valid=True))}
    return found.pop() if len(found) == 1 else ""


def _e164(raw: str, region: str, *, valid: bool) -> str:
    import phonenumbers  # Its tables take a while to load, and most messages have no number.

    try:
        number = phonenumbers.parse(raw, None if raw.startswith("+") else region)
    except phonenumbers.NumberParseException:
        return ""  # Digits that no numbering plan has are left as prose.
    fits = phonenumbers.is_valid_number if valid else phonenumbers.is_possible_number
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if fits(number) else ""
