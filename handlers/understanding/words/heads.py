"""The letters that a pattern may begin with, so that most patterns need not be tried, nor even compiled."""

import re
from collections.abc import Iterator

_BESIDE = ("(?=", "(?!", "(?<=", "(?<!")
_NAME = re.compile(r"^\?(?::|P<\w+>)")
_RANGE = re.compile("([\ue000-\uf8ff])-[\ue000-\uf8ff]")
"""Marks of one kind; they stand under the first of them (`marks.py`)."""


def heads(words: str) -> frozenset[str] | None:
    """Give the first letters of a pattern of words; none where it may begin with anything."""
    found: set[str] = set()
    for each in split(words, "|"):
        first = _first(each)
        if first is None:
            return None
        found |= first
    return frozenset(found)


def split(words: str, mark: str) -> list[str]:
    """Split at the marks that stand in no parentheses."""
    found, last = [], 0
    for place, char, depth in _nested(words):
        if char == mark and not depth:
            found.append(words[last:place])
            last = place + 1
    return [each for each in (*found, words[last:]) if each]


def _nested(words: str) -> Iterator[tuple[int, str, int]]:
    """Give what stands in no class and behind no backslash: its place, the character, and how deep it lies."""
    depth, classed, escaped = 0, False, False
    for place, char in enumerate(words):
        if escaped or char == "\\":
            escaped = not escaped
        elif classed:
            classed = char != "]" or words[place - 1] == "["
        elif char == "[":
            classed = True
        else:
            depth += (char == "(") - (char == ")")
            yield place, char, depth


def _first(words: str) -> frozenset[str] | None:
    """Give the first letters of one alternative."""
    if not words or words[0] in ".^$":
        return None
    if words[0] == "(":
        end = _closing(words)
        if words.startswith(_BESIDE):  # What looks around takes no letter.
            return _first(words[end + 1 :])
        inside = _NAME.sub("", words[1:end], count=1)
        if all(each.startswith(_BESIDE) and _closing(each) == len(each) - 1 for each in split(inside, "|")):
            return _first(words[end + 1 :])
        empty = "||" in inside or inside.startswith("|") or inside.endswith("|")
        return _or_next(None if empty else heads(inside), words, end + 1)
    if words[0] == "[":
        end = words.index("]", 2)
        return _or_next(_class(words[1:end]), words, end + 1)
    if words[0] == "\\":
        return _or_next(frozenset(words[1]), words, 2) if not words[1].isalnum() else None
    return _or_next(frozenset(words[0]), words, 1)


def _class(inside: str) -> frozenset[str] | None:
    """Give the letters of a class; a range of marks by its first one."""
    if inside[0] == "^" or "\\" in inside:
        return None
    plain = _RANGE.sub(lambda found: found[1], inside)
    return frozenset(plain) if "-" not in plain.strip("-") else None


def _or_next(first: frozenset[str] | None, words: str, place: int) -> frozenset[str] | None:
    """Add the letters that follow, where the first ones may be absent."""
    many = words[place : place + 1]
    if not many or many not in "?*{" or (many == "{" and words[place + 1] != "0"):
        return first
    place = words.index("}", place) if many == "{" else place
    after = _first(words[place + 1 :].removeprefix("?"))
    return first | after if first is not None and after is not None else None


def _closing(words: str) -> int:
    for place, char, depth in _nested(words):
        if char == ")" and not depth:
            return place
    raise ValueError(words)
