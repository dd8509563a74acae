"""The rows that a language's rules are written in, and the steps that they are compiled to.

A row is made of words and ``{slots}``: ``(word)?`` and ``{slot}?`` may be absent, ``|`` separates spellings, ``_`` is a
space within a word, ``~`` behind a word lets letters follow it.
"""

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.dates.grammar.meanings.register import MEANINGS, Build
from handlers.understanding.words import patterns
from handlers.understanding.words.heads import split
from handlers.understanding.words.text import fold

_STEP = re.compile(r"\{([a-z_]+)\}")
LETTER = r"(?:(?<![^\W\d_])|(?![^\W\d_]))"
"""Where a word ends: not between two letters."""


class Step(NamedTuple):
    """One step of a rule: a slot's category, or a pattern of words."""

    slot: str
    words: str


class Rule(NamedTuple):
    """A row of steps, what it gives, and how; ``given`` are the words of the rule's own."""

    category: str
    build: Build
    given: tuple[str, ...]
    steps: tuple[Step, ...]
    cost: int

    def may_go_on(self, slots: Container[str]) -> bool:
        """Tell whether its second step may stand where these categories begin."""
        following = self.steps[1:2]
        return not following or bool(following[0].words) or following[0].slot in slots


def fold_pattern(pattern: str) -> str:
    """Fold a pattern's letters as text is folded; what stands behind a backslash keeps its case."""
    return "".join(
        piece if piece.startswith("\\") else fold(piece).replace("ё", "е") for piece in re.split(r"(\\.)", pattern)
    )


@lru_cache(maxsize=8192)
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first tried."""
    return re.compile(pattern)


def closed(words: str) -> str:
    """Make a pattern of words: folded, without groups of its own, a space as any space."""
    pattern = patterns.sub(r"(?<!\\)\((?!\?)", "(?:", fold_pattern(words.strip()))
    return patterns.sub(r"[ _]", r"\\s+", patterns.sub(r"[ _]\?", r"\\s*", pattern))


def rules_of(name: str, row: str, spaced: bool) -> list[Rule]:
    """Compile a row of a rule; what may be absent at its beginning makes several of it."""
    meaning_name, *given = name.split()
    meaning = MEANINGS[meaning_name]
    return [
        Rule(meaning.category, meaning.build, tuple(given), tuple(_step(step, spaced) for step in steps), meaning.cost)
        for chosen in _slots(split(row, " "))
        for steps in _rows(chosen)
    ]


def _slots(steps: list[str]) -> list[list[str]]:
    """Spell a row out with and without the slots that may be absent."""
    rows: list[list[str]] = [[]]
    for step in steps:
        absent = rows if step.endswith("}?") else []
        rows = [*([*row, step.removesuffix("?") if absent else step] for row in rows), *absent]
    return rows


def _rows(steps: list[str]) -> list[list[str]]:
    """Spell a row out that begins with something that may be absent."""
    first, rest = steps[0], steps[1:]
    if _optional(first):
        return [[first[:-1], *rest], *_rows(rest)]
    return [steps]


def _longest_first(words: str) -> str:
    """Put longer words before those that they begin with: "in the" before "in"."""
    return "(" + "|".join(sorted(split(words, "|"), key=lambda each: -len(each))) + ")"


def _optional(step: str) -> bool:
    """Tell a step that is one bracket and may be absent."""
    if not (step.startswith("(") and step.endswith(")?")):
        return False
    depth = 0
    for place, char in enumerate(step):
        depth += (char == "(") - (char == ")")
        if not depth:
            return place == len(step) - 2
    return False


def _step(step: str, spaced: bool) -> Step:
    if slot := _STEP.fullmatch(step):
        return Step(slot[1], "")
    stop = LETTER if spaced and not step.rstrip(")?").endswith("~") else ""
    step = step.removesuffix("~")
    if _optional(step):
        return Step("", f"(?:{closed(_longest_first(step[1:-2]))}{stop})?")
    if _optional(step + "?"):
        step = _longest_first(step[1:-1])
    return Step("", f"(?:{closed(step)}){stop}")
