"""A line that heads a list of what happened: "Today's calls:", and a name with a remark on each line below it."""

import re
from functools import lru_cache

from handlers.understanding.clauses.intents.found import UNDATED, Found, opening
from handlers.understanding.clauses.intents.templates import Intent
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.marks import sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon

_NAMED = frozenset({"contact", "company", "several", "unknown"})


@lru_cache(maxsize=16)
def _kinds(lexicon: Lexicon) -> dict[str, re.Pattern[str]]:
    the, of = (f"(?:{lexicon.alternation(each)} ?)*" for each in ("the", "of_somebody"))
    said = lexicon.table("report_kinds").items()
    return {kind: re.compile(rf"{the}(?:{'|'.join(words)}) ?{of}[ :]*") for kind, words in said}


def heading(scene: Scene, start: int, end: int) -> Intent | None:
    """Give what a sentence heads, where it is nothing but a kind of activity with today's date or none."""
    if scene.folded[start:end].rstrip()[-1:] != ":" or scene.folded[end : end + 1] != "\n":
        return None
    days = (resolve(mark.value, scene.clock, "past").value for mark in scene.within(start, end, "date"))
    if any(day[:10] != scene.clock.today.isoformat() for day in days):
        return None
    laid = sheet(scene.folded, start, end, scene.marks, UNDATED).string
    opened = opening(scene.lexicon).match(laid)
    at = opened.end() if opened else 0
    kinds = (kind for kind, words in _kinds(scene.lexicon).items() if words.fullmatch(laid, at))
    found = next(kinds, "")
    return Intent("log_activity", {"kind": found, "goes_on": True}) if found else None


def headed(scene: Scene, intent: Intent, start: int, end: int) -> Found | None:
    """Give the activity of a line below a heading, where it begins with a name."""
    opened = opening(scene.lexicon).match(scene.folded, start, end)
    at = opened.end() if opened else start
    mark = next((each for each in scene.marks if each.start == at), None)
    return Found(intent, at, at, at, {}) if mark is not None and mark.kind in _NAMED else None
