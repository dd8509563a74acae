"""Make ready what reading a language needs, so that the first sentence in it is read as fast as the next."""

from collections.abc import Iterable

from handlers.kit.reading import Moment
from handlers.understanding.clauses.intents.templates import templates
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.reader import GrammarReader
from handlers.understanding.words import affairs
from handlers.understanding.words.languages import spoken_instead
from handlers.understanding.words.lexicon import language_of, load

_SAID = "2026-01-05T09:00:00+00:00"
"""Any moment: what is read here is thrown away."""


def warm(locales: Iterable[str | None]) -> tuple[str, ...]:
    """Load and compile the words of these locales' languages, each once; gives the languages."""
    languages = tuple(dict.fromkeys(language_of(locale or "en") for locale in locales))
    for language in languages:
        moment = Moment(sent_at=_SAID, zone="UTC", locale=language)
        GrammarReader().read("10:30", moment, NameIndex())
        for template in templates(load(language)):
            template.pattern  # noqa: B018  Asking for the pattern compiles it.
        spoken_instead("10:30", language, hinted=False)
        affairs.warm(language)
    return languages
