"""A number alone beside a name: an hour, a count or a house number as likely as an amount, so none is read."""

import re
from collections.abc import Sequence

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene

_SETS = re.compile(r"=|->|→")
_LEFT_OUT = "   "
"""What is said by the way or denied is blanked before: "pas 9000 mais 9500" leaves its place."""
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’\s]\d{3})+")
"""No hour, count of a house or year is written in thousands: "20.000"."""


def said_as_amounts(scene: Scene, clause: Clause, marks: Sequence[Mark]) -> list[Mark]:
    """Keep what is surely money, and a plain number only where something beside it says so: "Weber 17" does not."""
    told = _is_told(scene, clause)
    return [each for each in marks if told or each.kind == "money" or _is_grouped(scene, each)]


def _is_grouped(scene: Scene, mark: Mark) -> bool:
    return _GROUPED.fullmatch(scene.text[mark.start : mark.end].strip()) is not None


def _is_told(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause says anything besides names, days and figures, be it by an arrow."""
    said = scene.text[clause.start : clause.end].strip()
    rest = list(scene.text[clause.start : clause.end])
    for mark in scene.within(clause.start, clause.end):
        for place in range(mark.start, mark.end):
            rest[place - clause.start] = " "
    return any(each.isalpha() for each in rest) or _LEFT_OUT in said or _SETS.search("".join(rest)) is not None
