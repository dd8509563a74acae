"""Numbers, money, days and moments as a reader's locale writes them (Unicode CLDR, by Babel)."""

from datetime import date, datetime, tzinfo
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_precision


@lru_cache(maxsize=64)
def parse(locale: str) -> Locale:
    """Read a locale code such as ``en-US``; what CLDR does not know becomes English."""
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def money(minor: int, currency: str, locale: str) -> str:
    """Write an amount given in minor units; cents are left out where there are none."""
    digits = get_currency_precision(currency)
    amount = Decimal(minor).scaleb(-digits)
    whole = amount == amount.to_integral_value()
    pattern = parse(locale).currency_formats["standard"].pattern.replace(".00", "") if whole else None
    return str(format_currency(amount, currency, pattern, locale=parse(locale), currency_digits=not whole))


def moment(at: datetime, zone: tzinfo, style: str, locale: str) -> str:
    """Write an aware moment in a zone: ``full`` "Tue 10 Nov 2026, 09:00", ``date`` or ``time``."""
    local = at.astimezone(zone)
    if style == "time":
        return str(format_time(local, "short", locale=parse(locale)))
    if style == "date":
        return day(local.date(), locale)
    return f"{day(local.date(), locale)}, {format_time(local, 'short', locale=parse(locale))}"


def day(on: date, locale: str) -> str:
    """Write a day with its weekday and its month in words."""
    return str(format_skeleton("yMMMEd", on, locale=parse(locale)))


def listing(items: list[str], locale: str) -> str:
    """Join words as the language joins a list."""
    return str(format_list(items, locale=parse(locale))) if items else ""


def number(value: int | float, locale: str) -> str:
    """Write a plain number."""
    return str(format_decimal(value, locale=parse(locale)))


def percent(hundredths: int | float, locale: str) -> str:
    """Write a share of a hundred: "10%", or "10 %" with a space that does not break."""
    share = Decimal(str(hundredths)) / 100
    return str(format_percent(share, locale=parse(locale), decimal_quantization=False))
