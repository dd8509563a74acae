"""What is matched against the shelf, how far it has been, and the keys that a typed word may have."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from handlers.understanding.naming.forms import SOFT, firsts, is_cyrillic, stands_for
from handlers.understanding.naming.postings import Numbers
from handlers.understanding.words.text import Word

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
    own: tuple[str, ...] = (word.fold.replace("ё", "е"),)
    if is_cyrillic(own[0]):
        own = (*own, *firsts(own[0], "ru"))
    del spoken
    return own


def ended(word: Word, spoken: str) -> tuple[str, ...]:
    """Give the keys of a typed word without its ending, and in its other spelling."""
    own = exact(word, spoken)
    first = own if is_cyrillic(own[0]) else firsts(own[0], spoken)
    return (word.other, *first) if word.other else first


def bent(word: Word, spoken: str) -> tuple[str, ...]:
    """Give the further keys that a typed word may stand for."""
    own = (*exact(word, spoken), *((word.other,) if word.other else ()))
    other = stands_for(own[0], spoken)
    return (*own[1:], *(SOFT + key for key in own), *other, *(SOFT + key for key in other))
