"""Where a next step begins behind a report with nothing between them: "no answer will ring her tomorrow".

It begins behind words that close what is told, and with words that only begin a next step: "… likes it remind me fri".
"""

import re
from functools import lru_cache

from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.modality import READS
from handlers.understanding.clauses.starters import steps, unparted
from handlers.understanding.clauses.times.tense import comes, lies_ahead
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import CHARACTERS, LEFT, RIGHT

_NAMED = ("contact", "company", "several", "unknown")
_NEWS = frozenset({"win_deal", "lose_deal", "move_deal", "update_deal"})
"""What becomes of a deal, where the words that begin it say so and name the deal."""
_NEAR = 12
_WORD = re.compile(rf"[{CHARACTERS}]|[^\W{CHARACTERS}]+")
_TOLD = 2
"""Words that a report has at least before a day that is the next step's own."""


@lru_cache(maxsize=16)
def _settled(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of words that close what is told: what came of a call, and how it went."""
    outcomes = (lexicon.expand(each) for said in lexicon.table("outcomes").values() for each in said)
    closing = "|".join((*outcomes, lexicon.alternation("settled")))
    return re.compile(rf"{LEFT}(?:{closing}){RIGHT} (?=\w)")


def breaths(scene: Scene, start: int, end: int) -> list[int]:
    """List the places of a stretch where a next step may begin without anything that parts it from a report."""
    closed = [match.end() for match in _settled(scene.lexicon).finditer(scene.folded, start, end)]
    return [*closed, *unparted(scene, start, end)]


def behind(scene: Scene, found: Found, end: int) -> list[int]:
    """Give the places behind an attempt that says itself what came of it, and behind whom it failed to reach."""
    if "outcome" not in found.intent.fixed:
        return []
    named = scene.within(found.start, end, *_NAMED)[:1] if found.intent.fixed["outcome"] == "no_answer" else []
    return [place + 1 for place in (found.end, *(mark.end for mark in named)) if scene.folded[place : place + 1] == " "]


def is_next_step(scene: Scene, told: Found | None, found: Found, place: int, end: int) -> bool:
    """Tell a next step with a day to come behind a report; without one the words only go on telling.

    A reminder that is asked for in so many words needs no day, and stands behind any other order as well.
    """
    explicit = bool(found.intent.fixed.get("explicit"))
    if told and found.intent.action in _NEWS:
        return bool(told.intent.fixed.get("goes_on")) and _of_deal(scene, found, place)
    if found.intent.action != "create_task" or (told is None and not explicit):
        return False
    if told is None:
        return _stands_alone(scene, place, end)
    if explicit and told.intent.action not in READS:
        return not told.intent.fixed.get("explicit")
    if not told.intent.fixed.get("goes_on"):
        return False
    people = scene.within(told.start, place, *_NAMED)
    alone = len(people) == 1 and steps(scene.lexicon).words.match(scene.folded, found.start)
    if people and people[-1].end == place - 1 and not alone and not _failed(scene, told, people):
        return False  # Who is named right before the verb may be the one who does it.
    days = [each for each in scene.within(place, found.start, "date") if each.start == place]
    if days and not steps(scene.lexicon).last.match(scene.folded, found.start):
        sure = _told(scene, told, place) >= _TOLD or lies_ahead(scene, (place, found.start), place, doubt=False)
        return sure and comes(scene, (place, end), found.start)  # "Met Ana on Monday send her the offer".
    return comes(scene, (place, end), found.start)


def _of_deal(scene: Scene, found: Found, place: int) -> bool:
    """Tell what became of a deal that is named: "Sarah rang we won the Tidewater renewal"."""
    step = steps(scene.lexicon).words.match(scene.folded, place)
    deals = [mark.start for mark in scene.within(found.start, len(scene.folded), "deal", "company")]
    return step is not None and bool(deals) and deals[0] <= found.end + _NEAR


def _stands_alone(scene: Scene, place: int, end: int) -> bool:
    """Tell a reminder behind words that say no more than why: "oven at Lumen is broken remind me Friday to ring"."""
    if "run_on_waits" not in scene.lexicon.sets or scene.within(0, place, "date"):
        return False
    waits = rf"{LEFT}{scene.lexicon.alternation('run_on_waits')}{RIGHT}"
    return comes(scene, (place, end), place) and not patterns.search(waits, scene.folded[:place])


def _told(scene: Scene, told: Found, place: int) -> int:
    """Count the words, or Chinese characters, of a report beside the names in it."""
    said, at = 0, told.head
    for mark in (*scene.within(told.head, place), Mark("end", place, place)):
        said += len(_WORD.findall(scene.folded, at, mark.start))
        at = mark.end
    return said


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
