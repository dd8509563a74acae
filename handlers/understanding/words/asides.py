"""Words that a pattern need not see: hesitation, manner, and what only goes with a name ("客户Acme那边")."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from handlers.understanding.marks import ASIDE, Mark, char_class, sheet
from handlers.understanding.words.lexicon import Lexicon

_NAMES = char_class("company", "contact", "several", "deal", "unknown")
_FIRMS = char_class("company", "unknown")


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> re.Pattern[str] | None:
    said = lexicon.sets
    if not any(said.get(name) for name in ("asides", "before_name", "behind_name", "behind_firm")):
        return None
    before, behind = lexicon.alternation("before_name"), lexicon.alternation("behind_name")
    firm, asides = lexicon.alternation("behind_firm"), lexicon.alternation("asides")
    return re.compile(rf"{before}(?=[{_NAMES}])|(?<=[{_NAMES}]){behind}|(?<=[{_FIRMS}]){firm}|{asides}")


def asides(folded: str, marks: Iterable[Mark], lexicon: Lexicon) -> Iterator[Mark]:
    """Find what a sentence says only by the way, in the languages that list such words."""
    pattern = _patterns(lexicon)
    if pattern is None:
        return
    laid = sheet(folded, 0, len(folded), sorted(marks, key=lambda mark: mark.start))
    for match in pattern.finditer(laid.string):
        if match.end() > match.start():
            yield Mark(ASIDE, *laid.span(*match.span()))
