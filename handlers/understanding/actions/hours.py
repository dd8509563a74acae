"""Hours of the day as a setting says them: from when to when nobody is to be disturbed."""

import re

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT


def quiet(scene: Scene, clause: Clause) -> dict[str, str]:
    """Give the ``start`` and ``end`` of quiet hours as "HH:MM", as far as a clause says them."""
    said = patterns.made(r"(\d{1,2})(?:[:.h](\d\d))? ?(am|pm)?")
    times = []
    for found in [*said.finditer(scene.folded, clause.start, clause.end)][:2]:
        hour, minute, half = found.groups()
        number = int(hour) % 12 + 12 * (half == "pm") if half else _hour(scene, int(hour), found.start())
        times.append(f"{number % 24:02d}:{minute or '00'}")
    first = said.search(scene.folded, clause.start, clause.end)
    if len(times) == 1 and first is not None and _until(scene, clause.start, first.start()):
        return {"end": times[0]}
    return dict(zip(("start", "end"), times, strict=False))


def _until(scene: Scene, start: int, place: int) -> bool:
    """Tell whether "until" stands before an hour: then it is the end, and the beginning was not said."""
    words = [re.escape(word) for word, meaning in vocabulary(scene.lexicon).preps.items() if meaning == "by"]
    said = rf"{LEFT}(?:{'|'.join(words)}|{scene.lexicon.alternation('until_words')})(?: [^\W\d]+)? ?$"
    return patterns.search(said, scene.folded[start:place]) is not None


def _hour(scene: Scene, number: int, place: int) -> int:
    """Give an hour as the words around it have it: "晚上8点" is twenty."""
    around = [mark for mark in scene.marks if mark.kind == "date" and mark.start <= place < mark.end]
    first = [mark.value for mark in around if not patterns.search(r"\d", scene.folded[mark.start : place])]
    sure = [when.hour for when in first if not when.bare and when.hour % 12 == number % 12]
    return sure[0] if sure else number
