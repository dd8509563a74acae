"""Words one slip of the pen away: a packed index of deletions over distinct words."""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator

from rapidfuzz.distance import OSA

_FRESH = 256
"""Words that may be compared one by one before they are packed into the index."""


def _forms(word: str) -> Iterator[int]:
    yield zlib.crc32(word.encode())
    for place in range(len(word)):
        yield zlib.crc32((word[:place] + word[place + 1 :]).encode())


class Slips:
    """Numbered words, found again despite one letter missing, added, changed or swapped."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._packed = array("Q")
        self._done = 0

    def add(self, word: str) -> int:
        """Add a word that is new, and give its number."""
        self.words.append(word)
        return len(self.words) - 1

    def near(self, word: str) -> list[int]:
        """Give the numbers of the words at distance one; linear in the word's length."""
        if len(self.words) - self._done > _FRESH:
            self._pack()
        found: set[int] = set()
        packed, size = self._packed, len(self._packed)
        for form in _forms(word):
            at = bisect_left(packed, form << 32)
            while at < size and packed[at] >> 32 == form:
                found.add(packed[at] & 0xFFFFFFFF)
                at += 1
        found.update(range(self._done, len(self.words)))
        return [n for n in found if OSA.distance(word, self.words[n], score_cutoff=1) == 1]

    def _pack(self) -> None:
        fresh = [
            form << 32 | number
            for number in range(self._done, len(self.words))
            if len(self.words[number]) > 2
            for form in _forms(self.words[number])
        ]
        self._packed = array("Q", sorted([*self._packed, *fresh]))
        self._done = len(self.words)
