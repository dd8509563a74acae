"""Which language a sentence is in, where the member's own does not understand it: mixed teams write as they speak."""

import re
from collections.abc import Mapping
from functools import lru_cache

from handlers.understanding.naming.characters import in_characters
from handlers.understanding.words.lexicon import Lexicon, available, language_of, load
from handlers.understanding.words.text import fold, words

_WORDS = re.compile(r"[^\W\d_]+")
_MARKUP = re.compile(r"<[a-z_]+>|\{[a-z_0-9]+\}|\\.|to-do|\(\?p<[a-z]+>")
_SILENT = frozenset({"action", "set", "shape", "given", "stage_names", "languages", "job_words", "company_words"})
_SILENT |= {"subcommands", "topics", "orders", "patience"}

_MOST = 60
"""Words of a message that are weighed."""
_AHEAD = 2
"""Words by which another language must lead before a command's words are read in it."""


def spoken_instead(text: str, locale: str, *, hinted: bool) -> tuple[str, ...]:
    """Give the locale of the language that knows more of the words than the member's own; none where none does.

    Where a command gave the words a meaning already (``hinted``), the other language must know far more of them.
    """
    own = language_of(locale)
    if in_characters(text):  # Running characters are no words to be counted.
        return tuple(each for each in available() if load(each).table("script").get("running") and each != own)
    said = {word.fold for word in words(text)[:_MOST]}
    mine = _known(said, load(own))
    votes = {language: _known(said, load(language)) for language in available() if language != own}
    best = max(votes, key=lambda language: (votes[language], language == "en"), default=own)
    if best == own or votes[best] < mine + (_AHEAD if hinted else 1):
        return ()
    region = locale.replace("_", "-").partition("-")[2]
    return (f"{best}-{region}" if region else best,)


def _known(said: set[str], lexicon: Lexicon) -> int:
    return len(said & _spoken(lexicon))


@lru_cache(maxsize=16)
def _spoken(lexicon: Lexicon) -> frozenset[str]:
    """Give the words of a language: its lexicon without names, and without what only the program calls things."""
    found: set[str] = set()
    stack: list[object] = [lexicon.tables]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.update(_WORDS.findall(_MARKUP.sub(" ", fold(item))))
        elif isinstance(item, Mapping):
            stack.extend(value for key, value in item.items() if key not in _SILENT)
        elif isinstance(item, list):
            stack.extend(item)
    return frozenset(found)
