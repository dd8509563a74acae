"""Percents: "20 %", "twenty percent", "百分之二十"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from handlers.understanding.quantities.spoken import in_characters, spoken
from handlers.understanding.quantities.vocabulary import LEFT, RIGHT, numbers
from handlers.understanding.words import patterns

_CHINESE = re.compile(r"百分之(?P<number>\d{1,3}(?![\d])(?:\.\d{1,2})?|[零一二两三四五六七八九十百]+)")
_MOST = 1_000


@lru_cache(maxsize=64)
def _pattern(locale: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    said = "|".join(map(re.escape, numbers(locale).percents)) or "(?!)"
    figures = re.compile(rf"{LEFT}(?<![.,])(?P<number>\d{{1,3}}(?:[.,]\d{{1,2}})?) ?(?:[%％]|(?:{said}){RIGHT})")
    return figures, re.compile(rf" ?(?:[%％]|(?:{said}){RIGHT})")


def percents(folded: str, locale: str) -> Iterator[tuple[int, int, float]]:
    """Find percents: place and number."""
    figures, after = _pattern(locale)
    for match in figures.finditer(folded):
        yield match.start(), match.end(), _plain(float(match.group("number").replace(",", ".")))
    if "百分之" in folded:
        for match in _CHINESE.finditer(folded):
            value = _read(match.group("number"))
            if value is not None:
                yield match.start(), match.end(), value
    for pattern in numbers(locale).shares:
        for match in patterns.made(pattern).finditer(folded):
            tenths = _read(match.group("tenths"))
            if tenths:
                yield match.start(), match.end(), tenths * 10 + 5 * bool(match.group("half"))
    for said in spoken(folded, numbers(locale)):
        behind = after.match(folded, said.end)
        if behind and said.value <= _MOST:
            yield said.start, behind.end(), _plain(said.value)


def _read(text: str) -> float | None:
    if text[0].isdigit():
        return _plain(float(text))
    return next((_plain(said.value) for said in in_characters(text if text != "十" else "一十")), None)


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value
