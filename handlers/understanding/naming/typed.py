"""What is matched against the shelf, how far it has been, and the keys that a typed word may have."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.naming.forms import SOFT, firsts, is_cyrillic, stands_for
from handlers.understanding.naming.postings import Numbers
from handlers.understanding.words.text import Word

_REMEMBERED = 2_048
Forms = Callable[[Word, str], tuple[str, ...]]


class Typed(NamedTuple):
    """What is matched: the words, the language they are spoken in, and whether slips are forgiven.

    ``loose`` lets a word also be what only resembles it and is another name ("Zeta" beside Beta): to be offered.
    """

    run: Sequence[Word]
    spoken: str
    slips: bool
    loose: bool = False


class Path(NamedTuple):
    """Entries that fit the first ``taken`` words; ``named`` of these stand in the name itself."""

    numbers: Numbers
    keys: tuple[str, ...]
    taken: int
    named: int
    slips: int = 0
    bent: bool = False


def exact(word: Word, spoken: str) -> tuple[str, ...]:
    """Give the keys that a typed word has itself; a Russian word is always all the cases that it may be."""
    del spoken
    return _exact(word.fold)


def ended(word: Word, spoken: str) -> tuple[str, ...]:
    """Give the keys of a typed word without its ending, and in its other spelling."""
    return _ended(word.fold, word.other, spoken)


def bent(word: Word, spoken: str) -> tuple[str, ...]:
    """Give the further keys that a typed word may stand for."""
    return _bent(word.fold, word.other, spoken)


# A word is looked up several times in a message: as the first of a name, as the second, with a slip, as a stranger.
@lru_cache(maxsize=_REMEMBERED)
def _exact(said: str) -> tuple[str, ...]:
    own = said.replace("ё", "е")
    return (own, *firsts(own, "ru")) if is_cyrillic(own) else (own,)


@lru_cache(maxsize=_REMEMBERED)
def _ended(said: str, other: str, spoken: str) -> tuple[str, ...]:
    own = _exact(said)
    first = own if is_cyrillic(own[0]) else firsts(own[0], spoken)
    return (other, *first) if other else first


@lru_cache(maxsize=_REMEMBERED)
def _bent(said: str, other: str, spoken: str) -> tuple[str, ...]:
    own = (*_exact(said), *((other,) if other else ()))
    further = stands_for(own[0], spoken)
    return (*own[1:], *(SOFT + key for key in own), *further, *(SOFT + key for key in further))
