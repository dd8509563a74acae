"""Kinds of ping by the names that the settings show: "reminders off"."""

from collections.abc import Iterable

from locales.catalog import catalog


def named(text: str, locale: str, kinds: Iterable[str]) -> tuple[str, str] | None:
    """Find the kind of ping that words begin with, and what is said of it; in the member's language, or in English."""
    said = text.casefold().strip(" .!")
    for kind in kinds:
        for name in (kind, *_words(f"settings-ping-{kind}", locale)):
            rest = said.removeprefix(name)
            if rest != said:
                return kind, rest.strip(" :")
    return None


def is_on(said: str, locale: str) -> bool:
    """Tell the word for what is switched on."""
    return said in ("on", *_words("settings-on", locale))


def _words(key: str, locale: str) -> list[str]:
    return [catalog().text(each, key, {}).casefold() for each in dict.fromkeys((locale, "en"))]
