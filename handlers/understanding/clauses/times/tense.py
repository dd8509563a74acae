"""Tenses that a language writes alike: "hablamos" is "we spoke" and "we speak"; a date or an accent tells which."""

import datetime as dt
import re
from functools import lru_cache

from handlers.understanding.dates.resolve import resolve
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT, SET_APART

_STOPS = re.compile(rf"[,;.!?\n]|{SET_APART}")


@lru_cache(maxsize=16)
def _ends(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"[,;.!?\n]|{SET_APART}|{LEFT}{lexicon.alternation('splits')}{RIGHT}")


def lies_ahead(scene: Scene, place: tuple[int, int], verb: int, *, doubt: bool) -> bool:
    """Tell whether the clause around a verb says a day or hour still to come; with ``doubt`` also where it may."""
    start, end = place
    stop = _stop(scene, _ends(scene.lexicon), verb, end)
    return any(_ahead(scene, mark, doubt=doubt) for mark in scene.within(start, stop, "date"))


def comes(scene: Scene, place: tuple[int, int], verb: int) -> bool:
    """Tell whether a day or hour to come stands in the sentence of a verb, up to its next comma."""
    start, end = place
    stop = _stop(scene, _STOPS, verb, end)
    return any(_ahead(scene, mark, doubt=True) for mark in scene.within(start, stop, "date"))


def says_day(scene: Scene, place: tuple[int, int], verb: int) -> bool:
    """Tell whether the clause around a verb says any day or hour."""
    start, end = place
    return bool(scene.within(start, _stop(scene, _ends(scene.lexicon), verb, end), "date"))


def _stop(scene: Scene, stops: re.Pattern[str], verb: int, end: int) -> int:
    """Give where the clause of a verb ends; the full stop of "am 3. Juni" is the date's own."""
    dates = scene.within(0, len(scene.folded), "date")
    found = (match.start() for match in stops.finditer(scene.folded, verb, end))
    return next((at for at in found if not any(mark.start < at < mark.end for mark in dates)), end)


def _ahead(scene: Scene, mark: Mark, *, doubt: bool) -> bool:
    coming, gone = resolve(mark.value, scene.clock, "task"), resolve(mark.value, scene.clock, "past")
    still = mark.value.shape == "unit" and mark.value.step == "this"  # "This week" is not over yet.
    after = doubt and mark.value.prep in ("since", "past")  # "After the holidays call her."
    by = mark.value.prep == "by" or (mark.value.shape == "offset" and mark.value.step != "last")
    today_or_later = doubt and mark.value.shape == "weekday" and bool(coming.options)  # "Monday at 3", on a Monday.
    if mark.value.recurrence or mark.value.step in ("next", "after") or by or still or after or today_or_later:
        return True
    if doubt and coming.value and gone.value and mark.value.step != "last":
        today = scene.clock.today
        ahead, back = (dt.date.fromisoformat(found.value[:10]) for found in (coming, gone))
        if mark.value.shape == "weekday" or today < ahead < today + (today - back):
            return True
    begun = not doubt and bool(gone.value) and "T" not in coming.value  # "This morning", said in the morning.
    later = mark.value.timed and coming.value[:10] == scene.clock.today.isoformat() and not begun
    return bool(coming.value) and (later or not gone.value)


def as_typed(scene: Scene, pattern: str, place: int) -> bool:
    """Tell whether the text itself, accents and all, goes on at a place as a pattern says."""
    return patterns.made(pattern).match(scene.text, place) is not None
