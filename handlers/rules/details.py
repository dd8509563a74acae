"""E-mail addresses, telephone numbers and names as they are stored. Pure."""

from typing import Annotated

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from handlers.kit.errors import UserError

_REGIONS = {"de": "DE", "en": "US", "es": "ES", "fr": "FR", "pt": "BR", "ru": "RU", "zh": "CN", "it": "IT"}


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
    language, _, region = locale.replace("_", "-").partition("-")
    try:
        number = phonenumbers.parse(text, region.upper() or _REGIONS.get(language, "US"))
    except phonenumbers.NumberParseException:
        raise BadPhone(text=text) from None
    if not phonenumbers.is_possible_number(number):
        raise BadPhone(text=text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


Email = Annotated[str, email]
"""A text parameter that must be an address."""

Phone = Annotated[str, phone]
"""A text parameter that must be a telephone number."""
