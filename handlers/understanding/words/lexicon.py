"""The words that the reader listens for: ``lexicon.toml`` and ``dates.toml`` of a language, loaded once."""

import re
import tomllib
from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib import resources
from typing import Any

from handlers.understanding.naming.book import book
from handlers.understanding.words import patterns

_REFERENCE = re.compile(r"(?<!P)<([a-z_]+)>")
_BEHIND = re.compile(r"\(\?<[!=][^)]*\)")
"""What looks behind must keep its length."""


class Lexicon:
    """One language's words. ``language`` is the folder; ``tables`` the parsed file."""

    def __init__(self, language: str, tables: Mapping[str, Any]) -> None:
        self.language = language
        self.tables = tables
        self._lists: Mapping[str, list[str]] = tables.get("words", {})
        self._alternations: dict[str, str] = {}
        self._spellings: Mapping[str, list[str]] = tables.get("spellings", {})
        careless = "|".join(map(re.escape, sorted(self._spellings, key=len, reverse=True)))
        self._careless = patterns.made(rf"(?<![\w<\\{{'])(?:{careless})(?![\w>}}'?])") if careless else None
        self.sets = {name: frozenset(items) for name, items in self._lists.items()}
        self.sets["given"] = self.sets.get("given", frozenset()) | book().given

    @cached_property
    def letters(self) -> dict[int, str]:
        """Give other spellings of letters that the words are written with: traditional characters for simplified."""
        found = self.table("letters")
        return {ord(old): new for old, new in zip(found.get("from", ""), found.get("to", ""), strict=True)}

    def table(self, name: str) -> Mapping[str, Any]:
        """Give a table of the file, empty where the language has none."""
        found = self.tables.get(name, {})
        return found if isinstance(found, dict) else {}

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Give an array of tables of the file."""
        found = self.tables.get(name, [])
        return found if isinstance(found, list) else []

    def expand(self, template: str) -> str:
        """Replace each ``<list>`` of a template by an alternation of that word list, longest first."""
        return _REFERENCE.sub(lambda match: self.alternation(match.group(1)), self._respelled(template))

    def _respelled(self, source: str) -> str:
        """Let each word that the language's ``spellings`` list be typed as carelessly as they say: "q" for "que"."""
        if self._careless is None:
            return source
        parts, at = [], 0
        for behind in (*_BEHIND.finditer(source), None):
            stop = behind.start() if behind else len(source)
            parts.append(self._careless.sub(self._either, source[at:stop]))
            parts.append(behind.group() if behind else "")
            at = behind.end() if behind else stop
        return "".join(parts)

    def _either(self, match: re.Match[str]) -> str:
        return "(?:" + "|".join((match.group(), *(f"{each}(?!\\w)" for each in self._spellings[match.group()]))) + ")"

    def alternation(self, name: str) -> str:
        """Give a word list as a group of a regular expression; items may use ``?``, ``()``, ``|`` and other lists."""
        if name not in self._alternations:
            items = [self.expand(item) for item in sorted(self._lists.get(name, []), key=len, reverse=True)]
            self._alternations[name] = "(?:" + "|".join(items) + ")" if items else r"(?!)"
        return self._alternations[name]


@lru_cache(maxsize=1)
def available() -> tuple[str, ...]:
    """Name the languages that have a lexicon."""
    root = resources.files("locales")
    return tuple(sorted(f.name for f in root.iterdir() if f.joinpath("lexicon.toml").is_file()))


@lru_cache(maxsize=32)
def _load(language: str) -> Lexicon:
    folder = resources.files("locales").joinpath(language)
    tables = tomllib.loads(folder.joinpath("lexicon.toml").read_text("utf-8"))
    dates = tomllib.loads(folder.joinpath("dates.toml").read_text("utf-8"))
    found: dict[str, Any] = {name: dates[name] for name in ("dates", "date_rule") if name in dates}
    return Lexicon(language, {**found, **tables})


@lru_cache(maxsize=64)
def language_of(locale: str) -> str:
    """Give the lexicon's language for a locale: ``de-AT`` gives ``de``, an unknown one ``en``."""
    language = locale.replace("_", "-").split("-")[0].lower()
    return language if language in available() else "en"


def load(locale: str) -> Lexicon:
    """Load the lexicon that serves a locale."""
    return _load(language_of(locale))
