"""Text as the reader sees it: folded without changing its length, cut into words that know where they lie."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LONGEST = 2_000
"""Characters of a message that are read; the rest is kept by others as a note."""

CHARACTERS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters, as the inside of a character class."""
SET_APART = rf"(?<=[{CHARACTERS}]) (?=[{CHARACTERS}])"
"""A space between Chinese characters, which stands for a comma."""
PAUSES = r"(?<!\d)[,.]|[,.](?!\d)|[;!?\n，。；！？]"
"""Where something said comes to a stop; the signs within a figure, as in 1,500, are none."""
JOINED = "0-9A-Z_a-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u052f"
"""What is written together as one word, Latin, Greek or Cyrillic, as the inside of a character class.

A class is compiled character by character: the thousands of Chinese ones, left out of a class of all letters in each
of a language's patterns, took most of a second at every start.
"""
LEFT = rf"(?:(?<![{JOINED}])|(?![{JOINED}])(?=\w))"
RIGHT = rf"(?:(?![{JOINED}])|(?<![{JOINED}])(?<=\w))"
"""Where a word begins and ends; Chinese characters stand beside one another, and beside other words, without spaces."""
_WORD = re.compile(rf"[{CHARACTERS}]+|[^\W_{CHARACTERS}]+(?:['’][^\W_{CHARACTERS}]+)*")
_EXPANDED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe"}
_STRUCK = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "a", "œ": "o"}
_QUOTES = {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}


class Word(NamedTuple):
    """A word of the text: its place, and its folded form without a possessive ending.

    ``other`` is its other spelling where it has one: ``mueller`` for ``Müller``.
    """

    start: int
    end: int
    fold: str
    capital: bool
    other: str = ""


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in _QUOTES:
        return _QUOTES[char]
    if char in "\u2013\u2014\u2212":
        return "-"
    if char.isspace():
        return " " if char != "\n" else char
    if "\ue000" <= char <= "\uf8ff":  # Private-use characters are the reader's own marks.
        return " "
    if unicodedata.category(char) in ("So", "Cf", "Mn", "Sk"):  # Emoji and what joins them say nothing here.
        return " "
    base = unicodedata.normalize("NFKD", char)[0] if char not in "йЙёЁ" else char
    lowered = (base if base.isalnum() else char).lower()
    return _STRUCK.get(lowered, lowered[:1])


def clean(text: str) -> str:
    """Give the text in composed form, at most ``LONGEST`` characters, without a null or a lone surrogate."""
    cut = text[:LONGEST].encode("utf-8", "replace").decode("utf-8").replace("\x00", " ")
    return unicodedata.normalize("NFC", cut)[:LONGEST]


def fold(text: str) -> str:
    """Lower the case and take accents off, character by character, so that places stay the same."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return "".join(map(_fold_char, text))


def unended(folded: str) -> str:
    """Give folded words without the signs that end a statement."""
    return folded.strip(" .!,。！，")


def words(text: str) -> list[Word]:
    """Cut a text into its words."""
    found = []
    for match in _WORD.finditer(text):
        raw = match.group()
        end = match.end()
        folded = fold(raw)
        if folded.endswith("'s") and len(folded) > 2:
            folded, end = folded[:-2], end - 2
        other = "" if raw.isascii() else spellings(raw)[-1]
        plain = folded.replace("'", "")
        found.append(Word(match.start(), end, plain, raw[0].isupper(), other if other != plain else ""))
    return found


def spellings(word: str) -> tuple[str, ...]:
    """Give the folded spellings of a word as written: ``Müller`` gives ``muller`` and ``mueller``."""
    plain = fold(word).replace("'", "").replace("ß", "ss")
    lowered = word.lower()
    if lowered.isascii() or not any(char in _EXPANDED for char in lowered):
        return (plain,)
    expanded = fold("".join(_EXPANDED.get(char, char) for char in lowered)).replace("'", "")
    return (plain, expanded) if expanded != plain else (plain,)
