"""E-mail addresses, telephone numbers and names as they are stored. Pure."""

from functools import lru_cache
from typing import Annotated

import phonenumbers
from babel.core import get_global
from email_validator import EmailNotValidError, validate_email

from handlers.kit.errors import UserError
from handlers.rules.time.zones import territory_of


class BadEmail(UserError):
    """What was typed is no e-mail address."""


class BadPhone(UserError):
    """What was typed is no telephone number; abroad it needs its country code."""


def email(text: str, _locale: str = "") -> str:
    """Check an address and return it in lower case. Raises ``BadEmail``; asks no server."""
    try:
        return validate_email(text.strip(), check_deliverability=False).normalized.lower()
    except EmailNotValidError:
        raise BadEmail(text=text) from None


def phone(text: str, locale: str) -> str:
    """Bring a number to E.164; one without a country code is read in the locale's region. Raises ``BadPhone``."""
    try:
        number = phonenumbers.parse(text, _region(locale))
    except phonenumbers.NumberParseException:
        raise BadPhone(text=text) from None
    # A number without its area code is "possible" within its town, and nobody could ever dial what E.164 makes of it.
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise BadPhone(text=text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def spaced(stored: str) -> str:
    """Write a stored number as people read it: "+44 20 7946 0958"; what is no number stands as it is."""
    try:
        number = phonenumbers.parse(stored)
    except phonenumbers.NumberParseException:
        return stored
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def written(locale: str, zone: str) -> str:
    """Give a locale with the country of a zone: whoever lives there writes its numbers, whatever their language."""
    region = territory_of(zone)
    return f"{locale.replace('_', '-').partition('-')[0]}-{region}" if region else locale


def _region(locale: str) -> str:
    language, *rest = locale.replace("_", "-").split("-")
    regions = [each.upper() for each in rest if each.upper() in phonenumbers.SUPPORTED_REGIONS]
    return regions[0] if regions else _home(language.lower())


@lru_cache(maxsize=64)
def _home(language: str) -> str:
    """Give the region that most speakers of a language are from (Unicode CLDR): "de" is read in Germany."""
    return str(get_global("likely_subtags").get(language, "en_Latn_US")).rpartition("_")[2]


def card_phone(text: str, locale: str) -> str:
    """Read a contact card's number as ``phone`` does, or else as one whose plus is missing; empty where neither fits.

    Telegram gives its users' numbers with their country code and without the plus, and others as the address book has
    them. Where a national number begins with 0, one without it is tried with the plus first.
    """
    typed = [text, f"+{text.lstrip('+0')}"]
    if (
        not text.lstrip("( ").startswith(("+", "0"))
        and phonenumbers.ndd_prefix_for_region(_region(locale), True) == "0"
    ):
        typed.reverse()
    read = [number for each in typed if (number := _possible(each, locale))]
    valid = (each for each in read if phonenumbers.is_valid_number(phonenumbers.parse(each)))
    return next(valid, next(iter(read), ""))


def _possible(text: str, locale: str) -> str:
    try:
        return phone(text, locale)
    except BadPhone:
        return ""


Email = Annotated[str, email]
"""A text parameter that must be an address."""

Phone = Annotated[str, phone]
"""A text parameter that must be a telephone number."""
