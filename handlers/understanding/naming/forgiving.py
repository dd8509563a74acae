"""Whether a word that is a letter off a stored one is a slip of the pen, or another name."""

from collections.abc import Iterable

from handlers.understanding.naming.book import book

_VOWELS = frozenset("aeiouyаеиоуыэюя")
_SHORT = 5
"""Letters of a name in which one other letter makes another name: "Shell" is no Snell. A swap makes none."""


def is_other_name(typed: str, stored: str, *, alone: bool) -> bool:
    """Tell another name from a misspelt one: another first letter, other digits, or a short word.

    In a short word a letter too many or too few is forgiven only beside right words: "Tom Bakr", "Cassa Verde".
    """
    if typed[:1] != stored[:1] or _digits(typed) != _digits(stored):
        return True
    if max(len(typed), len(stored)) > _SHORT or sorted(typed) == sorted(stored):
        return False
    return alone or len(typed) == len(stored)


def is_blurred(typed: str, stored: str) -> bool:
    """Tell words that differ in nothing but a vowel for a vowel: "Ceder" for Cedar."""
    other = [pair for pair in zip(typed, stored, strict=False) if pair[0] != pair[1]]
    return len(typed) == len(stored) and all(letter in _VOWELS for pair in other for letter in pair)


def is_other_given(typed: Iterable[str], own: Iterable[str], given: frozenset[str] = frozenset()) -> bool:
    """Tell whether a typed word is a given name that a stored name has not: "Maria" beside Marie Dubois."""
    known = frozenset(own)
    return any((word in given or word in book().given) and word not in known for word in typed)


def _digits(word: str) -> str:
    return "".join(char for char in word if char.isdigit())
