"""Punctuation that was spoken: who dictates gets "coma" and "punto" where others type the marks."""

import re
from functools import lru_cache

from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import fold

_WRITTEN = re.compile(r"[,;:!?\n，。]|\.(?= |$)")
_INSIDE = ","


@lru_cache(maxsize=16)
def _spoken(lexicon: Lexicon) -> dict[str, re.Pattern[str]]:
    table = lexicon.table("dictated")
    return {mark: re.compile(rf"(?<=\w) (?:{'|'.join(said)})(?= |$)") for mark, said in table.items()}


def written(text: str, lexicon: Lexicon) -> str:
    """Put marks in place of the words for them, at the same places; text that has marks of its own stays."""
    spoken = _spoken(lexicon)
    if not spoken or _WRITTEN.search(text):
        return text
    folded = fold(text)
    last = spoken["."].search(folded)
    if not spoken[_INSIDE].search(folded) and not (last and last.end() == len(folded.rstrip())):
        return text
    for mark, words in spoken.items():
        for found in words.finditer(folded):
            text = text[: found.start()] + mark.ljust(found.end() - found.start()) + text[found.end() :]
    return text
