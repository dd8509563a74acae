"""Numbers in words: "half a million", "zwanzigtausend", "dos millones y medio", "полтора миллиона", "两百万"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.quantities.vocabulary import Compounds, Numbers
from handlers.understanding.words.text import CHARACTERS

_WORD = re.compile(rf"[^\W\d_{CHARACTERS}]+")
_GAP = re.compile(r"[ -]{1,2}")
_THOUSAND = 1_000
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_TENS = {"十": 10, "百": 100, "千": 1_000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_LONGEST = 24
_FIGURES = re.compile(
    r"(?<![\d.,])(?:\d+(?:\.\d+)?(?=[百千万亿])|[一二三四五六七八九两零]|十(?=[一二三四五六七八九万亿]))"
    rf"[零〇一二两三四五六七八九十百千万亿\d.]{{0,{_LONGEST}}}"
)
_FIGURE = re.compile(r"[零〇一二两三四五六七八九十百千万亿]")


class Spoken(NamedTuple):
    """A number in words: its place, its value, and whether it was said with a size of a thousand or more.

    ``bare`` where the size stands alone: "mil euros" is an amount, "mil gracias" is none.
    """

    start: int
    end: int
    value: float
    sized: bool
    bare: bool = False


def spoken(folded: str, known: Numbers) -> Iterator[Spoken]:
    """Find numbers in words of letters."""
    found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(folded)]
    at = 0
    while at < len(found):
        number, taken = _number(folded, found, at, known)
        if number is not None:
            yield number
        at += taken


class _Sum:
    """A number as it is said: ``total`` of what has a size already, ``open`` of what still waits for one."""

    def __init__(self) -> None:
        self.total = self.open = 0.0
        self.size = 1.0
        self.begun = self.sized = self.bare = False

    def add(self, word: str, known: Numbers) -> bool:
        """Take a word; false where it is no number."""
        size = known.factors.get(word, 0)
        if word in known.hundreds:
            self.open = max(self.open, 1.0) * 100
        elif size and word not in known.loose and len(word) > 2:
            self.bare = self.bare or not self.begun
            self.total += (self.open or 1.0) * size
            self.open, self.size, self.sized = 0.0, float(size), True
        elif word in known.whole:
            self.total += known.whole[word]
            self.size, self.sized = known.whole[word], True
        else:
            value = _value(word, known)
            if value is None:
                return False
            if value >= _THOUSAND:
                self.total, self.sized, self.size = self.total + value, True, _THOUSAND
            else:
                self.open += value
        self.begun = True
        return True

    def half(self) -> None:
        """Take "and a half" of what was said last."""
        if self.open:
            self.open += 0.5
        else:
            self.total += 0.5 * self.size


def _number(folded: str, found: list[tuple[int, int, str]], at: int, known: Numbers) -> tuple[Spoken | None, int]:
    """Read the number that begins at a word; gives it, and how many words were looked at."""
    total = _Sum()
    end, place = _halved(folded, found, at, known)
    if place > at:
        total.open, total.begun = 0.5, True
    while place < len(found):
        left, right, word = found[place]
        if place > at and not _GAP.fullmatch(folded[end:left]):
            break
        after = _half_after(folded, end, known) if total.begun else 0
        if after:
            total.half()
            place, end = _beyond(found, place, end + after), end + after
        elif word in known.glue and total.begun and _continues(found, place, known):
            place, end = place + 1, right
        elif place + 1 < len(found) and _pair(found, place) in known.values:
            total.open, total.begun = total.open + known.values[_pair(found, place)], True
            place, end = place + 2, found[place + 1][1]
        elif total.add(word, known):
            place, end = place + 1, right
        else:
            break
    if total.begun and place == len(found) and (after := _half_after(folded, end, known)):
        total.half()
        end += after
    value = total.total + total.open
    if not total.begun or value < 1:
        return None, 1
    return Spoken(found[at][0], end, value, total.sized, total.bare), max(1, place - at)


def _halved(folded: str, found: list[tuple[int, int, str]], at: int, known: Numbers) -> tuple[int, int]:
    """Give where "half a" before a size ends, and the word after it; the beginning itself where there is none."""
    start = found[at][0]
    for half in known.half_before:
        after = start + len(half)
        if folded.startswith(half, start) and folded[after : after + 1] in (" ", "-"):
            place = _beyond(found, at, after)
            if place < len(found) and known.factors.get(found[place][2], 0) >= _THOUSAND:
                return after, place
    return start, at


def _half_after(folded: str, end: int, known: Numbers) -> int:
    """Give the length of "and a half" behind a place."""
    for half in known.half_after:
        after = end + 1 + len(half)
        if folded.startswith(" " + half, end) and not folded[after : after + 1].isalpha():
            return 1 + len(half)
    return 0


def _beyond(found: list[tuple[int, int, str]], place: int, end: int) -> int:
    return next((n for n in range(place, len(found)) if found[n][0] >= end), len(found))


def _pair(found: list[tuple[int, int, str]], place: int) -> str:
    return f"{found[place][2]} {found[place + 1][2]}"


def _continues(found: list[tuple[int, int, str]], place: int, known: Numbers) -> bool:
    """Tell whether a number goes on behind "and"."""
    if place + 1 >= len(found):
        return False
    word = found[place + 1][2]
    return _value(word, known) is not None or known.factors.get(word, 0) >= _THOUSAND or word in known.hundreds


def _value(word: str, known: Numbers) -> float | None:
    plain = known.values.get(word)
    if plain is not None or known.compounds is None:
        return plain
    return _compound(word, known, known.compounds)


@lru_cache(maxsize=4096)
def _split(word: str, joint: str) -> tuple[str, str] | None:
    at = word.rfind(joint)
    return None if at < 0 else (word[:at], word[at + len(joint) :])


def _compound(word: str, known: Numbers, by: Compounds) -> float | None:
    """Read a number that is written as one word: "zweihundertfunfundzwanzigtausend", "duecentoventimila"."""
    joints = [(joint, 1_000.0) for joint in by.thousands] + [(joint, 100.0) for joint in by.hundreds]
    for joint, size in joints:
        parts = _split(word, joint)
        if parts is None:
            continue
        head = _value(parts[0], known) if parts[0] else 1.0
        rest = parts[1].removeprefix(by.link)
        tail = _value(rest, known) if rest else 0.0
        return None if head is None or tail is None or head >= size * 10 else head * size + tail
    return _tens(word, known, by.link)


def _tens(word: str, known: Numbers, link: str) -> float | None:
    """Read ones and tens of one word, in the language's order."""
    if link:
        one_word, _, ten_word = word.rpartition(link)
        pairs = [(one_word, ten_word)]
    else:
        pairs = [(word[at:], word[:at]) for at in range(3, len(word) - 1)]
    for first, second in pairs:
        one, ten = known.values.get(first), known.values.get(second)
        if one is not None and ten is not None and one < 10 < 20 <= ten < 100:
            return one + ten
    return None


