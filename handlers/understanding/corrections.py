"""A correction of what was just done: "no, Thursday", "make it 60k", "I meant Tom Barker"."""

import datetime as dt
import re
from functools import lru_cache
from typing import Any

import msgspec

from handlers.kit.reading import Action, Moment
from handlers.understanding.actions.hours import corrected
from handlers.understanding.clauses.outcomes import begins_with_attempt
from handlers.understanding.clauses.parties.party import of_entry
from handlers.understanding.clauses.stages import stage_of
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.words.lexicon import Lexicon, load
from handlers.understanding.words.text import RIGHT, clean, fold

_DATES = {"due": "task", "start": "task", "close_date": "close", "occurred_at": "past"}
_ABOUT_SOMEBODY = frozenset({"log_activity", "create_task", "schedule_activity"})
_SPARE_WORDS = 1
_QUIET = "set_quiet_hours"
"""Its ends are hours of every day, and no dates."""


def may_correct(text: str, moment: Moment) -> bool:
    """Tell whether a message begins as a correction does, which is seen before anything is looked up."""
    return _leads(load(moment.locale)).match(fold(clean(text))) is not None


@lru_cache(maxsize=32)
def _leads(lexicon: Lexicon) -> re.Pattern[str]:
    leads, about = lexicon.alternation("correction_leads"), lexicon.alternation("about_leads")
    return re.compile(rf"\s*(?:{leads}[\s,:.!，。-]*)+{RIGHT}|\s*(?:{leads}[\s,:.!，。-]+)+|\s*{about}{RIGHT}")


def correct(
    previous: tuple[Action, ...], text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...] = ()
) -> tuple[Action, ...] | None:
    """Give corrected copies of the previous actions, or none where the text is no correction of them."""
    scene = lay_out(clean(text), moment, names, stages)
    lead = _leads(scene.lexicon).match(scene.folded)
    if lead is None or not previous or begins_with_attempt(scene):
        return None
    if hours := _hours(scene, lead.end(), previous):
        return hours
    stage = _stage(scene, lead.end(), previous)
    if stage:
        return _everywhere(previous, "stage", {"stage": stage})
    marks = [
        m
        for m in scene.within(lead.end(), len(scene.folded))
        if m.kind in ("date", "money", "number", "contact", "company", "deal", "unknown")
    ]
    on_day = str(scene.lexicon.table("titles").get("on_day", ""))
    if not marks and on_day and f" {on_day} " not in scene.folded:  # A weekday that alone is a number in the language.
        again = f"{scene.text[: lead.end()].rstrip()} {on_day} {scene.text[lead.end() :].lstrip()}"
        return correct(previous, again, moment, names, stages)
    if len(marks) != 1 or _spare(scene, lead.end(), marks) > _SPARE_WORDS:
        return None
    return _apply(scene, previous, marks[0])


def _stage(scene: Scene, start: int, previous: tuple[Action, ...]) -> str | None:
    if not any(action.name == "move_deal" for action in previous):
        return None
    return stage_of(scene, start, len(scene.folded))


def _hours(scene: Scene, start: int, previous: tuple[Action, ...]) -> tuple[Action, ...] | None:
    """Correct quiet hours that were just set."""
    quiet = next((each for each in previous if each.name == _QUIET), None)
    ends = corrected(scene, start, quiet.slots) if quiet is not None else {}
    if not ends or _spare(scene, start, scene.within(start, len(scene.folded))) > _SPARE_WORDS:
        return None
    return tuple(
        msgspec.structs.replace(each, slots={**each.slots, **ends}) if each is quiet else each for each in previous
    )


def _spare(scene: Scene, start: int, marks: list[Mark]) -> int:
    """Count the words beside the marks that a correction need not have."""
    small = scene.lexicon.sets.get("correction_small", frozenset())
    beside = [w for w in scene.words if w.start >= start and not any(m.start <= w.start < m.end for m in marks)]
    return sum(word.fold not in small for word in beside)


