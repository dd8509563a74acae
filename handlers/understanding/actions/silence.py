"""Until when a deal or a customer is left alone: "until May", "for two weeks"."""

import datetime as dt
import re

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.times.timing import choose
from handlers.understanding.dates.gone import day_of, has_gone
from handlers.understanding.dates.lasting import lasting
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import CHARACTERS, LEFT, RIGHT, SET_APART

_SHORTEST = 2
"""Letters of a word that gives no reason."""
_OFFERED = (7, 14, 30)
"""Days from now that are offered where no day could be read."""


def until(scene: Scene, clause: Clause, action: Action) -> Action:
    """Give the action its first day; a day that cannot be read, or has passed, is asked, and never means for good."""
    timed = choose(scene, clause.start, clause.end, "task")
    if timed is None:
        return _lasting(scene, clause, action)
    when = _first_day(timed.when)
    found = resolve(when, scene.clock, "task")
    day = day_of(found.value)
    if day is not None and when.shape == "weekday" and day <= scene.clock.today:
        day += dt.timedelta(days=7)  # Said on a Monday, "until Monday" is the next one.
        return _with(action, "until", day.isoformat())
    if day is None or day <= scene.clock.today or has_gone(when, day, scene.clock):
        return _asked(scene, action, found.options)
    return _with(action, "until", found.value)


def reason(scene: Scene, clause: Clause, action: Action) -> Action:
    """Give the action why it is to be silent, where that is told behind a comma or a "because"."""
    head = clause.found.head if clause.found else clause.start
    begins = (
        rf"[,;:(，；]|{SET_APART}|(?<=\d[日号]) (?=[{CHARACTERS}])|{LEFT}{scene.lexicon.alternation('because')}{RIGHT}"
    )
    told = patterns.search(begins, scene.folded[head : clause.end])
    if told is None:
        return action
    dates = [(mark.start, mark.end) for mark in scene.within(head, clause.end, "date")]
    said = prose(scene, head + told.start(), clause.end, dates)
    return _with(action, "reason", said) if len(said) > _SHORTEST else action


def _lasting(scene: Scene, clause: Clause, action: Action) -> Action:
    """Read "for two weeks"; words such as "until" with nothing behind them that is a day are asked."""
    said = scene.folded[clause.start : clause.end]
    words = vocabulary(scene.lexicon)
    length = lasting(said, words, scene.clock, bare=True)
    if length is not None and length > dt.timedelta(0):
        return _with(action, "until", (scene.clock.today + length).isoformat())
    by = "|".join(re.escape(word) for word, meaning in words.preps.items() if meaning == "by")
    return _asked(scene, action) if by and patterns.search(rf"{LEFT}(?:{by}){RIGHT}", said) else action


def _first_day(when: When) -> When:
    """Read "until May" of a silence as until the first of May: May itself is not meant to be silent."""
    if when.edge or when.shape not in ("month", "quarter"):
        return when
    return msgspec.structs.replace(when, edge="start")


def _with(action: Action, slot: str, value: str) -> Action:
    if action.name == "ask":  # Whose silence it is, is asked first.
        return msgspec.structs.replace(action, then=tuple(_with(each, slot, value) for each in action.then))
    return msgspec.structs.replace(action, slots={**action.slots, slot: value})


def _asked(scene: Scene, action: Action, options: tuple[str, ...] = ()) -> Action:
    """Ask for the day, with days to come as buttons."""
    today = scene.clock.today
    ahead = [each for each in options if (day := day_of(each)) is not None and day > today]
    offered = ahead or [(today + dt.timedelta(days=each)).isoformat() for each in _OFFERED]
    return Action(name="ask", slots={"about": "date", "options": offered, "slot": "until"}, then=(action,))
