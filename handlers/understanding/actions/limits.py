"""From which amount, and up to which, a list of deals shall go."""

from itertools import pairwise
from typing import Any

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.marks import Mark
from handlers.understanding.quantities.vocabulary import numbers
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns

_SIZES = frozenset({1_000, 10_000, 1_000_000})
_SIZE, _SHORT = 1_000, 2
"""What a size says without a number before it, and letters of an abbreviation that says none."""


def limits(scene: Scene, clause: Clause) -> dict[str, Any]:
    """Give the least and the largest amount that a list shall show."""
    slots: dict[str, Any] = {}
    amounts = scene.within(clause.start, clause.end, "money", "number")
    for least, most in pairwise(amounts):
        if _between(scene, clause.start, least, most):
            both = {"min_amount": _of_size(scene, least, most), "max_amount": most.value.value}
            return both | _currency(least, most)
    for mark in amounts:
        before = scene.folded[max(clause.start, mark.start - 20) : mark.start]
        behind = scene.folded[mark.end : mark.end + 4]
        if _limited(scene, "over", before, behind):
            slots |= {"min_amount": mark.value.value} | _currency(mark) | _beyond(scene, before, "more_than")
        elif _limited(scene, "under", before, behind):
            slots |= {"max_amount": mark.value.value} | _currency(mark) | _beyond(scene, before, "less_than")
    return slots or _round(scene, clause)


def _currency(*marks: Mark) -> dict[str, Any]:
    """Give the currency that an amount is said in: sums of another are no more and no less."""
    said = [mark.value.currency for mark in marks if mark.value.currency]
    return {"currency": said[-1]} if said else {}


def _beyond(scene: Scene, before: str, slot: str) -> dict[str, Any]:
    """Tell a limit that is not counted itself, "over 5k", from one that is, "at least 5k"."""
    said = patterns.search(rf"(?:{scene.lexicon.alternation('over')}|{scene.lexicon.alternation('under')}) ?$", before)
    itself = patterns.search(rf"(?<!\w){scene.lexicon.alternation('itself_too')} ?$", before)
    return {slot: True} if said and not itself else {}


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
                return {slot: int(size)} | _beyond(scene, before, "more_than" if way == "over" else "less_than")
    return {}


def _between(scene: Scene, start: int, least: Mark, most: Mark) -> bool:
    """Tell two amounts of which the list goes from one to the other: "between 5k and 20k"."""
    leads, joins = scene.lexicon.alternation("between"), scene.lexicon.alternation("between_joins")
    led = "between" not in scene.lexicon.sets or patterns.search(rf"{leads} ?$", scene.folded[start : least.start])
    joined = patterns.fullmatch(rf" ?{joins} ?", scene.folded[least.end : most.start])
    return bool(led and joined and least.value.value < most.value.value)


def _of_size(scene: Scene, least: Mark, most: Mark) -> Any:
    """Give the lower amount, with the size that is said only behind the upper one: "between 10 and 50k"."""
    plain = scene.folded[least.start : least.end].isdigit() and not scene.folded[most.start : most.end].isdigit()
    digits = patterns.match(r"\d{1,3}", scene.folded[most.start : most.end])
    size = most.value.value / int(digits.group()) if plain and digits and int(digits.group()) else 1
    return least.value.value * int(size) if size in _SIZES else least.value.value


def _limited(scene: Scene, way: str, before: str, behind: str) -> bool:
    """Tell whether words before an amount or behind it make it a limit: "over 5k", "5万以上"."""
    said = scene.lexicon.alternation(way), scene.lexicon.alternation(f"{way}_behind")
    return bool(patterns.search(rf"{said[0]} ?$", before) or patterns.match(rf" ?{said[1]}", behind))