def _apply(scene: Scene, previous: tuple[Action, ...], mark: Mark) -> tuple[Action, ...] | None:
    if mark.kind == "date":
        return _redated(scene, previous, mark.value)
    if mark.kind in ("money", "number"):
        if mark.value.choices:
            return None
        amount = {"amount": mark.value.value, **({"currency": mark.value.currency} if mark.value.currency else {})}
        return _everywhere(previous, "amount", amount)
    if mark.kind == "unknown":
        slot = "contact" if any("contact" in a.slots for a in previous) else "company"
        return _renamed(previous, slot, {slot: mark.value})
    entry = mark.value.entries[0]
    if mark.value.unsure and entry.kind != "deal":
        return _renamed(previous, entry.kind, {entry.kind: scene.text[mark.start : mark.end]})
    return _renamed(previous, entry.kind, of_entry(entry))


def _everywhere(previous: tuple[Action, ...], slot: str, values: dict[str, Any]) -> tuple[Action, ...] | None:
    takes = {"amount": ("create_deal", "update_deal", "win_deal"), "stage": ("move_deal", "create_deal")}[slot]
    if not any(action.name in takes for action in previous):
        return None
    return tuple(msgspec.structs.replace(a, slots={**a.slots, **values}) if a.name in takes else a for a in previous)


def _renamed(previous: tuple[Action, ...], slot: str, values: dict[str, Any]) -> tuple[Action, ...] | None:
    """Put another record in place of the one that the actions named, or of a name that was taken for another kind."""
    swaps = {slot} if slot == "deal" else {"contact", "company"}
    if not any(swaps & action.slots.keys() for action in previous):
        return _added(previous, values)
    return tuple(_swapped(action, slot, values) for action in previous)


def _added(previous: tuple[Action, ...], values: dict[str, Any]) -> tuple[Action, ...] | None:
    """Say whom it was about where nobody was named: "for Acme"."""
    if not any(action.name in _ABOUT_SOMEBODY for action in previous):
        return None
    return tuple(
        msgspec.structs.replace(action, slots={**action.slots, **values}) if action.name in _ABOUT_SOMEBODY else action
        for action in previous
    )


def _swapped(action: Action, slot: str, values: dict[str, Any]) -> Action:
    taken = (
        slot
        if slot in action.slots
        else next((s for s in ("contact", "company") if s in action.slots and slot != "deal"), "")
    )
    if not taken:
        return action
    kept = {k: v for k, v in action.slots.items() if k not in (taken, f"{taken}_id")}
    return msgspec.structs.replace(action, slots={**kept, **values})


def _redated(scene: Scene, previous: tuple[Action, ...], when: When) -> tuple[Action, ...] | None:
    changed, made = False, []
    for action in previous:
        dated = _DATES if action.name != _QUIET else ()
        slot = next((s for s in dated if s in action.slots and not (s == "occurred_at" and len(previous) > 1)), "")
        value = (
            _new_date(scene, when, str(action.slots.get(slot, "")), _DATES.get(slot, "task"))
            if slot and not changed
            else ""
        )
        if value:
            changed = True
        made.append(msgspec.structs.replace(action, slots={**action.slots, slot: value}) if value else action)
    return tuple(made) if changed else None


def _new_date(scene: Scene, when: When, old: str, use: str) -> str:
    """Resolve the new phrase; a day keeps the old hour, an hour the old day."""
    if "T" in old and not when.timed:
        before = dt.datetime.fromisoformat(old)
        when = msgspec.structs.replace(when, hour=before.hour, minute=before.minute, bare=False)
    elif old and when.shape == "none":
        day = dt.date.fromisoformat(old[:10])
        when = msgspec.structs.replace(when, shape="date", year=day.year, month=day.month, n=day.day)
    found = resolve(when, scene.clock, "close" if use == "close" else "past" if use == "past" else "task")
    return found.value
