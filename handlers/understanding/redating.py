"""Another day, another hour, another length: what "no, Thursday" and "no, 30 minutes" do to what was said before."""

import datetime as dt

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.clauses.times.lengths import length
from handlers.understanding.clauses.times.timing import fits
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.when import Resolved, When
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene

_DATES = {"due": "task", "start": "task", "close_date": "close", "occurred_at": "past"}
_LATER = frozenset({"create_task", "snooze_task"})
QUIET = "set_quiet_hours"
"""Its ends are hours of every day, and no dates."""


def lasting(scene: Scene, previous: tuple[Action, ...], mark: Mark) -> tuple[Action, ...] | None:
    """Say how long it took, or how much later it shall be: "no, 30 minutes"."""
    found = length(scene, mark.start, len(scene.folded))
    for action in previous:
        if "duration_minutes" in action.slots:
            slots = {**action.slots, "duration_minutes": mark.value}
        elif found is not None and action.name in _LATER and "due" in action.slots:
            put_off = {"later": found.later} if "later" in action.slots else {}
            slots = {**action.slots, "due": found.due, **put_off}
        else:
            continue
        changed = msgspec.structs.replace(action, slots=slots)
        return tuple(changed if each is action else each for each in previous)
    return None


def is_gone(when: When) -> bool:
    """Tell a day that can only lie behind: "yesterday", "last Friday"."""
    return when.shape == "last" or when.step == "last" or (when.shape == "day" and when.n < 0)


def day_gone(scene: Scene) -> str:
    """Give the one day of a text that can only lie behind; empty where it says none, or others beside it."""
    said = [mark.value for mark in scene.marks if mark.kind == "date"]
    return resolve(said[0], scene.clock, "past").value if len(said) == 1 and is_gone(said[0]) else ""


def redated(scene: Scene, previous: tuple[Action, ...], when: When) -> tuple[Action, ...] | None:
    """Give the first of the actions that has a fitting date another one: "no, Thursday"."""
    gone = is_gone(when)
    for action in previous if any(each.name != QUIET for each in previous) else ():
        told = "occurred_at" in action.slots and (gone or len(previous) == 1)
        ahead = next((slot for slot in _DATES if slot in action.slots and slot != "occurred_at"), "")
        slot = "occurred_at" if told else "" if gone else ahead
        # What is as long as was said has no hour of its own: the follow-up keeps its own one.
        old = str(action.slots.get(slot, "")) if "later" not in action.slots or when.shape == "none" else ""
        # A month names no day on which something was: "make that July" may speak of what was told.
        value = _new_date(scene, when, old, _DATES[slot]) if slot and (not told or fits(when, "past")) else ""
        if value and action.name != QUIET:
            kept = {name: each for name, each in action.slots.items() if name not in ("later", "due_or")}
            either = str(action.slots.get("due_or", "")) if slot == "due" and when.shape == "none" else ""
            # The other day that the words could mean is open only while the day stays.
            doubt = {"due_or": _new_date(scene, when, either, _DATES[slot])} if either else {}
            changed = msgspec.structs.replace(action, slots={**kept, slot: value, **doubt})
            return tuple(changed if each is action else each for each in previous)
    return None


def either(scene: Scene, when: When, old: str) -> tuple[str, ...]:
    """Give the moments that another day of a follow-up may be, where that must be asked: "no, Friday" on a Friday."""
    return () if is_gone(when) else tuple(_resolved(scene, when, old, "task").options)


def _new_date(scene: Scene, when: When, old: str, use: str) -> str:
    """Resolve the new phrase; empty where it may be either of two."""
    return _resolved(scene, when, old, use).value


def _resolved(scene: Scene, when: When, old: str, use: str) -> Resolved:
    """Resolve the new phrase; a day keeps the old hour, an hour the old day."""
    if "T" in old and not when.timed:
        before = dt.datetime.fromisoformat(old)
        when = msgspec.structs.replace(when, hour=before.hour, minute=before.minute, bare=False)
    elif old and when.shape == "none":
        day = dt.date.fromisoformat(old[:10])
        when = msgspec.structs.replace(when, shape="date", year=day.year, month=day.month, n=day.day)
    return resolve(when, scene.clock, "close" if use == "close" else "past" if use == "past" else "task")
