"""What all languages know about names: ``locales/<lang>/names.toml``, loaded once and read together.

A team's customers come from everywhere, so short forms, legal forms and letters of every language count for each;
only word endings and what introduces a name belong to the language of the sentence.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec

from handlers.understanding.words.text import fold

_FILE = "names.toml"


class Book(msgspec.Struct, frozen=True, kw_only=True):
    """Words about names in all languages; folded, with ``ё`` as ``е``."""

    legal: frozenset[str]
    given: frozenset[str]
    others: Mapping[str, tuple[str, ...]]
    """A given name's other forms: its short forms, or what it is short for."""
    letters: tuple[Mapping[int, str], ...]
    """Ways to write Cyrillic letters in Latin ones."""
    patronymics: tuple[str, ...]
    elisions: frozenset[str]
    """What a word drops its vowel before, in any language: the "l" of "L'Épi"."""
    trades: frozenset[str]
    """What a company's name may begin with, and is left out where it is called by the rest: "Laboratorios"."""
    projects: frozenset[str]
    """The same of a deal's name: "Project"."""


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """One language's own words about names."""

    endings: tuple[tuple[str, str], ...] = ()
    """An ending and what stands in its place in the first case."""
    shortest: int = 3
    """Letters that are left before an ending is believed to be one."""
    elisions: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    also_names: frozenset[str] = frozenset()
    """Common words that are names where they begin with a capital inside a sentence."""
    bonds: tuple[str, ...] = ()
    """Patterns between a person and a company: ``{person}`` and ``{company}`` in their order."""
    table: Mapping[str, Any] = {}


def plain(word: str) -> str:
    """Fold a word as names are compared: case, accents and ``ё``."""
    return fold(word).replace("'", "").replace("ё", "е")


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Name the languages that know something about names."""
    root = resources.files("locales")
    return tuple(sorted(folder.name for folder in root.iterdir() if folder.joinpath(_FILE).is_file()))


@lru_cache(maxsize=32)
def _table(language: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("locales").joinpath(language, _FILE).read_text("utf-8"))


@lru_cache(maxsize=1)
def book() -> Book:
    """Give what all languages know together."""
    tables = [_table(language) for language in languages()]
    letters = tuple(
        str.maketrans({**table["letters"].get("every", {}), **system})
        for table in tables
        if "letters" in table
        for name, system in table["letters"].items()
        if name != "every"
    )
    return Book(
        legal=frozenset(plain(form) for table in tables for form in table.get("legal", ())),
        given=frozenset(
            plain(name) for table in tables for name in (*table.get("given", ()), *table.get("short_forms", ()))
        ),
        others=_others(tables, letters),
        letters=letters,
        patronymics=tuple(end for table in tables for end in table.get("patronymics", ())),
        elisions=frozenset(each for table in tables for each in table.get("elisions", ())),
        trades=frozenset(plain(word) for table in tables for word in table.get("trade_words", ())),
        projects=frozenset(plain(word) for table in tables for word in table.get("project_words", ())),
    )


def _others(tables: Iterable[dict[str, Any]], letters: tuple[Mapping[int, str], ...]) -> dict[str, tuple[str, ...]]:
    """Join each name with its short forms, both ways, also as they are written in Latin letters."""
    pairs: dict[str, dict[str, None]] = {}
    for table in tables:
        for full, shorts in table.get("short_forms", {}).items():
            for short in shorts:
                for one in _written(plain(full), letters):
                    for other in _written(plain(short), letters):
                        pairs.setdefault(one, {})[other] = None
                        pairs.setdefault(other, {})[one] = None
    return {name: tuple(others) for name, others in pairs.items()}


def _written(word: str, letters: tuple[Mapping[int, str], ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([word, *(word.translate(system) for system in letters)]))


@lru_cache(maxsize=32)
def language(name: str) -> Language:
    """Give one language's own words; a language that has none gives nothing."""
    if name not in languages():
        return Language()
    table = _table(name)
    endings = [
        (ending, first) for ending, firsts in table.get("endings", {}).items() for first in firsts
    ]  # The longest ending first: what it stands for is the likelier name.
    return Language(
        endings=tuple(sorted(endings, key=lambda pair: -len(pair[0]))),
        shortest=int(table.get("shortest", 3)),
        elisions=frozenset(table.get("elisions", ())),
        common=frozenset(plain(word) for word in table.get("common", ())),
        also_names=frozenset(plain(word) for word in table.get("also_names", ())),
        bonds=tuple(table.get("bonds", ())),
        table=table,
    )
