"""What a question about the bot itself is about: "how do I change a stage?"."""

import re

from handlers.understanding.words.lexicon import available, load
from handlers.understanding.words.text import LEFT, fold

_MOST = 3
_THINGS = frozenset({"deal", "contact", "company"})


def commands_about(text: str, locale: str) -> list[str]:
    """Name the commands (or actions) that a question is about, the likeliest first; none where no word fits.

    A table of the lexicon lists for each command the words that people use for what it does.
    """
    folded = fold(text)
    for language in dict.fromkeys((locale, *available())):
        found = {
            name: _weight(folded, [fold(each) for each in words])
            for name, words in load(language).table("topics").items()
        }
        # "hand over a deal": what is done says more than what it is done to.
        found = {name: weight for name, weight in found.items() if weight}
        found = {name: weight for name, weight in found.items() if name not in _THINGS} or found
        best = sorted(found, key=lambda name: (-found[name], name))
        if best:
            return best[:_MOST]
    return []


def _weight(folded: str, words: list[str]) -> int:
    """Count the letters of the words that are there: a longer word says more."""
    return sum(len(word) for word in words if re.search(rf"{LEFT}{re.escape(word)}", folded))
