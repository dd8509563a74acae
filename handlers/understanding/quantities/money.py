"""Amounts in a sentence: symbols, currency words, thousands and millions, in the way that a language writes numbers."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from handlers.understanding.quantities.figures import GROUPED, readings, tidy
from handlers.understanding.quantities.spoken import Spoken, in_characters, spoken
from handlers.understanding.quantities.vocabulary import LEFT, RIGHT, Numbers, either, numbers
from handlers.understanding.words.text import JOINED

_DOLLARS = frozenset(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP", "COP"])
_MOST = 10**12
_CODE = 3
"""Letters of a currency's code."""
_NOTHING = r"(?!)"
_NEXT_WORD = re.compile(r" ?(?:de |d'|of |di )?([^\W\d_]+)")
_GLUE = (" ", " and ", " und ", " y ", " e ", " et ", " и ")
_PLUS = (" y ", " e ")
_HUNDRED = 100
_THOUSAND = 1_000


class Amount(msgspec.Struct, frozen=True):
    """An amount; ``currency`` empty where none is said; ``choices`` where the writing allows two readings.

    ``wrong`` is what no deal is worth: less than nothing, or more than a number can hold exactly.
    """

    value: float
    currency: str = ""
    sure: bool = False
    wrong: bool = False
    choices: tuple[float, ...] = ()


class _Part(msgspec.Struct, frozen=True):
    """A number with its place, its size, and the currency said beside it.

    ``tail`` where it is an amount only behind a larger one: the "quinhentos" of "19 mil e quinhentos".
    """

    start: int
    end: int
    values: tuple[float, ...]
    size: int = 1
    symbol: str = ""
    sure: bool = False
    tail: bool = False


class _Patterns(msgspec.Struct, frozen=True):
    figures: re.Pattern[str]
    negative: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@lru_cache(maxsize=64)
def _patterns(locale: str) -> _Patterns:
    known = numbers(locale)
    money = either(sorted(known.symbols, key=len, reverse=True))
    sizes = "|".join(re.escape(word) for word in sorted(known.factors, key=len, reverse=True)) or _NOTHING
    codes = "|".join(sorted(each for each in known.symbols if len(each) == _CODE and each.isalpha())) or _NOTHING
    letters = "|".join(each for each in known.factors if len(each) == 1 and each.isalpha()) or _NOTHING
    size = rf"(?:(?:{sizes})(?![{JOINED}])|(?:{letters})(?=(?:{codes}){RIGHT}))"  # "12 TEUR", "3 mUSD".
    half = "|".join(map(re.escape, known.half_after)) or _NOTHING
    figures = re.compile(
        rf"{LEFT}(?<![.,/#+-])(?:(?P<before>{money}) ?)?(?P<number>{GROUPED})(?: (?P<half1>{half}){RIGHT})?"
        rf"(?: ?(?P<factor>{size}))?(?: (?P<half2>{half}){RIGHT})?(?: ?(?:de |d')?(?P<after>{money}))?"
        rf"{RIGHT}(?!%|[.,:/-]\d)"
    )
    negative = re.compile(
        rf"(?<!\S)(?:{money})? ?-(?:{money} ?)?(?:{GROUPED})(?: ?{size})?(?: ?{money})?{RIGHT}(?!%|[.,:/-]\d)"
    )
    before, after = re.compile(rf"{LEFT}(?P<symbol>{money}) ?$"), re.compile(rf" ?(?:de |d')?(?P<symbol>{money})")
    return _Patterns(figures, negative, before, after)


def amounts(folded: str, locale: str, currency: str) -> list[tuple[int, int, Amount]]:
    """Find the amounts of a folded text: place and amount; ``sure`` where a currency or a size is said."""
    known = numbers(locale)
    found = [
        (m.start(), m.end(), Amount(0, sure=True, wrong=True)) for m in _patterns(locale).negative.finditer(folded)
    ]
    figures = list(_figures(folded, locale, known))
    words = _without(folded, figures)  # The "mil" of "19 mil e quinhentos" is said already.
    parts = [*_spoken(folded, locale, in_characters(folded)), *figures, *_spoken(folded, locale, spoken(words, known))]
    for part in _joined(folded, _apart(parts)):
        if not part.symbol and _is_counted(folded, part.end, known):
            continue
        code = known.symbols.get(part.symbol, "")
        if (part.symbol == "$" and currency in _DOLLARS) or currency in known.shared.get(part.symbol, ()):
            code = currency
        scaled = tuple(map(tidy, part.values))
        choices = scaled if len(scaled) > 1 else ()
        amount = Amount(scaled[0], code, part.sure, scaled[0] >= _MOST, choices)
        found.append((part.start, part.end, amount))
    return found


