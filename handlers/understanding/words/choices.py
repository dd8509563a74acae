"""The languages that a person may choose: each folder of words is one, and calls itself as its speakers do."""

from functools import lru_cache

from babel.core import Locale

from handlers.understanding.words.lexicon import available, language_of, load
from handlers.understanding.words.text import fold

_FIRST = "en"


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Name the languages by their codes, English first."""
    return tuple(sorted(available(), key=lambda code: (code != _FIRST, code)))


def own_name(locale: str) -> str:
    """Say how the speakers of a locale's language call it: "Deutsch"."""
    code = language_of(locale)
    name = str(Locale(code).get_display_name(code))
    return name[:1].upper() + name[1:]


def called(text: str) -> str | None:
    """Find a language by its code, a locale of it ("de-AT"), or its name in any of the languages."""
    said = fold(text.strip())
    if said.partition("-")[0] in languages():
        return said.partition("-")[0]
    for code in languages():
        if said == fold(own_name(code)):
            return code
    named = (load(code).table("languages").get(said) for code in languages())
    return next((str(found) for found in named if found in languages()), None)
