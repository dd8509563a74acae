"""Hours of the day as a setting says them: from when to when nobody is to be disturbed."""

import re
from collections.abc import Mapping
from typing import Any

from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT

_ENDS = ("start", "end")
_DAY = 24 * 60


def quiet(scene: Scene, start: int, end: int) -> dict[str, str]:
    """Give the ``start`` and ``end`` of quiet hours as "HH:MM", as far as a stretch of the text says them."""
    said = patterns.made(r"(\d{1,2})(?:[:.h](\d\d))? ?(am|pm)?")
    times = []
    for found in [*said.finditer(scene.folded, start, end)][:2]:
        hour, minute, half = found.groups()
        minute = minute or _minutes(scene, found.start())
        number = int(hour) % 12 + 12 * (half == "pm") if half else _hour(scene, int(hour), found.start())
        times.append(f"{number % 24:02d}:{minute or '00'}")
    first = said.search(scene.folded, start, end)
    if len(times) == 1 and first is not None and _until(scene, start, first.start()):
        return {"end": times[0]}
    return dict(zip(_ENDS, times, strict=False))


def corrected(scene: Scene, start: int, before: Mapping[str, Any]) -> dict[str, str]:
    """Give what "no, 9pm" changes of quiet hours: both ends, the one that is said, else the one that lies nearer.

    Nothing where the words say anything but hours of the clock: a day is none, and "at night" has none.
    """
    marks = [mark for mark in scene.marks if mark.end > start]
    days = [mark.value for mark in marks if mark.kind == "date"]
    if any(mark.kind not in ("date", "number") for mark in marks) or any(
        when.shape != "none" or when.hour < 0 for when in days
    ):
        return {}
    said = quiet(scene, start, len(scene.folded))
    known = [each for each in _ENDS if before.get(each)]
    if len(said) != 1 or "end" in said or any(when.prep == "since" for when in days) or not known:
        return said
    return {min(known, key=lambda each: _apart(str(before[each]), said["start"])): said["start"]}


def _apart(one: str, other: str) -> int:
    """Count the minutes between two hours of the clock, the shorter way round."""
    first, second = (int(hour) * 60 + int(minute) for hour, minute in (each.split(":") for each in (one, other)))
    return min(abs(first - second), _DAY - abs(first - second))


def _until(scene: Scene, start: int, place: int) -> bool:
    """Tell whether "until" stands before an hour: then it is the end, and the beginning was not said."""
    words = [re.escape(word) for word, meaning in vocabulary(scene.lexicon).preps.items() if meaning == "by"]
    until = "|".join((*words, scene.lexicon.alternation("until_words")))
    said = rf"{LEFT}(?:{until})(?: [^\W\d]+)? ?$"
    return patterns.search(said, scene.folded[start:place]) is not None


def _minutes(scene: Scene, place: int) -> str:
    """Give the minutes of an hour that words say: "7点半", "7h et demie"."""
    behind = scene.folded[place : place + 12]
    said = patterns.match(rf"\d{{1,2}}\D{{0,4}}?{scene.lexicon.alternation('half_past')}", behind)
    return "30" if said else ""


def _hour(scene: Scene, number: int, place: int) -> int:
    """Give an hour as the words around it have it: "晚上8点" is twenty."""
    around = [mark for mark in scene.marks if mark.kind == "date" and mark.start <= place < mark.end]
    first = [mark.value for mark in around if not patterns.search(r"\d", scene.folded[mark.start : place])]
    sure = [when.hour for when in first if not when.bare and when.hour % 12 == number % 12]
    return sure[0] if sure else number
