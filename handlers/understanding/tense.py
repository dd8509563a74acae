"""Tenses that a language writes alike: "hablamos" is "we spoke" and "we speak"; a date or an accent tells which."""

import re
from functools import lru_cache

from handlers.understanding.dates.resolve import resolve
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.text import LEFT, RIGHT


@lru_cache(maxsize=16)
def _ends(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"[,;.!?\n]|{LEFT}{lexicon.alternation('splits')}{RIGHT}")


def lies_ahead(scene: Scene, start: int, place: int, end: int) -> bool:
    """Tell whether the clause that stands at a place, ``start`` at the earliest, says a day or hour still to come."""
    close = _ends(scene.lexicon).search(scene.folded, place, end)
    stop = close.start() if close else end
    return any(_ahead(scene, mark) for mark in scene.within(start, stop, "date"))


def says_day(scene: Scene, start: int, place: int, end: int) -> bool:
    """Tell whether the clause that stands at a place says any day or hour."""
    close = _ends(scene.lexicon).search(scene.folded, place, end)
    return bool(scene.within(start, close.start() if close else end, "date"))


def _ahead(scene: Scene, mark: Mark) -> bool:
    coming, gone = resolve(mark.value, scene.clock, "task"), resolve(mark.value, scene.clock, "past")
    if mark.value.recurrence or mark.value.step in ("next", "after"):
        return True
    today = mark.value.timed and coming.value[:10] == scene.clock.today.isoformat()
    return bool(coming.value) and (today or not gone.value)


def as_typed(scene: Scene, pattern: str, place: int) -> bool:
    """Tell whether the text itself, accents and all, goes on at a place as a pattern says."""
    return re.compile(pattern).match(scene.text, place) is not None
