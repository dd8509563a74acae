"""Which date phrase of a clause belongs to its action, and what it resolves to there."""

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.dates.lookup import rule
from handlers.understanding.dates.no_such_day import is_nowhere
from handlers.understanding.dates.resolve import Use, resolve
from handlers.understanding.dates.when import Resolved, When
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene

_LATE = frozenset({"afternoon", "evening", "night"})
_NOON = 12
_DAYS = frozenset({"day", "weekday", "date"})
_DAYLIKE = frozenset({"day", "weekday", "date", "offset", "every", "unit", "span"})


class Timed(msgspec.Struct, frozen=True):
    """A date phrase chosen for an action, with the stretches of text that it takes."""

    when: When
    spans: tuple[tuple[int, int], ...]


def choose(scene: Scene, start: int, end: int, use: Use) -> Timed | None:
    """Choose the phrase that says when: timed before untimed, with a preposition before without, days before months."""
    marks = [mark for mark in scene.within(start, end, "date") if fits(mark.value, use)]
    if not marks:
        return None
    best = max(marks, key=lambda mark: (_weight(mark.value), -mark.start))
    when, spans = best.value, [(best.start, best.end)]
    for other in marks:
        joined = _either_hour(when, other.value) if other is not best else None
        if joined is not None:
            when = joined
            spans.append((other.start, other.end))
    return Timed(when, tuple(spans))


def one_period(scene: Scene, start: int, end: int) -> int:
    """Give where a day begins that stands right behind a month: "closes in November Monday I send …"."""
    marks = [mark for mark in scene.within(start, end, "date") if fits(mark.value, "close")]
    if len(marks) < 2 or marks[0].value.shape not in ("month", "quarter", "year"):
        return end
    gap = scene.folded[marks[0].end : marks[1].start].strip(" ,;")
    return end if gap or marks[1].value.shape not in _DAYS else marks[1].start


def held(day: Mark | None, use: Use) -> Timed | None:
    """Give the day in which a clause stands that says none itself, where it can be that of a use."""
    return Timed(day.value, ((day.start, day.end),)) if day is not None and fits(day.value, use) else None


def is_day(when: When) -> bool:
    """Tell one day that is said, whose hour may be another."""
    if when.recurrence or when.choices or when.other is not None or when.time is not None:
        return False
    return when.shape in _DAYS or (when.shape == "offset" and when.unit not in ("hour", "minute"))


def on_day(day: When, hour: When) -> When:
    """Give an hour on a day that was said with another hour, or with none."""
    late = day.part in _LATE and day.hour < 0 and hour.bare and 0 < hour.hour < _NOON
    return msgspec.structs.replace(
        only_day(day), start=hour.start, end=hour.end, prep="", choices=hour.choices, part=hour.part,
        hour=hour.hour + _NOON if late else hour.hour, minute=hour.minute, bare=hour.bare and not late,
    )  # fmt: skip


def only_day(when: When) -> When:
    """Give a day without its hour."""
    minutes = when.minutes if when.shape == "offset" else 0  # Elsewhere they say how long it takes.
    return msgspec.structs.replace(when, hour=-1, minute=0, minutes=minutes, bare=False, part="")


def fits(when: When, use: Use) -> bool:
    """Tell whether a phrase can say when something of a use is."""
    if use == "close":
        if when.recurrence or when.prep == "since":  # "Not before September" says no day of the close.
            return False
        return when.shape not in ("none", "last") and when.step != "last"
    if use == "task":
        return when.step != "last" and when.shape != "last" and not (when.shape == "day" and when.n < 0)
    if use == "past":
        by = when.prep == "by" and when.step != "last"
        ahead = bool(when.step in ("next", "after") or by or when.recurrence)
        months = when.shape in ("month", "quarter", "year", "coming")
        ahead = ahead or (when.shape == "day" and when.n > 0)
        ahead = ahead or (when.shape == "weekday" and when.prep in ("since", "past"))
        months = months or (when.shape == "unit" and when.step == "this" and when.unit in ("quarter", "year"))
        return not ahead and not months and not (when.shape == "offset" and when.step != "last")
    return True


def _weight(when: When) -> int:
    weight = 2 * (when.shape in _DAYLIKE) + bool(when.prep) + 2 * bool(when.recurrence)
    weight += 2 * when.timed + (when.shape == "none")
    return weight - 2 * (when.shape in ("month", "quarter", "year") and not when.prep and not when.edge)


