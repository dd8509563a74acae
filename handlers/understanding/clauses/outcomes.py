"""What became of a call, where another phrase than its verb says so: "called Ana, went to voicemail"."""

import re
from collections.abc import Mapping
from functools import lru_cache

from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_NEAR = 100
"""Characters behind the verb in which a remark still speaks of the call."""


@lru_cache(maxsize=16)
def _remarks(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    said = lexicon.table("outcomes")
    return {name: re.compile(rf"{LEFT}(?:{'|'.join(map(lexicon.expand, each))}){RIGHT}") for name, each in said.items()}


@lru_cache(maxsize=16)
def _opening(lexicon: Lexicon) -> re.Pattern[str]:
    said = [lexicon.expand(remark) for each in lexicon.table("outcomes").values() for remark in each]
    attempts = "|".join((*said, lexicon.alternation("silent"), lexicon.alternation("unreached")))
    return re.compile(rf"\s*(?:{attempts}){RIGHT}")


def begins_with_attempt(scene: Scene) -> bool:
    """Tell words that begin with a call that nobody took: "no answer, Thursday" is no correction."""
    return _opening(scene.lexicon).match(scene.folded) is not None


@lru_cache(maxsize=16)
def _telling(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"{LEFT}{lexicon.alternation('telling')}{RIGHT}")


def outcome(scene: Scene, start: int, end: int) -> str:
    """Give what a remark behind a call says of it; empty where none does, or where somebody tells of another call."""
    stop = min(end, start + _NEAR)
    for name, pattern in _remarks(scene.lexicon).items():
        said = pattern.search(scene.folded, start, stop)
        if said and not _telling(scene.lexicon).search(scene.folded, start, said.start()):
            return name
    return ""
