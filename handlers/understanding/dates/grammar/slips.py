"""Slips in typing: a word of a calendar that lacks a letter, has one twice, or has two in the wrong order."""

import re
from collections.abc import Iterator
from functools import lru_cache

from handlers.understanding.dates.grammar.wording import Wording, wording
from handlers.understanding.words.heads import split

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 5
"""Letters of a word in which a slip is told from another word."""
_LONG = 6
"""Letters of a word that stays itself with another letter in it: "septenbre"; beside other words one less."""
_MOST_SPELLINGS = 400


def mended(phrase: str, locale: str) -> str:
    """Spell a phrase as its language does; what is no slip of one word alone stays as it is."""
    known, slips = _spellings(locale)
    alone = len(_WORD.findall(phrase)) == 1

    def right_of(word: re.Match[str]) -> str:
        said = word.group()
        if said in known or len(said) < _SHORTEST - 1:
            return said
        rights = {right for each in _keys(said) for right in slips.get(each, ()) if _slipped(said, right, alone)}
        found = [right for right in rights if len(right) == max(map(len, rights))]
        return found[0] if len(found) == 1 else said

    return _WORD.sub(right_of, phrase)


def _slipped(said: str, right: str, alone: bool) -> bool:
    """Tell whether a word is another one with one slip; its first letter is seldom the wrong one."""
    if said[0] != right[0] and sorted(said[:2]) != sorted(right[:2]):
        return False
    if len(said) == len(right) - 1:
        return len(said) >= _SHORTEST - 1 and any(right[:n] + right[n + 1 :] == said for n in range(len(right)))
    if len(said) == len(right) + 1:
        extra = [n for n in range(len(said)) if said[:n] + said[n + 1 :] == right]
        return any(said[n] in said[max(0, n - 1) : n] for n in extra) or bool(extra and len(right) >= _LONG)
    if len(said) != len(right):
        return False
    other = [n for n, (one, two) in enumerate(zip(said, right, strict=True)) if one != two]
    crossed = len(other) == 2 and other[1] == other[0] + 1 and said[other[0]] == right[other[1]]
    return (crossed and said[other[1]] == right[other[0]]) or (len(other) == 1 and len(right) >= _LONG - (not alone))


def _keys(word: str) -> Iterator[str]:
    """Give a word, and what is left of it without one letter; slips of a word share one of them with it."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


@lru_cache(maxsize=16)
def _spellings(locale: str) -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Give the words that a language's dates are made of, and the longer ones by their keys."""
    words = wording(locale)
    said = (each for pattern in _patterns(words) for each in spelled(pattern))
    known = frozenset(word for each in said for word in _WORD.findall(each))
    slips: dict[str, tuple[str, ...]] = {}
    for word in sorted(known):
        for key in set(_keys(word)) if len(word) >= _SHORTEST else ():
            slips[key] = (*slips.get(key, ()), word)
    return known, slips


def _patterns(words: Wording) -> Iterator[str]:
    for entries in words.words.values():
        yield from (entry.pattern for entry in entries)
    yield from (step.words for rule in words.all_rules() for step in rule.steps if step.words)


def spelled(pattern: str) -> list[str]:
    """Spell out what a pattern of words may be; what looks around adds nothing, a space is one."""
    return [each for row in split(pattern, "|") for each in _row(row)][:_MOST_SPELLINGS]


def _row(row: str) -> list[str]:
    made = [""]
    at = 0
    while at < len(row):
        options, at = _piece(row, at)
        mark = row[at : at + 1]
        if mark in ("?", "*"):
            options = ["", *options]
        at += mark in ("?", "*", "+") if mark else 0
        made = [before + each for before in made for each in options][:_MOST_SPELLINGS]
    return made


def _piece(row: str, at: int) -> tuple[list[str], int]:
    """Give what may stand at a place of a pattern, and where the next piece begins."""
    if row[at] == "(":
        end = _closing(row, at)
        inside = row[at + 1 : end].removeprefix("?:")
        return ([""] if inside.startswith("?") else spelled(inside)), end + 1
    if row[at] == "[":
        end = row.index("]", at)
        return list(row[at + 1 : end]), end + 1
    return ([" "], at + 2) if row[at] == "\\" else ([row[at]], at + 1)


def _closing(row: str, at: int) -> int:
    depth = 0
    for place in range(at, len(row)):
        if row[place - 1] != "\\":
            depth += (row[place] == "(") - (row[place] == ")")
        if not depth:
            return place
    return len(row) - 1
