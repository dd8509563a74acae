"""The ordinary words of a language: none of them is a misspelt or an unknown name."""

import re
from collections.abc import Mapping
from functools import lru_cache

from handlers.understanding.naming.book import language
from handlers.understanding.quantities.vocabulary import numbers
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import fold

_WORDS = re.compile(r"[^\W\d_]+")
_ENDINGS = re.compile(r"([^\W\d_]{2,})\(\?:([^\W\d_|]+(?:\|[^\W\d_|]+)*)\)")
"""A word of a pattern with its endings: "plan(?:e)?"."""


@lru_cache(maxsize=16)
def ordinary(lexicon: Lexicon) -> frozenset[str]:
    """Give every word that the language's lexicon uses: none of them is taken for a misspelt or unknown name."""
    return words_of(lexicon.tables) | numbers(lexicon.language).words


@lru_cache(maxsize=64)
def no_names(lexicon: Lexicon, spoken: str) -> frozenset[str]:
    """Give the words that are no name in a sentence: the lexicon's own, and small ones of the language spoken."""
    return ordinary(lexicon) | language(spoken).common


@lru_cache(maxsize=64)
def common_too(lexicon: Lexicon, spoken: str) -> frozenset[str]:
    """Give the same words together with the lexicon's common ones."""
    return no_names(lexicon, spoken) | lexicon.sets.get("common", frozenset())


def words_of(tables: object) -> frozenset[str]:
    """Give the words of templates and lists, however deep they lie; given names are none."""
    found: set[str] = set()
    stack: list[object] = [tables]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            said = fold(item)
            found.update(_WORDS.findall(patterns.sub(r"<[a-z_]+>|\{[a-z_0-9]+\}|\\.", " ", said)))
            found.update(stem + end for stem, ends in _ENDINGS.findall(said) for end in ends.split("|"))
        elif isinstance(item, Mapping):
            stack.extend(v for k, v in item.items() if k != "given")
        elif isinstance(item, list):
            stack.extend(item)
    return frozenset(found)