def _without(folded: str, parts: list[_Part]) -> str:
    for part in parts:
        folded = folded[: part.start] + "0" * (part.end - part.start) + folded[part.end :]
    return folded


def _figures(folded: str, locale: str, known: Numbers) -> Iterator[_Part]:
    for match in _patterns(locale).figures.finditer(folded):
        symbol = match.group("before") or match.group("after") or ""
        factor = match.group("factor") or ""
        size = known.factors.get(factor, 1)
        if match.group("half2") and not factor:  # "a las 3 y media" is no amount.
            continue
        read = readings(match.group("number"), known.decimal, money=bool(symbol), size=bool(factor))
        halves = 0.5 if match.group("half1") or match.group("half2") else 0.0
        values = tuple((value + halves) * size for value in read)
        sure = bool(symbol) or (bool(factor) and factor not in known.loose)
        start = match.start("before") if match.group("before") else match.start("number")
        yield _Part(start, match.end(), values, size, symbol, sure)


def _spoken(folded: str, locale: str, numbers_said: Iterable[Spoken]) -> Iterator[_Part]:
    """Find amounts in words: those with a size, or with a currency beside them."""
    patterns = _patterns(locale)
    for said in numbers_said:
        after = patterns.after.match(folded, said.end)
        before = patterns.before.search(folded, max(0, said.start - 12), said.start)
        beside = after or before
        symbol = beside.group("symbol") if beside else ""
        tail = not symbol and not said.sized and said.value >= _HUNDRED
        if not symbol and not tail and (not said.sized or said.bare):
            continue
        start = before.start("symbol") if before and not after else said.start
        end = after.end() if after else said.end
        size = _THOUSAND if said.sized else 1
        yield _Part(start, end, (said.value,), size, symbol, sure=True, tail=tail)


def _apart(parts: list[_Part]) -> list[_Part]:
    """Keep the first of those that overlap, in order of place."""
    kept: list[_Part] = []
    for part in parts:
        if not any(part.start < other.end and other.start < part.end for other in kept):
            kept.append(part)
    return sorted(kept, key=lambda part: part.start)


def _joined(folded: str, parts: list[_Part]) -> Iterator[_Part]:
    """Add up what is said in two sizes: "3 million 200 thousand", "43 mil 500 pesos"."""
    held: _Part | None = None
    for part in parts:
        if held is not None and _continues(held, part, folded):
            total = (held.values[0] + part.values[0],)
            held = _Part(held.start, part.end, total, part.size, part.symbol, sure=True)
            continue
        if held is not None and not held.tail:
            yield held
        held = part
    if held is not None and not held.tail:
        yield held


def _continues(held: _Part, part: _Part, folded: str) -> bool:
    between = folded[held.end : part.start]
    if held.symbol or held.tail or between not in _GLUE or len(held.values) != 1 or len(part.values) != 1:
        return False
    if part.size >= _THOUSAND:
        return held.size > part.size
    in_a_word = folded[held.end - 2 : held.end].isalpha()  # "19 mil 500", but "20k 500 chairs".
    said = part.tail or (between == " " and in_a_word) or (part.symbol and between in _PLUS)
    return bool(said) and held.size == _THOUSAND > part.values[0] >= _HUNDRED


def _is_counted(folded: str, end: int, known: Numbers) -> bool:
    """Tell whether a number counts something: "20k users", "500 000 подписчиков", "3万人"."""
    if any(folded.startswith(word, end) or folded.startswith(" " + word, end) for word in known.counted_characters):
        return True
    word = _NEXT_WORD.match(folded, end)
    return word is not None and word.group(1) in known.counted
