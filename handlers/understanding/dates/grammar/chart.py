"""The parser: every meaning of every stretch of a phrase, from the last word back to the first, the cheapest first."""

import heapq
import re
from collections.abc import Iterator
from itertools import count
from typing import Any, TypeVar

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.figures import figures
from handlers.understanding.dates.grammar.wording import Rule, Wording, compiled

LONGEST = 120
"""Characters of a phrase that is read; no date takes more."""
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\d+|[^\w\s]")
_GAP = re.compile(r"[\s,]*")
_MOST_WORDS = 40
_MOST_READINGS = 6
"""Readings of one stretch in one category that are kept."""
_MOST_WORDS_OF_ONE = 3
"""Words of one list at one place that are kept, the longest first: "new year" within "new year's eve"."""
_CYCLES = frozenset({"week", "month", "quarter", "year"})
"""Units whose end is a day that people in an office name."""
_WORK = 25_000
"""Steps after which a phrase is given up: it is no date."""

Item = TypeVar("Item")
Cell = dict[str, list[tuple[int, Any, int]]]
"""For a place: readings by category, each with its end, value and cost."""


def readings(text: str, wording: Wording) -> list[tuple[int, Time]]:
    """Give the meanings of a whole folded phrase with what they cost, the cheapest first; none for what is no date."""
    starts = [match.start() for match in _TOKEN.finditer(text)]
    if not starts or len(text) > LONGEST or len(starts) > _MOST_WORDS:
        return []
    chart = _Chart(text, wording)
    for place in reversed(starts):
        chart.fill(place)
        if chart.work > _WORK:
            return []
    found = chart.cells[starts[0]].get("time", [])
    return sorted(((cost, value) for end, value, cost in found if end == len(text)), key=lambda pair: pair[0])


class _Chart:
    """What has been read so far. Places are filled from the last to the first, so all that follows is known."""

    def __init__(self, text: str, wording: Wording) -> None:
        self.text = text
        self.wording = wording
        self.cells: dict[int, Cell] = {}
        self.work = 0
        self._order = count()

    def fill(self, place: int) -> None:
        """Read everything that begins at a place."""
        cell: Cell = {}
        self.cells[place] = cell
        seen: set[tuple[str, int, Any]] = set()
        many: dict[tuple[str, int], int] = {}
        heap: list[tuple[int, int, str, int, Any]] = []
        for category, end, value in self._words(place):
            heapq.heappush(heap, (0, next(self._order), category, end, value))
        for rule in _beginning(self.wording.worded, self.text[place]):
            for cost, end, value in self._apply(rule, 0, place, (), 0):
                heapq.heappush(heap, (cost, next(self._order), rule.category, end, value))
        while heap and self.work <= _WORK:
            cost, _, category, end, value = heapq.heappop(heap)
            if (category, end, value) in seen or many.get((category, end), 0) >= _MOST_READINGS:
                continue
            seen.add((category, end, value))
            many[category, end] = many.get((category, end), 0) + 1
            cell.setdefault(category, []).append((end, value, cost))
            for made in self._more(category, end, value, cost):
                heapq.heappush(heap, made)

    def _more(self, category: str, end: int, value: Any, cost: int) -> Iterator[tuple[int, int, str, int, Any]]:
        if category in ("clock", "part", "season", "holiday"):
            yield cost + 1, next(self._order), "time", end, value
        if category == "int":
            yield cost, next(self._order), "amount", end, float(value)
            if 10 <= value <= 59 and not self.text[end - 1].isdigit():
                yield cost, next(self._order), "two", end, value
                yield cost, next(self._order), "two_word", end, value
        if category == "time" and (
            value.form in ("quarter", "year") or (value.kind == "cycle" and value.grain in _CYCLES)
        ):
            yield cost, next(self._order), "cyclic", end, value
        for rule in self.wording.slotted.get(category, ()):
            for paid, stop, made in self._apply(rule, 1, self._gap(end), () if value is None else (value,), cost):
                yield paid, next(self._order), rule.category, stop, made

    def _words(self, place: int) -> Iterator[tuple[str, int, Any]]:
        for figure in figures(self.text, place, self.wording.habits):
            yield figure.category, figure.end, figure.value
        ends: dict[str, dict[int, Any]] = {}
        for entry in _beginning(self.wording.words, self.text[place]):
            match = compiled(entry.pattern).match(self.text, place)
            if match and match.end() > place:
                ends.setdefault(entry.category, {}).setdefault(match.end(), entry.value)
        for category, found in ends.items():
            for end in sorted(found, reverse=True)[:_MOST_WORDS_OF_ONE]:
                yield category, end, found[end]

    def _gap(self, end: int) -> int:
        match = _GAP.match(self.text, end)
        return match.end() if match else end

    def _apply(
        self, rule: Rule, step: int, place: int, values: tuple[Any, ...], cost: int
    ) -> Iterator[tuple[int, int, Any]]:
        """Go on with a rule from a step; ``place`` is where that step begins."""
        self.work += 1
        if step == len(rule.steps):
            made = rule.build(*rule.given, *values)
            if made is not None:
                yield cost + rule.cost, self._trimmed(place), made
            return
        slot, words = rule.steps[step]
        if words:
            match = compiled(words).match(self.text, place)
            if match:
                following = self._gap(match.end()) if match.end() > place else place
                yield from self._apply(rule, step + 1, following, values, cost)
            return
        for end, value, paid in self.cells.get(place, {}).get(slot, ()):
            known = values if value is None else (*values, value)
            yield from self._apply(rule, step + 1, self._gap(end), known, cost + paid)

    def _trimmed(self, place: int) -> int:
        """Give the place before a gap."""
        while place and (self.text[place - 1].isspace() or self.text[place - 1] == ","):
            place -= 1
        return place


def _beginning(table: dict[str, tuple[Item, ...]], letter: str) -> tuple[Item, ...]:
    """Give what may begin with a letter."""
    return table.get(letter) or table.get("", ())
