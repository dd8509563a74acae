"""Stops that somebody said aloud: "he agreed comma call him Friday period"."""

import re
from functools import lru_cache

from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT


@lru_cache(maxsize=16)
def _stops(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    said = lexicon.table("dictated")
    return tuple((stop, re.compile(rf"(?<= ){LEFT}(?:{'|'.join(words)}){RIGHT}")) for stop, words in said.items())


def with_stops(folded: str, lexicon: Lexicon) -> str:
    """Write the stops of a folded text as signs; its length and the places of all other words stay the same."""
    for stop, pattern in _stops(lexicon):
        folded = pattern.sub(lambda said, sign=stop: sign + " " * (len(said.group()) - 1), folded)  # type: ignore[misc]  # A default binds the loop's sign.
    return folded
