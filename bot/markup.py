"""From phrases to plain words in the reader's language, all text made harmless. Renderers escape the result."""

import re
import unicodedata
from collections.abc import Callable
from zoneinfo import ZoneInfo

from handlers.kit.phrase import At, Lines, Listing, Money, On, Percent, Phrase, Typed, Value, say
from handlers.kit.reply import File
from handlers.kit.request import Platform
from locales import formats
from locales.catalog import Catalog

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
# A mention, command, hashtag or cashtag begins where no word goes on before it, so an address (a@b) stays whole.
# Before a tag, a number that is no digit (², ½) ends a word; a second slash is part of a web address (https://a).
_NUMBERS = "".join(chr(code) for code in range(0x3400) if unicodedata.category(chr(code)) in {"No", "Nl"})
_ACTIVE = re.compile(
    r"(?P<link>(?<![\w/#@.~\-])https?://(?:[\w\-]+\.)+[^\W\d_][\w\-]+(?:[/?#][^\s<>\"«»]*)?)"
    rf"|((?<!\w)@|(?<![\w/])/|(?:(?<!\w)|(?<=[{_NUMBERS}]))[#$])(?=[\w\u200c\u00b7\u0d80-\u0dff])"
)
_JOINER = "\u2060"


def clean(text: str) -> str:
    """Remove control and bidirectional characters and lone surrogates from somebody's text."""
    return _INVISIBLE.sub("", text)


def harmless(text: str) -> str:
    """Clean a text and break what a client would turn into a mention, a command or a tag; a web address stays whole."""
    return _ACTIVE.sub(lambda found: found[0] if found["link"] else found[0] + _JOINER, clean(text))


def cut(text: str, limit: int, measure: Callable[[str], int] = len) -> str:
    """Shorten a text to ``limit`` of ``measure`` (characters, UTF-16 units), ending in "…" where something is lost."""
    if measure(text) <= limit:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle] + "…") <= limit else (low, middle - 1)
    return text[:low].rstrip() + "…"


def utf16(text: str) -> int:
    """Count UTF-16 code units, as Telegram does."""
    return len(text) + sum(1 for char in text if ord(char) > 0xFFFF)


class Words:
    """Says phrases to one reader."""

    def __init__(self, catalog: Catalog, locale: str, zone: str) -> None:
        self.catalog = catalog
        self.locale = locale or "en"
        self.zone = ZoneInfo(zone or "UTC")

    def __call__(self, phrase: Phrase) -> str:
        """Return the phrase as plain text; somebody's words in it are made harmless, nothing is escaped yet."""
        params = {name: self._value(value) for name, value in phrase.params.items()}
        return self.catalog.text(self.locale, phrase.key, params)

    def _value(self, value: Value) -> str | int | float:
        match value:
            case str():
                return harmless(value)
            case Phrase():
                return self(value)
            case Money(minor, currency):
                return formats.money(minor, currency, self.locale)
            case At(at, zone, style):
                return formats.moment(at, ZoneInfo(zone) if zone else self.zone, style, self.locale)
            case Percent(hundredths):
                return formats.percent(hundredths, self.locale)
            case On(on):
                return formats.day(on, self.locale)
            case Listing(items):
                return formats.listing([str(self._value(item)) for item in items], self.locale)
            case Typed(text):
                return text
            case Lines(items):
                return "\n".join(str(self._value(item)) for item in items)
            case _:
                return value


def unshown(file: File, here: Platform, words: Words) -> str:
    """Say why a file is not shown: it lies on another platform, or its own has it no more."""
    key = "common-file-gone" if file.platform is here else "common-file-elsewhere"
    return words(say(key, platform=file.platform.value.title()))
