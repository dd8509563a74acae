"""Phrases by key, from the Fluent files of each language's folder."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import structlog
from fluent.runtime import FluentBundle, FluentResource

FALLBACK = "en"
_LONGEST_PART = 1_000
_PLACE = re.compile("\ue000(\\d+)\ue001")
_ROOT = Path(__file__).parent
_log = structlog.get_logger(__name__)


class Catalog:
    """All phrases of all languages. A language that lacks a phrase borrows English's."""

    def __init__(self, root: Path = _ROOT) -> None:
        self._bundles = {folder.name: _load(folder) for folder in sorted(root.iterdir()) if any(folder.glob("*.ftl"))}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are, by code."""
        return tuple(self._bundles)

    def language(self, locale: str) -> str:
        """Choose the language for a locale such as ``de-AT``: its own folder, else English."""
        short = locale.replace("_", "-").split("-")[0].lower()
        return short if short in self._bundles else FALLBACK

    def has(self, locale: str, key: str) -> bool:
        """Tell whether the language itself has the phrase."""
        return bool(self._bundles[self.language(locale)].has_message(key))

    def text(self, locale: str, key: str, params: Mapping[str, str | int | float]) -> str:
        """Say a phrase. Raises ``KeyError`` for a key that not even English has."""
        language = self.language(locale)
        bundle = self._bundles[language]
        if not bundle.has_message(key):
            bundle = self._bundles[FALLBACK]
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        short, long = _shortened(params)
        text, errors = bundle.format_pattern(pattern, short)
        for error in errors:
            _log.error("phrase_parameter_missing", key=key, locale=language, error=type(error).__name__)
        said = _PLACE.sub(lambda found: long[int(found[1])], str(text)) if long else str(text)
        return _with_one_stop(said, params) if ".." in said else said


def _with_one_stop(text: str, params: Mapping[str, str | int | float]) -> str:
    """End a sentence with one full stop where its last word brings its own: "9 мар. 2026 г.", "Acme Inc."."""
    for value in params.values():
        if isinstance(value, str) and value.endswith(".") and not value.endswith(".."):
            text = text.replace(f"{value}.", value) if f"{value}.." not in text else text
    return text


def _shortened(params: Mapping[str, str | int | float]) -> tuple[dict[str, str | int | float], list[str]]:
    """Put a mark in the place of each long text, because Fluent's runtime refuses parts of over 2,500 characters."""
    short: dict[str, str | int | float] = {}
    long: list[str] = []
    for name, value in params.items():
        if isinstance(value, str) and len(value) > _LONGEST_PART:
            short[name] = f"\ue000{len(long)}\ue001"
            long.append(value)
        else:
            short[name] = value
    return short, long


@lru_cache(maxsize=1)
def catalog() -> Catalog:
    """Return the one catalogue of this process."""
    return Catalog()


def _load(folder: Path) -> FluentBundle:
    bundle = FluentBundle([folder.name], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle
