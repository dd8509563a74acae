"""The parser: every meaning of every stretch of a phrase, from the last word back to the first, the cheapest first."""

import heapq
import re
from collections.abc import Iterator
from itertools import count
from operator import itemgetter
from typing import Any

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.figures import figures
from handlers.understanding.dates.grammar.rows import Rule, compiled
from handlers.understanding.dates.grammar.wording import Wording, beginning
from handlers.understanding.dates.grammar.zones import offsets, places

LONGEST = 120
"""Characters of a phrase that is read; no date takes more."""
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\d+|[^\w\s]")
_MOST_WORDS = 40
_MOST_READINGS = 6
"""Readings of one stretch in one category that are kept."""
_MOST_WORDS_OF_ONE = 3
"""Words of one list at one place that are kept, the longest first: "new year" within "new year's eve"."""
_CYCLES = frozenset({"week", "month", "quarter", "year"})
"""Units whose end is a day that people in an office name."""
_REACH = 5
"""Words beside one that a calendar knows that may belong to its phrase."""
_TELLING = 3
"""Letters of a word that tells a clock time of words: "half" past four, but not "at"."""
_WORK = 25_000
"""Steps after which a phrase is given up: it is no date."""

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


def stretches(text: str, wording: Wording) -> Iterator[list[tuple[int, int, int, Time]]]:
    """Find what may be a date inside a folded text: for each place in order, start, end, cost and meaning.

    Only places near a word of a calendar are read, and each stretch of them on its own, so the time is linear.
    """
    chart = _Chart(text, wording)
    starts = [match.start() for match in _TOKEN.finditer(text)]
    for window in _windows([chart.hot(place) for place in starts]):
        chart.work = 0
        for place in reversed(starts[window.start : window.stop]):
            chart.fill(place)
            if chart.work > _WORK:
                break
        for place in starts[window.start : window.stop]:
            found = chart.cells.get(place, {}).get("time", [])
            if found:
                yield [(place, end, cost, time) for end, time, cost in found]


def _windows(hot: list[bool]) -> Iterator[range]:
    """Give the stretches of words around those that a calendar knows; a long one is cut."""
    begin = stop = 0
    for place, each in enumerate(hot):
        if not each:
            continue
        if place - _REACH > stop or place - begin >= _MOST_WORDS:
            if stop > begin:
                yield range(begin, stop)
            begin = max(stop, place - _REACH)
        stop = min(place + _REACH + 1, len(hot))
    if stop > begin:
        yield range(begin, stop)


class _Chart:
    """What has been read so far. Places are filled from the last to the first, so all that follows is known."""

    def __init__(self, text: str, wording: Wording) -> None:
        self.text = text
        self.wording = wording
        self.cells: dict[int, Cell] = {}
        self.work = 0
        self._order = count()
        self._heard: dict[int, list[tuple[str, int, Any]]] = {}

    def hot(self, place: int) -> bool:
        """Tell whether a place begins with a word of a calendar, with digits, or with a word that is a date alone."""
        letter = self.text[place]
        if letter.isdigit():
            return True
        alone, clock = self.wording.telling.get(letter) or self.wording.telling.get("", ("", ""))
        if alone and compiled(alone).match(self.text, place):
            return True
        match = compiled(clock).match(self.text, place) if clock else None
        return match is not None and match.end() - place >= _TELLING

    def fill(self, place: int) -> None:
        """Read everything that begins at a place."""
        cell: Cell = {}
        self.cells[place] = cell
        seen: set[tuple[str, int, Any]] = set()
        many: dict[tuple[str, int], int] = {}
        heap: list[tuple[int, int, str, int, Any]] = []
        for category, end, value in self._words(place):
            heapq.heappush(heap, (0, next(self._order), category, end, value))
        for rule, following in self._begun(place):
            for cost, end, value in self._applied(rule, 1, following, (), 0):
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

    def _begun(self, place: int) -> Iterator[tuple[Rule, int]]:
        """Give the rules whose first words stand at a place, with where they go on; many begin with the same words."""
        begun: list[tuple[int, Rule, int]] = []
        for words, rules in beginning(self.wording.worded, self.text[place]):
            match = compiled(words).match(self.text, place)
            if match is None:
                continue
            following = self._gap(match.end()) if match.end() > place else place
            slots = self.cells.get(following, ())
            begun += [(number, rule, following) for number, rule in rules if rule.may_go_on(slots)]
        begun.sort(key=itemgetter(0))
        return ((rule, following) for _, rule, following in begun)

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
        following = self.wording.slotted.get(category)
        if following is None:
            return
        place, known = self._gap(end), () if value is None else (value,)
        for rule in following.rules(self.text[place : place + 1], self.cells.get(place, {})):
            for paid, stop, made in self._applied(rule, 1, place, known, cost):
                yield paid, next(self._order), rule.category, stop, made

    def _words(self, place: int) -> list[tuple[str, int, Any]]:
        if place not in self._heard:
            self._heard[place] = list(self._hear(place))
        return self._heard[place]

    def _hear(self, place: int) -> Iterator[tuple[str, int, Any]]:
        for figure in figures(self.text, place, self.wording.habits):
            yield figure.category, figure.end, figure.value
        for end, zone in offsets(self.text, place):
            yield "zone", end, zone
        for end, zone in places(self.text, place, self.wording.places):
            yield "place", end, zone
        ends: dict[str, dict[int, Any]] = {}
        if compiled(self.wording.listed_under(self.text[place])).match(self.text, place) is None:
            return
        for entry in beginning(self.wording.words, self.text[place]):
            match = compiled(entry.pattern).match(self.text, place)
            if match and match.end() > place:
                ends.setdefault(entry.category, {}).setdefault(match.end(), entry.value)
        for category, found in ends.items():
            for end in sorted(found, reverse=True)[:_MOST_WORDS_OF_ONE]:
                yield category, end, found[end]

    def _gap(self, end: int) -> int:
        """Give the place behind a gap."""
        text = self.text
        while end < len(text) and (text[end] == "," or text[end].isspace()):
            end += 1
        return end

    def _applied(
        self, rule: Rule, step: int, place: int, values: tuple[Any, ...], cost: int
    ) -> list[tuple[int, int, Any]]:
        """Give all that a rule makes from a step on; ``place`` is where that step begins."""
        made: list[tuple[int, int, Any]] = []
        self._apply(rule, step, place, (values, cost), made)
        return made

    def _apply(
        self, rule: Rule, step: int, place: int, so_far: tuple[tuple[Any, ...], int], made: list[tuple[int, int, Any]]
    ) -> None:
        self.work += 1
        values, cost = so_far
        while step < len(rule.steps):
            slot, words = rule.steps[step]
            step += 1
            if not words:
                for end, value, paid in self.cells.get(place, {}).get(slot, ()):
                    known = values if value is None else (*values, value)
                    self._apply(rule, step, self._gap(end), (known, cost + paid), made)
                return
            match = compiled(words).match(self.text, place)
            if match is None:
                return
            if match.end() > place:
                following = self._gap(match.end())
                if words.endswith(")?"):  # What may be absent may begin what follows.
                    self._apply(rule, step, following, so_far, made)
                else:
                    place = following
        value = rule.build(*rule.given, *values)
        if value is not None:
            made.append((cost + rule.cost, self._trimmed(place), value))

    def _trimmed(self, place: int) -> int:
        """Give the place before a gap."""
        while place and (self.text[place - 1].isspace() or self.text[place - 1] == ","):
            place -= 1
        return place
