"""The words of one language for numbers, sizes, currencies, percents and stretches of time: ``numbers.toml``."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec
from babel.core import Locale, UnknownLocaleError

from handlers.understanding.words.text import CHARACTERS, JOINED, fold

_FILE = "numbers.toml"
_FALLBACK = "en"
LEFT = rf"(?<![{JOINED}])"
RIGHT = rf"(?![{JOINED}])"
"""The edges of a word or number; Chinese characters may stand right beside it."""


_ENDS_OPEN = re.compile(rf"[^\w]$|[{CHARACTERS}]$")


class Compounds(msgspec.Struct, frozen=True, kw_only=True):
    """How numbers are written as one word: "zweihundertfunfundzwanzigtausend", "duecentoventimila"."""

    thousands: tuple[str, ...]
    hundreds: tuple[str, ...]
    link: str = ""
    """What stands between ones and tens where the ones come first; nothing where the tens do."""


class Numbers(msgspec.Struct, frozen=True, kw_only=True):
    """One language's words for numbers, folded."""

    decimal: str
    symbols: Mapping[str, str]
    """Currencies by sign, word and code."""
    factors: Mapping[str, int]
    loose: frozenset[str]
    """Sizes that may mean something else, as "m" may mean metres or minutes."""
    values: Mapping[str, float]
    hundreds: frozenset[str]
    glue: frozenset[str]
    half_before: tuple[str, ...]
    half_after: tuple[str, ...]
    whole: Mapping[str, float]
    """Words that are a number with its size, as "полмиллиона"."""
    compounds: Compounds | None
    counted: frozenset[str]
    """What is counted, and no money: users, pages, kilometres."""
    counted_characters: tuple[str, ...]
    percents: tuple[str, ...]
    shares: tuple[str, ...]
    """Patterns of shares said in tenths: "六成"."""
    durations: tuple[str, ...]
    from_now: str
    """The pattern of what makes a moment of a duration behind it: "within a", "hace unos"."""
    shared: Mapping[str, tuple[str, ...]]
    """Words that several currencies share, with those that they may mean."""
    phone_words: tuple[str, ...]
    phone_regions: tuple[str, ...]
    """Countries of the language, for a number that the person's own country has not."""
    words: frozenset[str]
    """All of these words: none of them is a name."""


@lru_cache(maxsize=32)
def _table(language: str) -> dict[str, Any]:
    place = resources.files("locales").joinpath(language, _FILE)
    return tomllib.loads(place.read_text("utf-8")) if place.is_file() else {}


@lru_cache(maxsize=64)
def numbers(locale: str) -> Numbers:
    """Give the words that serve a locale; where a language has none, English's."""
    language = locale.replace("_", "-").partition("-")[0].lower()
    table = _table(language) or _table(_FALLBACK)
    base = _table(_FALLBACK)
    shared = {fold(word): tuple(codes) for each in (base, table) for word, codes in each.get("shared", {}).items()}
    symbols = {**dict.fromkeys(shared, ""), **_symbols(base), **_symbols(table)}
    factors = {fold(word): int(size) for word, size in table.get("factors", {}).items()}
    values = {fold(word): float(value) for word, value in table.get("values", {}).items()}
    return Numbers(
        decimal=_decimal(locale, str(table.get("decimal", "."))),
        symbols=symbols,
        factors=factors,
        loose=frozenset(map(fold, table.get("loose", ()))),
        values=values,
        hundreds=frozenset(map(fold, table.get("hundreds", ()))),
        glue=frozenset(map(fold, table.get("glue", ()))),
        half_before=_longest(table.get("half_before", ())),
        half_after=_longest(table.get("half_after", ())),
        whole={fold(word): float(value) for word, value in table.get("whole", {}).items()},
        compounds=msgspec.convert(table["compounds"], Compounds) if "compounds" in table else None,
        counted=frozenset(map(fold, table.get("counted", ()))),
        counted_characters=tuple(word for word in table.get("counted", ()) if re.match(rf"[{CHARACTERS}]", word)),
        percents=_longest(table.get("percents", ())),
        shares=tuple(table.get("shares", ())),
        durations=tuple(table.get("durations", ())),
        from_now=str(table.get("from_now", "")),
        shared=shared,
        phone_regions=tuple(table.get("phone_regions", ())),
        phone_words=tuple(dict.fromkeys(fold(w) for t in (table, base) for w in t.get("phone_words", ()))),
        words=frozenset(word for word in (*symbols, *factors, *values) if word.isalpha()),
    )


def _symbols(table: Mapping[str, Any]) -> dict[str, str]:
    known = table.get("currencies", {})
    return {code.lower(): code for code in known} | {fold(word): code for code, said in known.items() for word in said}


def _longest(said: list[str]) -> tuple[str, ...]:
    return tuple(sorted(map(fold, said), key=len, reverse=True))


def _decimal(locale: str, usual: str) -> str:
    """Give the mark before the decimals: of the region where it is known ("es-MX"), else the language's usual one."""
    if "-" not in locale and "_" not in locale:
        return usual
    try:
        found = Locale.parse(locale.replace("-", "_")).number_symbols
    except (UnknownLocaleError, ValueError):
        return usual  # A locale that nobody has heard of is read as its language.
    mark = str(found.get("latn", found).get("decimal", usual))
    return mark if mark in (".", ",") else usual


def either(said: list[str]) -> str:
    """Give words as a group of a regular expression; one of letters does not go on, one of characters may."""
    closed = [re.escape(word) for word in said if not _ENDS_OPEN.search(word)]
    groups = [f"(?:{'|'.join(closed)}){RIGHT}"] if closed else []
    return "(?:" + "|".join(groups + [re.escape(word) for word in said if _ENDS_OPEN.search(word)]) + ")"
