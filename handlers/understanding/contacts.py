"""E-mail addresses, web addresses and telephone numbers in a sentence."""

import re

import phonenumbers
from babel.core import get_global

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_URL = re.compile(
    r"(?:https?://[^\s<>,]{3,200})"
    r"|(?<![\w@.])(?:www\.)?(?:[a-z0-9-]{2,63}\.){1,4}"
    r"(?:com|org|net|io|ai|eu|co\.uk|de|es|fr|example|dev|app|biz)(?:/[^\s,]*)?(?![\w@])",
    re.I,
)
_PHONE = re.compile(
    r"(?<![\w.,/€$£#-])(?:\+|00|0|\()[\d()][\d \u00a0()./-]{5,22}\d(?![\w]|[.,]\d)"
    r"|(?<![\w.,/€$£#-])\d{3}[ .-]\d{3}[ .-]\d{4}(?!\w)"
)


_LABELLED = re.compile(
    r"(?:phone|mobile|number|cell|tel|handy|nummer|telefon|movil|telefono|celular)\D{1,30}"
    r"(?P<digits>\d[\d .-]{6,16}\d)(?!\w)",
    re.I,
)


def emails(text: str) -> list[tuple[int, int, str]]:
    """Find e-mail addresses: place and the address in lower case."""
    return [(m.start(), m.end(), m.group().lower()) for m in _EMAIL.finditer(text)] if "@" in text else []


def urls(text: str) -> list[tuple[int, int, str]]:
    """Find web addresses."""
    return [(m.start(), m.end(), m.group()) for m in _URL.finditer(text)] if "." in text else []


def region_of(locale: str, zone: str) -> str:
    """Give the country whose numbering a person writes in: of the zone, else of the locale, else none."""
    by_zone = get_global("zone_territories").get(zone)
    if by_zone and by_zone != "001":
        return str(by_zone)
    return locale.replace("_", "-").split("-")[1].upper() if "-" in locale.replace("_", "-") else "ZZ"


def phones(text: str, region: str) -> list[tuple[int, int, str]]:
    """Find telephone numbers that are possible: place and E.164 form."""
    found = []
    spans = [(m.start(), m.end()) for m in _PHONE.finditer(text)]
    spans += [
        m.span("digits") for m in _LABELLED.finditer(text) if not any(a <= m.start("digits") < b for a, b in spans)
    ]
    for start, end in spans:
        raw = text[start:end]
        try:
            number = phonenumbers.parse(raw, None if raw.startswith("+") else region)
        except phonenumbers.NumberParseException:
            continue  # Digits that no numbering plan has are left as prose.
        if phonenumbers.is_possible_number(number):
            e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            found.append((start, end, e164))
    return found
