"""What a question about the bot itself is about: "how do I change a stage?"."""

import re

from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import available, load
from handlers.understanding.words.text import LEFT, fold

_MOST = 3
_TOGETHER = 12
_THINGS = frozenset({"deal", "contact", "company"})


def commands_about(text: str, locale: str) -> list[str]:
    """Name the commands (or actions) that a question is about, the likeliest first; none where no word fits.

    A table of the lexicon lists for each command the words that people use for what it does. "off|stop … remind|ping"
    are two words that must both be there, in whatever order.
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
    """Count the letters of the words that are there: a longer word says more, and two together more than each."""
    return sum(_said(folded, word.split("…")) for word in words)


def _said(folded: str, parts: list[str]) -> int:
    longest = [max((len(each) for each in part.split("|") if _is_there(folded, each)), default=0) for part in parts]
    return sum(longest) + _TOGETHER * (len(parts) - 1) if all(longest) else 0


def _is_there(folded: str, word: str) -> bool:
    return patterns.search(rf"{LEFT}{re.escape(word.strip())}", folded) is not None
