"""A day that is said once for several clauses: "tomorrow call Ana at 9, then demo at Lumen at 11"."""

import msgspec

from handlers.understanding.clauses.cutting import Clause, cut
from handlers.understanding.clauses.times.timing import fits, is_day, on_day, only_day
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import RIGHT

_NAMES = ("contact", "company", "several", "unknown")
_TIMED = frozenset({"log_activity", "schedule_activity", "create_task"})
_HEADS = (":", "-", "–", "\n")
_TAIL = 16
"""Characters at the end of a clause in which the word that joins the next one to it stands."""


class _Day(msgspec.Struct, frozen=True):
    """The day in which a clause stands: its mark, the side of now (``gone``, ``ahead``, ``open``), how it was said.

    ``leads``: before whom the clause is about, as what holds for all that follows is said; ``heads`` a list of lines.
    """

    mark: Mark
    side: str
    part: int
    action: str
    leads: bool = False
    heads: bool = False
    joined: bool = False
    """Whether "and" or "then" stands between the clause that said it and the next."""


def dated(scene: Scene) -> tuple[Scene, list[Clause]]:
    """Cut a message, and let a clause with an hour alone, or with nothing, stand in the day of the clause before it."""
    clauses = cut(scene)
    if len(clauses) < 2 or not any(mark.kind == "date" and mark.value.shape != "none" for mark in scene.marks):
        return scene, clauses
    said = {**_weeks(scene), **_hours(scene, clauses)}
    if said:
        marks = tuple(msgspec.structs.replace(m, value=said.get(m.start, m.value)) for m in scene.marks)
        again = msgspec.structs.replace(scene, marks=marks)
        anew = cut(again)
        if _alike(clauses, anew):
            scene, clauses = again, anew
    held = zip(clauses, _held(scene, clauses), strict=True)
    return scene, [msgspec.structs.replace(c, day=_alone(scene, c, day)) if day else c for c, day in held]


def _alike(before: list[Clause], after: list[Clause]) -> bool:
    """Tell whether the days changed nothing but a plan into a report: "昨天10点给Ana打电话，然后14点给Jens打电话"."""
    intents = ([each.found.intent if each.found else None for each in clauses] for clauses in (before, after))
    pairs = zip(*intents, strict=False)
    same = (a == b or (b is not None and b.action == "log_activity") for a, b in pairs)
    return len(before) == len(after) and all(same)


def _weeks(scene: Scene) -> dict[int, When]:
    """Put the weekdays below "next week:" into that week."""
    whens: dict[int, When] = {}
    week = -1
    for mark in (each for each in scene.marks if each.kind == "date"):
        when: When = mark.value
        if when.shape == "unit" and when.unit == "week" and when.step == "next" and _heads(scene, mark):
            week = mark.end
        elif week >= 0 and "\n\n" in scene.folded[week : mark.start]:
            return whens
        elif week >= 0 and when.shape == "weekday" and not when.step:
            whens[mark.start] = msgspec.structs.replace(when, step="next")
    return whens


def _hours(scene: Scene, clauses: list[Clause]) -> dict[int, When]:
    """Give the hours of clauses that say no day, each on the day in which its clause stands."""
    whens: dict[int, When] = {}
    for clause, day in zip(clauses, _held(scene, clauses), strict=True):
        hour = next((m for m in scene.within(clause.start, clause.end, "date") if m.value.timed), None)
        if day is None or hour is None or not _suits(scene, clause, day, hour=True):
            continue
        moment = _surely(scene, day, on_day(day.mark.value, hour.value))
        after = 0 <= day.mark.value.hour < hour.value.hour
        sure = day.leads or day.joined or after or day.side == "gone"
        whens[hour.start] = moment if sure else msgspec.structs.replace(hour.value, other=moment)
    return whens


def _surely(scene: Scene, day: _Day, when: When) -> When:
    """Take the weekday of what is to come for that of an appointment behind it, which alone may have been."""
    sure = (
        day.side == "ahead"
        and when.shape == "weekday"
        and not when.step
        and when.weekday != scene.clock.today.weekday()
    )
    return msgspec.structs.replace(when, step="this") if sure else when


