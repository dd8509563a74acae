"""Where another order may begin in a message: behind a stop, a comma or an "and"."""

import re
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import CHARACTERS

_MOST = 6
"""Joints of a message that are looked at; a long story is a story."""


class Joint(NamedTuple):
    """What parts two orders: where the first ends, where the next begins, and whether a stop stands between them."""

    end: int
    begin: int
    stops: bool


@lru_cache(maxsize=16)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Give where another order may begin: behind a stop, a comma or an "and"."""
    also, anew = lexicon.alternation("and_then"), lexicon.alternation("orders_anew")
    begins = rf"(?P<stop>[.…]+(?=\s)|[;!?\n。！？]+)|,(?!\d)| (?={also} )|(?<=[{CHARACTERS}])(?={anew})"
    return re.compile(rf"(?:{begins})[\s,]*(?:(?:{also})(?:[\s,]+|(?<=[{CHARACTERS}])))*")


def joints(scene: Scene) -> list[Joint]:
    """List the first places of a message where another order may begin."""
    found = []
    for match in _pattern(scene.lexicon).finditer(scene.folded):
        inside = any(m.start < match.end() and match.start() < m.end for m in scene.marks if m.kind != "unknown")
        quoted = scene.folded.count('"', 0, match.end()) % 2
        if not inside and not quoted and scene.folded[: match.start()].strip() and scene.folded[match.end() :].strip():
            found.append(Joint(match.start(), match.end(), match["stop"] is not None))
    return found[:_MOST]
