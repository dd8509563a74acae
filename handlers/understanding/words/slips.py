"""Words one or two slips of the pen away, found among those that begin or end alike.

A slip cannot touch both ends of a word that is long enough, so few words have to be compared.
"""

from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORT = 4
"""Letters of a word that is compared with all the others of its length."""
_MOST = 8
"""Words two slips away that are given."""
_KEPT = 4096
"""Typed words whose neighbours are remembered; people use the same few words again and again."""


def _edge(size: int) -> int:
    return 4 if size >= 10 else 3 if size >= 8 else 2


class Slips:
    """Distinct words, found again despite letters missing, added, changed or swapped."""

    def __init__(self) -> None:
        self._begun: dict[tuple[int, str], list[str]] = {}
        self._ended: dict[tuple[int, str], list[str]] = {}
        self._asked: dict[tuple[str, int], tuple[str, ...]] = {}

    def add(self, word: str) -> None:
        """Add a word that is new."""
        self._asked.clear()
        size = len(word)
        if size <= _SHORT:
            self._begun.setdefault((size, ""), []).append(word)
            return
        self._begun.setdefault((size, word[: _edge(size)]), []).append(word)
        self._ended.setdefault((size, word[-_edge(size) :]), []).append(word)

    def near(self, word: str) -> tuple[str, ...]:
        """Give the words at distance one."""
        return self._remembered(word, 1)

    def far(self, word: str) -> tuple[str, ...]:
        """Give the words at distance two, of those that begin or end alike."""
        return self._remembered(word, 2)[:_MOST]

    def _remembered(self, word: str, distance: int) -> tuple[str, ...]:
        asked = (word, distance)
        known = self._asked.get(asked)
        if known is None:
            known = self._within(word, distance)
            if len(self._asked) >= _KEPT:
                self._asked.clear()
            self._asked[asked] = known
        return known

    def _within(self, word: str, distance: int) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for alike in self._alike(word, distance):
            if not alike:
                continue
            close = process.extract(word, alike, scorer=OSA.distance, score_cutoff=distance, limit=None)
            found.update(dict.fromkeys(other for other, away, _ in close if away == distance))
        return tuple(found)

    def _alike(self, word: str, distance: int) -> Iterator[list[str]]:
        for size in range(max(1, len(word) - distance), len(word) + distance + 1):
            if size <= _SHORT:
                yield self._begun.get((size, ""), [])
                continue
            yield self._begun.get((size, word[: _edge(size)]), [])
            yield self._ended.get((size, word[-_edge(size) :]), [])
