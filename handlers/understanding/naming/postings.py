"""Which entries hold a word: packed numbers, so that a hundred thousand names take little room."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

Numbers = Sequence[int]
NONE: Numbers = ()


class Postings:
    """Sorted numbers by key; a number alone, the usual case, is kept as it is."""

    __slots__ = ("_by_key",)

    def __init__(self) -> None:
        self._by_key: dict[str, int | array[int]] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._by_key

    def add(self, key: str, number: int) -> None:
        """Put a number under a key; the same twice is once."""
        held = self._by_key.get(key)
        if held is None:
            self._by_key[key] = number
        elif isinstance(held, int):
            if held != number:
                self._by_key[key] = array("I", sorted((held, number)))
        elif not held or held[-1] < number:
            held.append(number)
        elif not contains(held, number):
            insort(held, number)

    def remove(self, key: str, number: int) -> None:
        """Take a number away; the key stays, so that what was once known is not counted as new."""
        held = self._by_key.get(key)
        if isinstance(held, int):
            if held == number:
                self._by_key[key] = array("I")
        elif held is not None and contains(held, number):
            del held[bisect_left(held, number)]

    def get(self, key: str) -> Numbers:
        """Give the numbers under a key."""
        held = self._by_key.get(key)
        if held is None:
            return NONE
        return (held,) if isinstance(held, int) else held


def contains(numbers: Numbers, number: int) -> bool:
    """Tell whether sorted numbers hold one."""
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number


def shared(first: Numbers, second: Numbers) -> Numbers:
    """Give the numbers that both hold; costs the shorter's length."""
    few, many = (first, second) if len(first) <= len(second) else (second, first)
    return [number for number in few if contains(many, number)]


def joined(lists: Iterable[Numbers]) -> Numbers:
    """Give the numbers that any of them holds, sorted."""
    held = [numbers for numbers in lists if numbers]
    if len(held) < 2:
        return held[0] if held else NONE
    return sorted(set().union(*held))
