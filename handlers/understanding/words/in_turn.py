"""Names said one after the other: "called Ana, then Jens" is a list, and no next step."""

import re
from collections.abc import Sequence
from functools import lru_cache

from handlers.understanding.marks import Mark, char_class, sheet
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_NAME = char_class("company", "contact", "several", "unknown")


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    then, prep, the = (lexicon.alternation(each) for each in ("then_next", "name_preps", "the"))
    led = rf"(?:{prep} )?(?:{the} )?"
    turn = rf"(?<=[{_NAME}])(?P<gap> ?,? ?{then} ?)(?<![^\W{_NAME}]){led}(?=[{_NAME}] ?(?:$|[,.;:!?]))"
    return (
        re.compile(rf"{then}"),
        re.compile(turn),
        re.compile(rf"{LEFT}{lexicon.alternation('all_of_them')}{RIGHT}"),
    )


def listed(text: str, folded: str, marks: Sequence[Mark], lexicon: Lexicon) -> tuple[str, str]:
    """Write a list for names that follow one another; what is said of both behind them is joined by an "and"."""
    names = sum(mark.kind in ("company", "contact", "several", "unknown") for mark in marks)
    if names <= 1 or "then_next" not in lexicon.sets:
        return text, folded
    seen, turn, both = _patterns(lexicon)
    if seen.search(folded) is None:
        return text, folded
    laid = sheet(folded, 0, len(folded), marks)
    for found in turn.finditer(laid.string):
        start, end = laid.span(*found.span("gap"))
        joint = next(iter(lexicon.tables["words"]["in_turn"])) if both.search(folded, end) else ","
        room = joint.ljust(end - start)[: end - start]
        text, folded = text[:start] + room + text[end:], folded[:start] + room + folded[end:]
    return text, folded