def in_characters(folded: str) -> Iterator[Spoken]:
    """Find Chinese numbers: "二十万", "3万5千", "两万五", "半个亿" apart."""
    if folded.isascii() or not _FIGURE.search(folded):
        return
    for match in _FIGURES.finditer(folded):
        text = match.group()
        if text.replace(".", "").isdigit():
            continue
        value = _chinese(text)
        if value:
            yield Spoken(match.start(), match.end(), value, any(c in text for c in "千万亿") and value >= _THOUSAND)


def _chinese(text: str) -> float:
    """Read a Chinese number: each character is a figure, or the size of what stands before it."""
    total = part = current = 0.0
    last = 1.0
    for piece in re.findall(r"\d+(?:\.\d+)?|[^\d.]", text):
        if piece[0].isdigit():
            current = float(piece)
        elif piece in _DIGITS:
            current = _DIGITS[piece]
            last = 10.0 if current == 0 else last
        elif piece in _TENS:
            part += (current or 1.0) * _TENS[piece]
            current, last = 0.0, _TENS[piece]
        else:
            size = _MYRIADS[piece]
            total = (total + part + current) * size if total < size else total + (part + current) * size
            part, current, last = 0.0, 0.0, size
    if 0 < current < 10 and last > 10:  # "两万五" is 25,000, and "三千二" 3,200.
        current *= last / 10
    return total + part + current
