"""Amounts that are not quite what the deal is worth: "around 70k", "up to 70k", "50 to 70k", "was at 50k in April"."""

import re
from functools import lru_cache

import msgspec

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.hearsay import NAME, with_names
from handlers.understanding.marks import Mark
from handlers.understanding.quantities.money import Amount
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT

_NEAR = 40
"""Characters before an amount in which the words stand that limit it."""
_THOUSAND = 1000


@lru_cache(maxsize=16)
def _leads(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    about, within, to = (lexicon.alternation(each) for each in ("sums_about", "sums_within", "sums_to"))
    low = r"(?<![\w.,])(?P<low>\d{1,6}(?:[.,]\d)?)"
    # Behind a hyphen of its own stands what is told next: "Phase 2 - 70k".
    between = rf"(?:{LEFT}{lexicon.alternation('sums_between')} ?)?{low}(?: ?{to}|[-–])"
    return (
        re.compile(rf"{LEFT}{about} ?$|~ ?$"),
        re.compile(rf"(?:{LEFT}{within}|<=?)(?: ?{about})? ?$"),
        re.compile(rf"{between} ?$"),
    )


@lru_cache(maxsize=16)
def _once(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"{LEFT}{lexicon.alternation('sums_once')}(?: ?{lexicon.alternation('sums_about')})? ?$")


def begins(scene: Scene, start: int, mark: Mark) -> int:
    """Give where the words begin that go with an amount: a deal's name ends before them."""
    first = max(start, mark.start - _NEAR)
    said = scene.folded[first : mark.start]
    found = [lead.start() for each in _leads(scene.lexicon) if (lead := each.search(said))]
    return first + min(found, default=len(said))


def as_said(scene: Scene, start: int, mark: Mark) -> Mark:
    """Leave it open what a deal is worth where only a limit is said, or two: "up to 70k", "between 50 and 70k"."""
    amount: Amount = mark.value
    if amount.choices or amount.wrong:
        return mark
    _, within, between = _leads(scene.lexicon)
    said = scene.folded[max(start, mark.start - _NEAR) : mark.start]
    low = between.search(said)
    if low is None and within.search(said) is None:
        return mark
    least = _least(float(low["low"].replace(",", ".")), amount.value) if low else amount.value
    choices = tuple(dict.fromkeys((least, amount.value)))
    return msgspec.structs.replace(mark, value=msgspec.structs.replace(amount, choices=choices))


def _least(said: float, most: float) -> float:
    """Give the lower end in the size of the upper one: of "50 to 70k" it is 50,000."""
    while 0 < said * _THOUSAND < most:
        said *= _THOUSAND
    return int(said) if said == int(said) else said


def of_budget(scene: Scene, clause: Clause, whose: Mark | None, mark: Mark) -> Mark:
    """Ask whether a deal is worth what its customer may spend: "Lumen's budget is 8k".

    A deal's own budget is its amount.
    """
    amount: Amount = mark.value
    if whose is None or whose.kind == "deal" or whose.end == whose.start or amount.choices or amount.wrong:
        return mark
    budget = _budget(scene.lexicon).search(with_names(scene, clause.start, mark.start))
    if budget is None:
        return mark
    return msgspec.structs.replace(mark, value=msgspec.structs.replace(amount, choices=(amount.value,)))


@lru_cache(maxsize=16)
def _budget(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of a budget that is only told: one that was cut or raised is the deal's amount."""
    joints = rf"(?: ?(?:{lexicon.alternation('budget_joints')}|{NAME}|[:=]))*"
    return re.compile(rf"{LEFT}{lexicon.alternation('budgets')}{joints} ?$")


def is_of_once(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell what a deal was worth from what it is: "back in April Lumen was at 50k"."""
    start = max(clause.start, mark.start - _NEAR)
    return _once(scene.lexicon).search(scene.folded[start : mark.start]) is not None
