"""E-mail addresses, telephone numbers and names as they are stored. Pure."""

from functools import lru_cache
from typing import Annotated

import phonenumbers
from babel.core import get_global
from email_validator import EmailNotValidError, validate_email

from handlers.kit.errors import UserError


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
    language, *rest = locale.replace("_", "-").split("-")
    regions = [each.upper() for each in rest if each.upper() in phonenumbers.SUPPORTED_REGIONS]
    try:
        number = phonenumbers.parse(text, regions[0] if regions else _home(language.lower()))
    except phonenumbers.NumberParseException:
        raise BadPhone(text=text) from None
    # A number without its area code is "possible" within its town, and nobody could ever dial what E.164 makes of it.
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise BadPhone(text=text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=64)
def _home(language: str) -> str:
    """Give the region that most speakers of a language are from (Unicode CLDR): "de" is read in Germany."""
    return str(get_global("likely_subtags").get(language, "en_Latn_US")).rpartition("_")[2]


def card_phone(text: str, locale: str) -> str:
    """Read a contact card's number as ``phone`` does, or else as one whose plus is missing; empty where neither fits.

    Telegram gives its users' numbers with their country code and without the plus.
    """
    for typed in (text, f"+{text.lstrip('+0')}"):
        try:
            return phone(typed, locale)
        except BadPhone:
            continue
    return ""


Email = Annotated[str, email]
"""A text parameter that must be an address."""

Phone = Annotated[str, phone]
"""A text parameter that must be a telephone number."""