def _held(scene: Scene, clauses: list[Clause]) -> list[_Day | None]:
    """Give for each clause without a day of its own the one that was said before it."""
    held: list[_Day | None] = []
    day: _Day | None = None
    for clause in clauses:
        day = _reaching(scene, day, clause) if day else None
        own = [m for m in scene.within(clause.start, clause.end, "date") if m.value.shape != "none"]
        held.append(None if own else day)
        if own:
            day = _said(scene, clause, own)
    return held


def _reaching(scene: Scene, day: _Day, clause: Clause) -> _Day | None:
    """Let a day hold to the end of its sentence, below a heading to the next empty line, and behind a "then"."""
    if day.heads:
        return day if "\n\n" not in scene.folded[day.mark.end : clause.start] else None
    then = scene.lexicon.alternation("then_words")
    follows = patterns.made(rf"\W*{then}{RIGHT}").match(scene.folded, clause.start, clause.end) is not None
    if day.part != clause.part and not follows:
        return None
    tail = scene.folded[max(0, clause.start - _TAIL) : clause.start].rstrip()
    also = patterns.search(rf"(?<!\w)(?:{scene.lexicon.alternation('and')}|{then})$", tail) is not None
    return msgspec.structs.replace(day, part=clause.part, joined=follows or also)


def _said(scene: Scene, clause: Clause, own: list[Mark]) -> _Day | None:
    """Give the day in which a clause stands; one that it only speaks of is none."""
    days = [mark for mark in own if is_day(mark.value)]
    found = clause.found
    if found is None:
        left = scene.folded[clause.start : own[0].start] + scene.folded[own[0].end : clause.end]
        alone = len(days) == 1 and _heads(scene, days[0]) and not any(map(str.isalnum, left))
        return _Day(days[0], "open", clause.part, "", leads=True, heads=True) if alone else None
    if found.intent.action not in _TIMED:
        return None
    named = next((m.start for m in scene.within(clause.start, clause.end, *_NAMES)), max(found.head, found.start + 1))
    leads = [mark for mark in days if mark.start < named]
    behind = [mark for mark in days if not patterns.search("[,;.]", scene.folded[found.head : mark.start])]
    chosen = leads if len(leads) == 1 else behind if len(own) == 1 else []
    side = _side(clause, chosen[0].value) if len(chosen) == 1 else ""
    if not side:
        return None
    heads = bool(leads) and _heads(scene, chosen[0]) and not scene.folded[clause.start : chosen[0].start].strip(" -*•")
    return _Day(chosen[0], side, clause.part, found.intent.action, leads=bool(leads), heads=heads)


def _heads(scene: Scene, mark: Mark) -> bool:
    """Tell a day that heads what follows: "Friday: …"."""
    return scene.folded[mark.end :].lstrip(" ").startswith(_HEADS)


def _side(clause: Clause, when: When) -> str:
    """Give on which side of now the day of a clause lies; that of a noun may lie on either."""
    back, ahead = fits(when, "past"), fits(when, "task")
    if not clause.found or clause.found.intent.action != "log_activity":
        return "ahead" if ahead else ""
    if not clause.found.intent.fixed.get("noun"):
        return "gone" if back else ""
    return "open" if back and ahead else "gone" if back else "ahead"


def _suits(scene: Scene, clause: Clause, day: _Day, *, hour: bool) -> bool:
    """Tell whether what a clause says can have been, or can come, on the day before it."""
    intent = clause.found.intent if clause.found else None
    if intent is None or intent.action not in _TIMED:
        return False
    if intent.action == "log_activity" and intent.fixed.get("noun"):
        return True
    if intent.action == "log_activity":
        return day.side == "gone" or (day.side == "open" and day.leads and fits(day.mark.value, "past"))
    tenseless = hour and bool(scene.lexicon.table("script").get("running")) and day.mark.value.timed
    return day.side != "gone" or tenseless


def _alone(scene: Scene, clause: Clause, day: _Day) -> Mark | None:
    """Give the day of a clause that says neither a day nor an hour; today is nothing to say."""
    when: When = day.mark.value
    if (when.shape == "day" and not when.n) or not _suits(scene, clause, day, hour=False):
        return None
    if clause.found is None or scene.within(clause.start, clause.end, "date"):
        return None
    noun, task = bool(clause.found.intent.fixed.get("noun")), clause.found.intent.action == "create_task"
    sure = day.leads and (not task or day.action in ("create_task", "")) if task else day.leads or day.joined or noun
    return msgspec.structs.replace(day.mark, value=_surely(scene, day, only_day(when))) if sure else None
