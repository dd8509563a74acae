"""What a text must hold for a pattern to match it, so that most patterns need not be tried, nor even compiled."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
GRAM = 3
"""Characters of a text that are looked up at once."""
_LEAST = 2
"""Letters that tell a text from others; of Chinese characters each one does."""
_CONSUMES = ("(?:", "(?P<")


@lru_cache(maxsize=16_384)
def needs(pattern: str) -> frozenset[str]:
    """Give short texts of which at least one stands in all that a pattern matches; none where nothing is certain."""
    found, _ = _alternatives(pattern, 0)
    return frozenset(map(_gram, found or ()))


@lru_cache(maxsize=64)
def grams(text: str) -> frozenset[str]:
    """Give every run of one to three characters of a text."""
    return frozenset(text[at : at + size] for size in range(1, GRAM + 1) for at in range(len(text) - size + 1))


class Shelf(Generic[Thing]):
    """Things with a pattern each, found by what their patterns need: those that cannot match are not even looked at."""

    def __init__(self, things: Iterable[tuple[Thing, str]]) -> None:
        """Put up things with their patterns."""
        self._free: list[Thing] = []
        self._needing: dict[str, list[Thing]] = {}
        for thing, pattern in things:
            needed = needs(pattern)
            for each in needed:
                self._needing.setdefault(each, []).append(thing)
            if not needed:
                self._free.append(thing)

    def fitting(self, held: frozenset[str]) -> Iterable[Thing]:
        """Give those that may match anywhere in a text of these runs, in no order, some several times."""
        yield from self._free
        for need in self._needing.keys() & held:
            yield from self._needing[need]


def _gram(need: str) -> str:
    """Choose what of a text is looked up: rather a part of a word than one with a space."""
    parts = [need[at : at + GRAM] for at in range(max(1, len(need) - GRAM + 1))]
    return next((each for each in parts if " " not in each), parts[0])


def _alternatives(pattern: str, at: int) -> tuple[frozenset[str] | None, int]:
    """Read alternatives from a place on, up to the end of their group; none where one of them needs nothing."""
    found: set[str] = set()
    certain = True
    while True:
        best, at = _sequence(pattern, at)
        certain = certain and best is not None
        found |= best or frozenset()
        if pattern[at : at + 1] != "|":
            return (frozenset(found) if certain else None), at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[frozenset[str] | None, int]:
    """Read one alternative; the best of all that it needs counts."""
    best: frozenset[str] | None = None
    run = ""
    while at < len(pattern) and pattern[at] not in "|)":
        literal, inside, at = _piece(pattern, at)
        optional, many, at = _times(pattern, at)
        if literal and not optional:
            run += literal
        if not literal or optional or many:
            best, run = _better(best, frozenset({run})), ""
        if inside is not None and not optional:
            best = _better(best, inside)
    return _better(best, frozenset({run})), at


def _piece(pattern: str, at: int) -> tuple[str, frozenset[str] | None, int]:
    """Read one piece: its letter, or what its group needs, and where it ends."""
    char = pattern[at]
    if char == "(":
        consumes = pattern[at + 1] != "?" or pattern.startswith(_CONSUMES, at)
        begin = at + 1
        if pattern[begin] == "?":
            named = pattern.startswith("(?P<", at)
            begin = pattern.index(">", at) + 1 if named else at + (4 if pattern[at + 2] == "<" else 3)
        inside, end = _alternatives(pattern, begin)
        return "", inside if consumes else None, end + 1
    if char == "[":
        end = at + 1 + (pattern[at + 1] == "^")
        end += pattern[end] == "]"  # The first one is a letter of the class.
        while pattern[end] != "]":
            end += 1 + (pattern[end] == "\\")
        return "", None, end + 1
    if char == "\\":
        letter = pattern[at + 1]
        return ("" if letter.isalnum() else letter), None, at + 2
    return ("" if char in ".^$" else char), None, at + 1


def _times(pattern: str, at: int) -> tuple[bool, bool, int]:
    """Read how often the piece before a place may stand: whether it may be absent, may come again, and what follows."""
    sign = pattern[at : at + 1]
    if not sign or sign not in "?*+{":
        return False, False, at
    optional = sign in "?*" or (sign == "{" and pattern[at + 1] in "0,")
    end = pattern.index("}", at) + 1 if sign == "{" else at + 1
    return optional, True, end + (pattern[end : end + 1] == "?")


def _better(one: frozenset[str] | None, other: frozenset[str]) -> frozenset[str] | None:
    """Choose what tells more: longer texts, and fewer of them."""
    if not other or min(map(_weight, other)) < _LEAST:
        return one
    return other if one is None or _telling(other) > _telling(one) else one


def _telling(texts: frozenset[str]) -> tuple[int, int]:
    return min(GRAM, *(_weight(each) for each in texts)), -len(texts)


def _weight(text: str) -> int:
    return sum(1 if char < "\u3400" else _LEAST for char in text if char != " ")
