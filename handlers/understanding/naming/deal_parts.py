"""Deals called by a part of their name: "客房那单" for "海棠客房净水项目"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from handlers.understanding.naming.book import language
from handlers.understanding.naming.postings import NONE, Numbers, Postings, shared
from handlers.understanding.words.text import CHARACTERS

_PAIR = 2
_LONGEST = 8


@lru_cache(maxsize=1)
def _called() -> re.Pattern[str]:
    nouns = "|".join(language("zh").table.get("deal_words", ())) or "(?!)"
    return re.compile(rf"(?=(?P<part>[{CHARACTERS}]{{{_PAIR},{_LONGEST}}}?)(?:{nouns}))")


def _pairs(text: str) -> Iterator[str]:
    return (text[at : at + _PAIR] for at in range(len(text) - 1))


class Products:
    """Deals by each two characters of their names."""

    def __init__(self) -> None:
        self._pairs = Postings()

    def put(self, name: str, number: int) -> None:
        """Add a deal's name."""
        for pair in _pairs(name):
            self._pairs.add(pair, number)

    def drop(self, name: str, number: int) -> None:
        """Take a deal's name away."""
        for pair in _pairs(name):
            self._pairs.remove(pair, number)

    def find(self, text: str, at: int) -> tuple[int, Numbers]:
        """Give where a part of a name before a word for deals ends, and whose it is; nobody's where none is there."""
        if text[at : at + _PAIR] not in self._pairs:
            return at, NONE
        said = _called().match(text, at)
        if said is None:
            return at, NONE
        numbers: Numbers | None = None
        for pair in _pairs(said["part"]):
            found = self._pairs.get(pair)
            numbers = found if numbers is None else shared(numbers, found)
        return said.end("part"), numbers or NONE