def _either_hour(first: When, second: When) -> When | None:
    """Join a day with one hour or another: "at 9 or 10 tomorrow"."""
    joined = _joined(first, second)
    hours = next((each for each in (first, second) if each.shape == "none" and each.other is not None), None)
    if joined is None or hours is None or hours.other is None:
        return joined
    other = hours.other
    return msgspec.structs.replace(
        joined, other=msgspec.structs.replace(joined, hour=other.hour, minute=other.minute, bare=other.bare, other=None)
    )


def _joined(first: When, second: When) -> When | None:
    if first.recurrence and second.recurrence:
        return _rhythm(first, second)
    if (
        second.shape == "none" and second.hour >= 0 and first.part and first.hour < 0
    ):  # "This afternoon, …, at half two."
        late = first.part in _LATE and second.bare and 0 < second.hour < _NOON
        hour = second.hour + _NOON if late else second.hour
        return msgspec.structs.replace(first, hour=hour, minute=second.minute, part="", bare=False)
    if second.shape == "none" and not first.timed and second.timed and first.unit not in ("hour", "minute"):
        return msgspec.structs.replace(
            first, hour=second.hour, minute=second.minute, part=second.part, bare=second.bare
        )
    if first.shape == "none" and not second.timed and second.shape in _DAYLIKE:
        return msgspec.structs.replace(second, hour=first.hour, minute=first.minute, part=first.part, bare=first.bare)
    return None


def _rhythm(first: When, second: When) -> When | None:
    """Join how often and on which day: "every two weeks on Fridays"."""
    often, day = (first, second) if second.weekday >= 0 else (second, first)
    if not often.recurrence.startswith("FREQ=WEEKLY") or "BYDAY" in often.recurrence or day.weekday < 0:
        return None
    names = day.recurrence.partition("BYDAY=")[2]
    timed = often if often.timed else day
    return msgspec.structs.replace(
        day, recurrence=f"{often.recurrence};BYDAY={names}", hour=timed.hour, minute=timed.minute, part=timed.part
    )


def put(scene: Scene, action: Action, slot: str, timed: Timed | None, use: Use) -> Action:
    """Give the action with a date in a slot; where the date is open, the question that asks for it."""
    if timed is None:
        return action
    found = resolve(timed.when, scene.clock, use)
    if found.options and timed.when.shape == "weekday" and _next_week(scene):
        found = Resolved(value=found.options[-1])
    when = msgspec.structs.replace(timed.when, recurrence=rule(timed.when, scene.clock))
    return fill(action, slot, found, when)


def _next_week(scene: Scene) -> bool:
    """Tell whether the message speaks of next week, which settles "Monday" said on a Monday."""
    return any(m.kind == "date" and m.value.unit == "week" and m.value.step == "next" for m in scene.marks)


def fill(action: Action, slot: str, found: Resolved, when: When) -> Action:
    """Put a resolved date into a slot of an action, or wrap the action in a question; what no calendar has is asked."""
    slots = dict(action.slots)
    if when.recurrence and slot == "due":
        slots["recurrence"] = when.recurrence
    if found.other:
        slots[f"{slot}_or"] = found.other
    if found.value:
        slots[slot] = found.value
    changed = msgspec.structs.replace(action, slots=slots)
    if not found.options and (found.value or slot not in ("due", "close_date")):
        return changed
    about = "due" if slot == "due" else "date"
    asked: dict[str, object] = {"about": about, "options": list(found.options), "slot": slot}
    if is_nowhere(when):
        return Action(name="ask", slots={**asked, "nowhere": True}, then=(changed,), spans={slot: _place(when)})
    return Action(name="ask", slots=asked, then=(changed,))


def _place(when: When) -> Span:
    return Span(when.start, when.end)


def wrap(action: Action, change: "Action") -> Action:
    """Keep questions nested: put a change inside the innermost waiting action."""
    if action.name != "ask":
        return change
    return msgspec.structs.replace(action, then=tuple(wrap(inner, change) for inner in action.then))


def past_marks(scene: Scene, start: int, end: int) -> list[Mark]:
    """List the phrases of a stretch that can say when something happened."""
    return [mark for mark in scene.within(start, end, "date") if fits(mark.value, "past")]
