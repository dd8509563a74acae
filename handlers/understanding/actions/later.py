"""A day that is said with a handover: who gives something away "on Friday" does not give it away now."""

import datetime as dt

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import PAUSES

_RECORDS = frozenset({"deal", "contact", "company"})
_WEEK = dt.timedelta(days=7)
_DAY = dt.timedelta(days=1)


def with_day(scene: Scene, clause: Clause, read: Outcome) -> Outcome:
    """Put the day to come that a handover names into it: ``later``, and ``until`` where it is only for a while."""
    action = read.actions[0] if len(read.actions) == 1 else None
    if action is None or action.name not in ("assign", "ask", "handoff") or clause.found is None:
        return read
    days = next((found for mark in _beside(scene, clause) if (found := _days(scene, mark))), None)
    return msgspec.structs.replace(read, actions=(_put(action, days, scene),)) if days else read


def _beside(scene: Scene, clause: Clause) -> list[Mark]:
    """Give the dates of the handover itself, or right before it: "周五把…", "on Friday give …"."""
    found, marks = clause.found, scene.within(0, max(clause.end, clause.start), "date")
    begins = found.start if found is not None else clause.start
    return [m for m in marks if m.start >= begins or not patterns.search(PAUSES, scene.folded[m.end : begins])]


def _days(scene: Scene, mark: Mark) -> dict[str, str]:
    when: When = mark.value
    if when.shape in ("none", "last", "every") or when.recurrence:
        return {}
    period = resolve(when, scene.clock, "range")
    if not period.value:
        return {}
    first, last = (dt.date.fromisoformat(each[:10]) for each in (period.value, period.last or period.value))
    if when.shape == "weekday" and first <= scene.clock.today:
        first, last = first + _WEEK, last + _WEEK
    if first <= scene.clock.today:
        return {}
    if when.prep == "by":
        return {"until": first.isoformat()}
    return {"later": first.isoformat(), **({"until": (last + _DAY).isoformat()} if last > first else {})}


def _put(action: Action, days: dict[str, str], scene: Scene) -> Action:
    if action.name == "ask":
        return msgspec.structs.replace(action, then=tuple(_put(each, days, scene) for each in action.then))
    slots = action.slots
    named = action.name == "handoff" or _RECORDS & slots.keys()
    return msgspec.structs.replace(action, slots={**slots, **days}) if named and "summary" not in slots else action
