"""Words of the message, kept as typed: summaries, titles, reasons."""

import re
from collections.abc import Iterable
from functools import lru_cache

from handlers.understanding.lexicon import Lexicon
from handlers.understanding.scene import Scene


@lru_cache(maxsize=16)
def _edges(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    head = re.compile(rf"^(?:[\s,;:.!?)–>-]+|(?:{lexicon.alternation('trim_start')})(?!\w))+", re.I)
    tail = re.compile(rf"(?:[\s,;:.!(–>-]+|(?:(?<=\s)|^)(?:{lexicon.alternation('trim_end')}))+$", re.I)
    return head, tail


def prose(scene: Scene, start: int, end: int, drop: Iterable[tuple[int, int]] = ()) -> str:
    """Give the text from ``start`` to ``end`` without the stretches in ``drop``, its edges trimmed."""
    parts, at = [], start
    for left, right in sorted(drop):
        if right <= at or left >= end:
            continue
        parts.append(scene.text[at : max(at, left)].rstrip())
        at = max(at, right)
    parts.append(scene.text[at:end])
    joined = re.sub(r"\s+([,.;!?])", r"\1", re.sub(r"[ \t]+", " ", " ".join(part for part in parts if part.strip())))
    return trim(joined, scene.lexicon)


def trim(text: str, lexicon: Lexicon) -> str:
    """Take connecting words and punctuation off both ends."""
    head, tail = _edges(lexicon)
    return tail.sub("", head.sub("", text.strip())).strip()
