"""Amounts in a sentence: symbols, currency words, thousands and millions, in the way that a language writes numbers."""

import re
from functools import lru_cache

import msgspec

from handlers.understanding.lexicon import Lexicon
from handlers.understanding.text import fold

_DOLLARS = frozenset(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP", "COP"])
_MOST = 10**12
_NUMBER = r"\d{1,3}(?:[ \u00a0.,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"


class Amount(msgspec.Struct, frozen=True):
    """An amount; ``currency`` empty where none is said; ``choices`` where the writing allows two readings.

    ``wrong`` is what no deal is worth: less than nothing, or more than a number can hold exactly.
    """

    value: float
    currency: str = ""
    sure: bool = False
    wrong: bool = False
    choices: tuple[float, ...] = ()


class _Money(msgspec.Struct, frozen=True):
    pattern: re.Pattern[str]
    negative: re.Pattern[str]
    symbols: dict[str, str]
    factors: dict[str, int]
    decimal: str


@lru_cache(maxsize=16)
def _compiled(lexicon: Lexicon) -> _Money:
    table = lexicon.table("money")
    symbols = {fold(word): code for code, words in table.get("currencies", {}).items() for word in words}
    symbols.update({code.lower(): code for code in table.get("currencies", {})})
    factors = {fold(k): int(v) for k, v in table.get("factors", {}).items()}
    money = "|".join(
        re.escape(word) + (r"(?!\w)" if word[-1].isalpha() else "") for word in sorted(symbols, key=len, reverse=True)
    )
    sizes = "|".join(re.escape(word) for word in sorted(factors, key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![\w.,/#+-])(?P<before>{money})? ?(?P<number>{_NUMBER})(?: ?(?P<factor>{sizes})(?![^\W\d]))?"
        rf"(?: ?(?P<after>{money}))?(?![\w%]|[.,:/-]\d)"
    )
    negative = re.compile(
        rf"(?<!\S)(?:{money})? ?-(?:{money} ?)?(?:{_NUMBER})(?: ?(?:{sizes})(?![^\W\d]))?(?![\w%]|[.,:/-]\d)"
    )
    return _Money(pattern, negative, symbols, factors, str(table.get("decimal", ".")))


def amounts(folded: str, lexicon: Lexicon, currency: str) -> list[tuple[int, int, Amount]]:
    """Find the amounts of a folded text: place and amount; ``sure`` where a currency or a size is said."""
    compiled = _compiled(lexicon)
    found = [(m.start(), m.end(), Amount(0, sure=True, wrong=True)) for m in compiled.negative.finditer(folded)]
    for match in compiled.pattern.finditer(folded):
        start = match.start("before") if match.group("before") else match.start("number")
        symbol = match.group("before") or match.group("after") or ""
        factor = match.group("factor") or ""
        code = compiled.symbols.get(symbol, "")
        if symbol == "$" and currency in _DOLLARS:
            code = currency
        readings = _readings(match.group("number"), compiled.decimal, bool(symbol or factor))
        scaled = tuple(_tidy(value * compiled.factors.get(factor, 1)) for value in readings)
        sure = bool(symbol) or (bool(factor) and factor != "m")
        choices = scaled if len(scaled) > 1 else ()
        found.append((start, match.end(), Amount(scaled[0], code, sure, scaled[0] >= _MOST, choices)))
    return found


def _readings(text: str, decimal: str, said: bool) -> tuple[float, ...]:
    other = "," if decimal == "." else "."
    plain = re.sub(r"[ \u00a0']", "", text)
    groups = re.fullmatch(r"(\d{1,3})([.,])(\d{3})", plain)
    if groups and groups.group(2) == decimal:  # "12.500" where the point marks decimals.
        whole = float(groups.group(1) + groups.group(3))
        return (whole,) if said else (whole, float(groups.group(1) + "." + groups.group(3)))
    last = max(plain.rfind("."), plain.rfind(","))
    if last >= 0 and len(plain) - last - 1 != 3:
        return (float(re.sub(r"[.,]", "", plain[:last]) + "." + plain[last + 1 :]),)
    if last >= 0 and plain.count(plain[last]) == 1 and plain[last] == decimal and other in plain[:last]:
        return (float(plain[:last].replace(other, "") + "." + plain[last + 1 :]),)
    return (float(re.sub(r"[.,]", "", plain)),)


def _tidy(value: float) -> float:
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded
