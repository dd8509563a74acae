"""What else a slot may be: other readings of its words, and the action with another value put in."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

import msgspec

from handlers.kit.reading import RECORDS, Action, Moment
from handlers.understanding.answers import resume
from handlers.understanding.dates.resolve import Use, resolve
from handlers.understanding.dates.when import When
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.titles import renamed

DATES = ("due", "start", "occurred_at", "close_date")
MOST = 6
_ENUMERATED = {
    "kind": ("call", "meeting", "demo", "visit", "email", "message", "note"),
    "outcome": ("reached", "no_answer", "voicemail"),
    "direction": ("inbound", "outbound"),
}
_USES: tuple[Use, ...] = ("task", "close", "past", "range")
_THOUSAND = 1_000


class Sentence(msgspec.Struct, frozen=True):
    """A sentence that was read, and what it was read against."""

    text: str
    moment: Moment
    names: NameIndex
    stages: tuple[str, ...] = ()


def values(sentence: Sentence, action: Action, slot: str) -> tuple[dict[str, Any], ...]:
    """Give the slots that may stand in place of a value that is no record: kinds, stages, days, amounts as typed."""
    now = action.slots.get(slot)
    if slot in _ENUMERATED:
        return tuple({slot: each} for each in _ENUMERATED[slot] if each != now)
    if slot == "stage":
        return tuple({slot: each} for each in sentence.stages if each != now)[:MOST]
    if slot == "assignee":
        others = (each.name for each in sentence.names.members() if each.name != now)
        return tuple({slot: each} for each in others)[:MOST]
    if slot in DATES:
        return tuple({slot: each} for each in _days(sentence, action, slot))
    if slot == "amount":
        return tuple(_amounts(sentence, action))[:MOST]
    return ()


def typed(sentence: Sentence, action: Action, slot: str, said: str) -> dict[str, Any]:
    """Read what somebody typed for a slot, at the sentence's own moment; nothing where it cannot be read."""
    if slot in RECORDS or slot in DATES or slot == "amount":
        about = slot if slot in RECORDS else "amount" if slot == "amount" else "date"
        question = Action(name="ask", slots={"about": about, "slot": slot}, then=(Action(name="answer"),))
        (found,) = resume(question, said, None, sentence.moment, sentence.names)
        return dict(found.slots) if found is not question else {}
    del action
    return {slot: said.strip()} if said.strip() else {}


def put(actions: tuple[Action, ...], number: int, slot: str, chosen: dict[str, Any]) -> tuple[Action, ...]:
    """Give the actions with another value in a slot; a record goes from every action that named the same one."""
    before = actions[number].slots.get(slot)
    swaps = slot in RECORDS and before is not None
    return tuple(
        _swapped(each, slot, chosen) if place == number or (swaps and each.slots.get(slot) == before) else each
        for place, each in enumerate(actions)
    )


def _swapped(action: Action, slot: str, chosen: dict[str, Any]) -> Action:
    """Put a value in; records that only followed from the one that goes, and no word named, go with it."""
    if slot not in action.slots:
        return msgspec.structs.replace(action, slots={**action.slots, **chosen})
    gone = {slot, f"{slot}_id", f"{slot}_or"} | ({"later"} if slot == "due" else set())
    if slot in RECORDS:
        inferred = [each for each in RECORDS if each != slot and each not in action.spans]
        gone |= {name for each in inferred for name in (each, f"{each}_id")}
    kept = {name: value for name, value in action.slots.items() if name not in gone}
    if slot in RECORDS and kept.get("title") and action.name == "create_task":
        new = next((str(chosen[each]) for each in RECORDS if each in chosen), "")
        kept["title"] = renamed(str(kept["title"]), new, str(action.slots.get(slot, ""))) if new else kept["title"]
    spans = {name: span for name, span in action.spans.items() if name != slot and name not in gone}
    if slot in RECORDS and slot in action.spans:  # The words still name the record: only whom they mean has changed.
        spans |= dict.fromkeys((name for name in chosen if name in RECORDS), action.spans[slot])
    return msgspec.structs.replace(action, slots={**kept, **chosen}, spans=spans)


def _days(sentence: Sentence, action: Action, slot: str) -> tuple[str, ...]:
    """List other readings of the words that gave a day or a moment, nearest first, then the days around it."""
    now, span = str(action.slots.get(slot, "")), action.spans.get(slot)
    scene = lay_out(sentence.text, sentence.moment, NameIndex(), ())
    dates = [mark for mark in scene.marks if mark.kind == "date"]
    said = [m.value for m in dates if not now or (span and m.start < span.end and span.start < m.end)]
    found: dict[str, None] = {}
    for each in (*_read(scene, said), *(_around(now) if now else ())):
        value = _like(now or each, each, scene)
        if value and value != now and _fits(value, slot, scene):
            found[value] = None
    return tuple(found)[: MOST - 1]


def _read(scene: Scene, said: Iterable[When]) -> Iterator[str]:
    for when in said:
        for use in _USES:
            found = resolve(when, scene.clock, use)
            yield from (found.value, found.other, *found.options, found.last)


def _around(now: str) -> Iterator[str]:
    """Give the same in a week's and a day's distance, and half a day off where an hour was said."""
    moment = dt.datetime.fromisoformat(now)
    hours = [12 if moment.hour < 12 else -12] if "T" in now else []
    for away in (*(dt.timedelta(days=days) for days in (7, -7, 1, -1)), *(dt.timedelta(hours=each) for each in hours)):
        with suppress(OverflowError):  # The end of the calendar has no day after it.
            yield (moment + away).isoformat()


def _like(now: str, other: str, scene: Scene) -> str:
    """Write another reading as the value is written: a day for a day, with the hour where there is one."""
    if not other:
        return ""
    day = dt.date.fromisoformat(other[:10])
    if "T" not in now:
        return day.isoformat()
    clock = dt.datetime.fromisoformat(other if "T" in other else now)
    return scene.clock.at(day, clock.hour, clock.minute).isoformat()


def _fits(value: str, slot: str, scene: Scene) -> bool:
    """Tell whether a reading lies on the right side of the moment: what happened before it, what is to do after it."""
    today = scene.clock.today.isoformat()
    ahead = dt.datetime.fromisoformat(value) > scene.clock.now if "T" in value else value >= today
    return not ahead or value == today if slot == "occurred_at" else ahead


def _amounts(sentence: Sentence, action: Action) -> Iterator[dict[str, Any]]:
    """Give the other amounts of the sentence, other readings of one, and thousands where a small number stands."""
    scene = lay_out(sentence.text, sentence.moment, NameIndex(), ())
    now = action.slots.get("amount")
    seen = {now}
    for mark in (each for each in scene.marks if each.kind in ("money", "number") and not each.value.wrong):
        for value in (mark.value.value, *mark.value.choices):
            if value not in seen:
                seen.add(value)
                yield {"amount": value} | ({"currency": mark.value.currency} if mark.value.currency else {})
    if isinstance(now, int | float) and 0 < now < _THOUSAND:
        yield {"amount": now * _THOUSAND}
