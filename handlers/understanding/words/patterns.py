"""Patterns made from a language's words, each compiled once.

Python's own `re` forgets what it compiled beyond 512 patterns, and eight languages have more: each pattern that was
forgotten cost a sentence milliseconds. This keeps several thousand, and forgets too, for some hold what people wrote.
"""

import re
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=8192)
def made(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern, or remember it."""
    return re.compile(pattern, flags)


def search(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """Find the first place where a pattern fits."""
    return made(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """Fit a pattern to the beginning."""
    return made(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """Fit a pattern to the whole text."""
    return made(pattern, flags).fullmatch(text)


def sub(pattern: str, by: str, text: str, flags: int = 0) -> str:
    """Replace every place where a pattern fits."""
    return made(pattern, flags).sub(by, text)


def respelled(text: str, rules: Iterable[tuple[re.Pattern[str], str]]) -> str:
    """Apply rules one after the other: what each pattern fits becomes its replacement."""
    for pattern, by in rules:
        text = pattern.sub(by, text)
    return text
