"""Amounts that say by how much a deal changes, and not what it is worth: "raise it by 5k", "5k Rabatt"."""

import re
from functools import lru_cache

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_NEAR = 24
"""Characters behind an amount in which the word stands that makes it a difference."""


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = re.compile(rf"{LEFT}{lexicon.alternation('differs_before')} ?$")
    return before, re.compile(rf"\s?{lexicon.alternation('differs_behind')}{RIGHT}")


def is_difference(scene: Scene, place: tuple[int, int], mark: Mark) -> bool:
    """Tell whether the words around an amount make it one that is added or taken off."""
    if "differs_before" not in scene.lexicon.sets:
        return False
    before, behind = _patterns(scene.lexicon)
    start, end = place
    said = scene.folded[start : mark.start]
    return bool(before.search(said) or behind.match(scene.folded, mark.end, min(end, mark.end + _NEAR)))


def totals(scene: Scene, clause: Clause, marks: list[Mark]) -> list[Mark]:
    """Leave out the amounts that are none of the deal's."""
    place = (clause.found.start if clause.found else clause.start, clause.end)
    return [mark for mark in marks if not is_difference(scene, place, mark)]
