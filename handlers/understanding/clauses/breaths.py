"""Where a next step begins behind what came of something, without a comma: "no answer will ring her tomorrow"."""

import re
from functools import lru_cache

from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.times.tense import comes
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_NAMED = ("contact", "company", "several", "unknown")


@lru_cache(maxsize=16)
def _settled(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of words that close what is told: what came of a call, and how it went."""
    outcomes = (lexicon.expand(each) for said in lexicon.table("outcomes").values() for each in said)
    closing = "|".join((*outcomes, lexicon.alternation("settled")))
    return re.compile(rf"{LEFT}(?:{closing}){RIGHT} (?=\w)")


def breaths(scene: Scene, start: int, end: int) -> list[int]:
    """List the places of a stretch right behind words that close what is told."""
    return [match.end() for match in _settled(scene.lexicon).finditer(scene.folded, start, end)]


def behind(scene: Scene, found: Found, end: int) -> list[int]:
    """Give the places behind an attempt that says itself what came of it, and behind whom it failed to reach."""
    if "outcome" not in found.intent.fixed:
        return []
    named = scene.within(found.start, end, *_NAMED)[:1] if found.intent.fixed["outcome"] == "no_answer" else []
    return [place + 1 for place in (found.end, *(mark.end for mark in named)) if scene.folded[place : place + 1] == " "]


def is_next_step(scene: Scene, told: Found | None, found: Found, place: int, end: int) -> bool:
    """Tell a next step with a day to come behind a report; without one the words only go on telling."""
    if told is None or not told.intent.fixed.get("goes_on") or found.intent.action != "create_task":
        return False
    people = scene.within(told.start, place, *_NAMED)
    if people and people[-1].end == place - 1 and not _failed(scene, told, people):
        return False  # Who is named right before the verb may be the one who does it.
    return comes(scene, (found.start, end), found.start)


def _failed(scene: Scene, told: Found, people: list[Mark]) -> bool:
    """Tell whom an attempt failed to reach: "couldn't reach Tom will email him tomorrow"."""
    alone = len(people) == 1 and not patterns.search("[,;]", scene.folded[told.start : people[0].start])
    return alone and told.intent.fixed.get("outcome") == "no_answer"


def settled(scene: Scene, start: int, end: int) -> int:
    """Give where the words that close what is told end, with the day right behind them; ``end`` where none do."""
    match = _settled(scene.lexicon).search(scene.folded, start, end)
    if match is None:
        return end
    day = next((mark for mark in scene.within(match.end(), end, "date") if mark.start == match.end()), None)
    return day.end if day else match.end() - 1
