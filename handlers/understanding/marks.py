"""What was found in a text (names, dates, amounts, addresses), and the text with each find as one character."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from handlers.understanding.naming.characters import in_characters
from handlers.understanding.words.text import CHARACTERS

KINDS = (
    "company",
    "contact",
    "several",
    "deal",
    "member",
    "unknown",
    "date",
    "money",
    "number",
    "phone",
    "email",
    "url",
    "duration",
    "percent",
)
ASIDE = "aside"
"""The kind of words that a pattern need not see: hesitation, and what only goes with a name."""
_PLAIN = re.compile(rf"(?:[^{CHARACTERS} \n\t]| (?! ))*")
"""Text that is laid out as it stands: no Chinese characters, and no blanks but single spaces."""

_FIRST = 0xE000
_ROOM = 0x100


class Mark(msgspec.Struct, frozen=True):
    """A find of a kind at ``start`` to ``end`` of the text, and what it stands for."""

    kind: str
    start: int
    end: int
    value: Any = None


def apart(marks: Iterable[Mark]) -> list[Mark]:
    """Give each name once, where it is said first."""
    once = {str(m.value) if m.kind == "unknown" else str(m.value.entries[0].id): m for m in reversed([*marks])}
    return sorted(once.values(), key=lambda mark: mark.start)


class Sheet(msgspec.Struct):
    """A stretch of text in which each mark is one private character; ``places`` maps back."""

    string: str
    places: list[tuple[int, int]]
    marks: dict[str, Mark]

    def index(self, offset: int) -> int:
        """Give the first position of the sheet at or after a place of the text."""
        low, high = 0, len(self.places)
        while low < high:
            middle = (low + high) // 2
            if self.places[middle][0] < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in the text of positions ``start`` to ``end`` of the sheet."""
        if start >= end or start >= len(self.places):
            place = self.places[start][0] if start < len(self.places) else (self.places[-1][1] if self.places else 0)
            return place, place
        return self.places[start][0], self.places[end - 1][1]


def char_class(*kinds: str) -> str:
    """Give the inside of a character class that matches marks of these kinds."""
    ranges = []
    for kind in kinds:
        first = _FIRST + KINDS.index(kind) * _ROOM
        ranges.append(f"{chr(first)}-{chr(first + _ROOM - 1)}")
    return "".join(ranges)


def kindred(char: str) -> str:
    """Give the first mark of a mark's kind; any other character as it is."""
    if char and _FIRST <= ord(char) < _FIRST + len(KINDS) * _ROOM:
        return chr(ord(char) - (ord(char) - _FIRST) % _ROOM)
    return char


def _beside_characters(folded: str, place: int) -> bool:
    """Tell whether a space only sets off Chinese characters, where some write one and others none."""
    return in_characters(folded[max(0, place - 1) : place + 2])


def _lay(folded: str, start: int, end: int, chars: list[str], places: list[tuple[int, int]]) -> None:
    """Lay out plain text behind what lies there, each run of blanks as one space."""
    begins_blank = folded[start : start + 1] == " " and chars[-1:] in ([], [" "])
    if not begins_blank and _PLAIN.fullmatch(folded, max(0, start - 1), end + 1):
        chars += folded[start:end]
        places += zip(range(start, end), range(start + 1, end + 1), strict=True)
        return
    for place in range(start, end):
        char = folded[place]
        if char in " \n\t" and (not chars or chars[-1] == " " or _beside_characters(folded, place)):
            continue
        if chars[-1:] == [" "] and in_characters(char):  # What stood between them was left out.
            chars.pop()
            places.pop()
        chars.append(" " if char in " \n\t" else char)
        places.append((place, place + 1))


def sheet(folded: str, start: int, end: int, marks: Iterable[Mark], without: frozenset[str] = frozenset()) -> Sheet:
    """Lay out a stretch of folded text; asides, and marks of the kinds in ``without``, are left out altogether."""
    chars: list[str] = []
    places: list[tuple[int, int]] = []
    found: dict[str, Mark] = {}
    counts: dict[str, int] = {}
    at = start
    for mark in [*(m for m in marks if m.start >= start and m.end <= end), Mark("end", end, end)]:
        _lay(folded, at, mark.start, chars, places)
        at = mark.end
        if mark.kind in ("end", ASIDE) or mark.kind in without:
            continue
        number = counts.get(mark.kind, 0)
        counts[mark.kind] = number + 1
        char = chr(_FIRST + KINDS.index(mark.kind) * _ROOM + number % _ROOM)
        found[char] = mark
        chars.append(char)
        places.append((mark.start, mark.end))
    return Sheet(string="".join(chars), places=places, marks=found)
