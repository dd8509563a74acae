"""From which amount, and up to which, a list of deals shall go."""

from typing import Any

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.quantities.vocabulary import numbers
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT

_ENDS = ("min_amount", "max_amount")
_SIZE, _SHORT = 1_000, 2
"""What a size says without a number before it, and letters of an abbreviation that says none."""


def limits(scene: Scene, clause: Clause) -> dict[str, Any]:
    """Give the least and the largest amount that a list shall show."""
    slots: dict[str, Any] = {}
    amounts = scene.within(clause.start, clause.end, "money", "number")
    between = rf"{LEFT}{scene.lexicon.alternation('between')} ?$"
    if len(amounts) == len(_ENDS) and patterns.search(between, scene.folded[clause.start : amounts[0].start]):
        return dict(zip(_ENDS, sorted(each.value.value for each in amounts), strict=True))
    for mark in amounts:
        before = scene.folded[max(clause.start, mark.start - 20) : mark.start]
        behind = scene.folded[mark.end : mark.end + 4]
        if _limited(scene, "over", before, behind):
            slots["min_amount"] = mark.value.value
        elif _limited(scene, "under", before, behind):
            slots["max_amount"] = mark.value.value
    return slots or _round(scene, clause)


def _round(scene: Scene, clause: Clause) -> dict[str, Any]:
    """Take a size without a number for one of it: "дороже миллиона", "over a million"."""
    sizes = numbers(scene.lexicon.language).factors
    for word in scene.words:
        size = sizes.get(word.fold, 0) if clause.start < word.start and word.end <= clause.end else 0
        if size < _SIZE or len(word.fold) <= _SHORT:
            continue
        before = patterns.sub(r"\ban? $", "", scene.folded[max(clause.start, word.start - 20) : word.start])
        for way, slot in (("over", "min_amount"), ("under", "max_amount")):
            if _limited(scene, way, before, scene.folded[word.end : word.end + 4]):
                return {slot: int(size)}
    return {}


def _limited(scene: Scene, way: str, before: str, behind: str) -> bool:
    """Tell whether words before an amount or behind it make it a limit: "over 5k", "5万以上"."""
    said = scene.lexicon.alternation(way), scene.lexicon.alternation(f"{way}_behind")
    return bool(patterns.search(rf"{said[0]} ?$", before) or patterns.match(rf" ?{said[1]}", behind))
