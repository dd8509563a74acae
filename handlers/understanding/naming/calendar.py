"""People whose name is a word of the calendar as well: "call April tomorrow", "rappeler Noël ce soir"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark
from handlers.understanding.naming.fuller import Surroundings
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, Word

_REACH = 32
"""Characters before a name in which its verb stands."""


@lru_cache(maxsize=16)
def _verb(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = "|".join(lexicon.alternation(each) for each in ("contact_verbs", "called", "with_whom", "honorifics"))
    return re.compile(rf"{LEFT}(?:{verbs})\.? $")


def named_like_dates(folded: str, whens: Iterable[When], words: list[Word], around: Surroundings) -> Iterator[Mark]:
    """Find who is called like the day or month that a word was taken for, right behind a verb that needs somebody."""
    for when in whens:
        word = next((each for each in words if each.start == when.start and each.capital), None)
        if word is None or not _verb(around.lexicon).search(folded, max(0, word.start - _REACH), word.start):
            continue
        hit = around.names.match([word], False, around.spoken)
        if hit is not None and not hit.slips and all(entry.kind == "contact" for entry in hit.entries):
            yield Mark("contact" if len(hit.entries) == 1 else "several", word.start, word.end, hit)
