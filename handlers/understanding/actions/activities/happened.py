"""What happened, and appointments still to come."""

import re

import msgspec

from handlers.kit.reading import FAILED, Action, Span
from handlers.understanding.actions.activities.appointments import (
    appointment,
    is_either,
    is_nearer,
    is_only_spoken_of,
    is_told,
    when_then,
)
from handlers.understanding.actions.activities.circumstances import at_firm, says, with_person
from handlers.understanding.actions.activities.lengths import led, taken
from handlers.understanding.actions.activities.whom import parties_of
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.tasks import create
from handlers.understanding.clauses.breaths import settled
from handlers.understanding.clauses.cutting import PICTURES, Clause, abbreviates
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.outcomes import outcome
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.times.timing import choose, held, past_marks
from handlers.understanding.dates.resolve import iso, resolve
from handlers.understanding.dates.when import When
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import LEFT, RIGHT, SET_APART, fold

_TOGETHER = frozenset({"meeting", "visit"})
"""What nobody does alone: without a name "saw our ad" is no meeting."""
_FACE_TO_FACE = frozenset({"meeting", "visit", "demo"})
_LEAD = 4
"""Characters of a small word before a date."""
_BREAK = re.compile(rf"[,;!?\n]|\.(?=\s|$)| - |: |{SET_APART}")


def log(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Log what happened with each party that the clause names; a tenseless appointment may be one to come."""
    found = clause.found
    if found is None:
        return NOTHING
    stop = _head_stop(scene, found, clause.end)
    if found.intent.fixed.get("outcome") not in FAILED or not _may_be_next(scene, stop, clause.end):
        stop = _and_day(scene, stop, clause.end)
    parties = parties_of(scene, found, clause, carried)
    fixed = {k: v for k, v in found.intent.fixed.items() if k in ("kind", "direction", "outcome")}
    if fixed.get("kind") in ("email", "call") and says(scene, "by_chat", found.start, stop):
        fixed = {k: v for k, v in fixed.items() if k != "outcome"} | {"kind": "message"}
    if fixed == {"kind": "call"} and says(scene, "in_person", found.start, stop):
        fixed = {"kind": "meeting"}
    if fixed.get("kind") in ("email", "message") and not found.intent.fixed.get("noun"):
        fixed.setdefault("direction", "outbound")
    parties = at_firm(scene, with_person(scene, parties, stop, clause.end), clause.start, stop)
    noun = bool(found.intent.fixed.get("noun"))
    if noun and says(scene, "called_off", clause.start, stop):
        return NOTHING
    if noun:
        planned = _planned(scene, clause, stop, parties, fixed)
        if planned is not None:
            return planned
        if not past_marks(scene, clause.start, stop) and _until(scene, clause, stop):
            return create(scene, clause, carried)  # "Visit Lumen before the holidays" is still to be done.
    theirs = parties and (parties[0] is carried or (carried and parties[0].slots.keys() <= {"deal", "deal_id"}))
    if theirs and _goes_on(scene, clause, fixed):
        return NOTHING
    if clause.follows in _FACE_TO_FACE and fixed.get("outcome") == "no_answer":
        return NOTHING  # "Visited Globex, Tom wasn't there."
    nobody = not parties and (noun or (fixed.get("kind") in _TOGETHER and not _somebody(scene, found.head)))
    often = _again(scene, clause.start, clause.end) if noun else _again(scene, clause.start, stop, surely=True)
    often = often and fixed.get("kind") != "note"
    if (nobody and not found.intent.fixed.get("alone")) or often:
        return NOTHING
    made = _logged(scene, clause, stop, parties, fixed)
    if fixed.get("kind") == "note" and any(_only_points(scene, each) for each in made):
        return NOTHING
    return Outcome(actions=made, party=parties[0] if len(parties) == 1 else None)


def _only_points(scene: Scene, action: Action) -> bool:
    """Tell a note that says nothing itself: "log the same for Mei"."""
    said = fold(str(action.slots.get("summary", "")))
    return patterns.fullmatch(scene.lexicon.alternation("pointing"), said) is not None


def _until(scene: Scene, clause: Clause, stop: int) -> bool:
    """Tell whether the head of a clause says by when, and nothing of how it went."""
    verb = bool(scene.lexicon.table("script").get("running"))  # Elsewhere a noun is no verb without a tense.
    by = any(mark.value.prep == "by" for mark in scene.within(clause.start, stop, "date"))
    return verb and by and not is_told(scene, clause) and not says(scene, "told", clause.start, clause.end)


def _goes_on(scene: Scene, clause: Clause, fixed: dict[str, str]) -> bool:
    """Tell talk that belongs to the meeting just told of: "visited Acme, met the new CFO", "…, talked about prices"."""
    after = scene.folded[clause.found.head if clause.found else clause.start : clause.end].split()
    again = bool(after) and after[0].strip(".,;!") in scene.lexicon.sets.get("pronouns", frozenset())
    talks = fixed.get("kind") in ("call", "meeting") and not fixed.keys() & {"outcome", "direction"}
    same = clause.follows in _FACE_TO_FACE or clause.follows == fixed.get("kind")
    named = clause.found is not None and bool(scene.within(clause.found.start, clause.found.head, "deal"))
    return same and talks and (bool(after) or named) and not again


def _somebody(scene: Scene, place: int) -> bool:
    """Tell whether a word for a person or nothing at all follows: "met her", "met for lunch"."""
    said = scene.folded[place:].split(",")[0].split()
    return not said or said[0] in scene.lexicon.sets.get("pronouns", frozenset()) or bool(scene.moment.focus)


def _again(scene: Scene, start: int, end: int, *, surely: bool = False) -> bool:
    """Tell an appointment that comes again and again, ``surely`` on a day that is said; it is nothing that happened."""
    often = (mark.value.recurrence for mark in scene.within(start, end, "date"))
    return any("BYDAY" in each if surely else each for each in often)


def _logged(scene: Scene, clause: Clause, stop: int, parties: list[Party], fixed: dict[str, str]) -> tuple[Action, ...]:
    found = clause.found
    start = found.head if found else clause.start
    slots: dict[str, object] = dict(fixed)
    spans = {"kind": Span(found.start, found.head)} if found else {}
    drop = [(party.spans[k].start, party.spans[k].end) for party in parties for k in party.spans]
    happened = None if fixed.get("kind") == "note" else _happened(scene, clause, stop)
    if happened:
        value, place, minutes = happened
        slots["occurred_at"] = value
        slots.update({"duration_minutes": minutes} if minutes else {})
        spans["occurred_at"] = Span(*place)
        drop.append(place)
    else:
        slots["occurred_at"] = iso(scene.clock.now)
    if found and fixed.get("kind") == "call" and "outcome" not in fixed and fixed.get("direction") != "inbound":
        became = outcome(scene, found.head, clause.end)
        slots.update({"outcome": became} if became else {})
    if found and fixed.get("outcome") == "no_answer" and outcome(scene, found.end, clause.end) == "voicemail":
        slots["outcome"] = "voicemail"  # "Didn't pick up, left a message."
    if long := taken(scene, clause, stop):
        slots["duration_minutes"] = long.value
        drop.append((led(scene, long), long.end))
    first = (
        max([start, *(p.end for p in parties if start <= p.end <= clause.end)])
        if _right_after(scene, start, parties)
        else start
    )
    whose = (mark for mark in scene.within(clause.start, clause.end, "company", "several") if mark.value.told)
    said_of = [scene.text[mark.start : mark.end] for mark in whose if (mark.start, mark.end) in drop]
    summary = ", ".join(filter(None, (*said_of, prose(scene, first, clause.end, drop))))
    if found and "text" in found.groups:
        said = prose(scene, *found.groups["text"], drop)
        joins = said in scene.lexicon.sets.get("and", frozenset())  # "Falkner u. Hansa angerufen": no more than a list.
        summary = ", ".join(filter(None, ("" if joins else said, summary)))
    if any(map(str.isalnum, summary)) and fold(summary) not in scene.lexicon.sets.get("pronouns", frozenset()):
        slots["summary"] = summary
    action = Action(name="log_activity", slots=slots, spans=spans)
    return tuple(party.put(action) for party in parties) or (action,)


def _right_after(scene: Scene, start: int, parties: list[Party]) -> bool:
    """Tell whether nothing but small words stands between the verb and its first party."""
    if not parties or not parties[0].spans:
        return False
    first = min(span.start for span in parties[0].spans.values())
    leads = rf"[\s:,-]*(?:{scene.lexicon.alternation('name_leads')}(?: |(?<=')))*"
    return first >= start and patterns.fullmatch(leads, scene.folded[start:first]) is not None


def _head_stop(scene: Scene, found: Found, end: int) -> int:
    """Give where the head of a clause ends: at a comma, a full stop, a picture, or behind how it went."""
    picture = None if scene.text.isascii() else PICTURES.search(scene.text, found.head, end)
    end = picture.start() if picture and scene.folded[picture.end() : end].strip() else end
    end = settled(scene, found.head, end)
    for match in _BREAK.finditer(scene.folded, found.head, end):
        inside = any(m.start <= match.start() < m.end for m in scene.marks)
        if not inside and not (match.group() == "." and abbreviates(scene, match.start())):
            return match.start()
    return end


def _and_day(scene: Scene, stop: int, end: int) -> int:
    """Give where the head of a clause ends with the day or hour behind its comma: "call with Ana, 3pm"."""
    mark = next(iter(scene.within(stop, end, "date")), None)
    if mark is None or scene.folded[stop : mark.start].strip(" ,"):
        return stop
    return mark.end if not scene.folded[mark.end : end].strip() or scene.folded[mark.end] in ",;." else stop


def _may_be_next(scene: Scene, stop: int, end: int) -> bool:
    """Tell a weekday behind an attempt that failed, which may be that of the next one: "no answer, Monday 9am"."""
    mark = next(iter(scene.within(stop, end, "date")), None)
    return mark is not None and mark.value.shape == "weekday" and not mark.value.step


def _without_aims(scene: Scene, start: int, stop: int) -> Scene:
    """Leave out the days for which something was agreed: "email from Jens saying they've postponed to autumn"."""
    aim, led = (
        patterns.made(rf"{LEFT}{scene.lexicon.alternation(each)}{right}")
        for each, right in (("meant_for", ""), ("aim_leads", RIGHT))
    )
    days = scene.within(start, stop, "date")
    aims = [
        mark
        for mark in days
        if aim.search(scene.folded, max(start, mark.start - _LEAD), mark.end)
        or led.search(scene.folded, start, mark.start)
    ]
    return msgspec.structs.replace(scene, marks=tuple(m for m in scene.marks if m not in aims)) if aims else scene


def _happened(scene: Scene, clause: Clause, stop: int) -> tuple[str, tuple[int, int], int] | None:
    """Give when it was, where that is said, and the minutes from one hour to another."""
    scene = _without_aims(scene, clause.start, stop)
    timed = choose(scene, clause.start, stop, "past") if past_marks(scene, clause.start, stop) else None
    timed = timed or held(clause.day, "past")
    if timed is None:
        return None
    value = resolve(timed.when, scene.clock, "past").value
    lasted = timed.when.minutes if timed.when.hour >= 0 and timed.when.shape != "offset" else 0
    return (value, timed.spans[0], lasted) if value else None


def _planned(scene: Scene, clause: Clause, stop: int, parties: list[Party], fixed: dict[str, str]) -> Outcome | None:
    """Read a noun with a date ("demo with Lumen Wednesday 11am"): to come, over, or asked."""
    timed = choose(scene, clause.start, stop, "task") or held(clause.day, "task")
    over = rf"{LEFT}{scene.lexicon.alternation('over_words')}{RIGHT}"
    if timed is None or patterns.search(over, scene.folded[clause.start : stop]):
        return None
    when = timed.when
    if (when.shape == "none" and not when.timed) or is_only_spoken_of(scene, clause, stop, when):
        return None
    ahead = resolve(when, scene.clock, "task")
    back = resolve(when, scene.clock, "past")
    if when.recurrence or not (ahead.value or ahead.options):
        return None
    title = {**fixed, "kind": fixed.get("kind", "meeting")}
    booked = says(scene, "booked", clause.start, stop)  # "Lunch planned Friday with Ana" is still to come.
    if when.other is not None and parties and not ahead.value and not is_told(scene, clause):
        open_ = parties[0].put(appointment(scene, title, "", when, clause))
        return Outcome(actions=(when_then(open_, ahead.options),), party=parties[0])
    if when.shape == "weekday" and not when.step and when.prep != "by":
        # "Visit at Lumen Friday, they showed us the warehouse."
        if is_told(scene, clause) or says(scene, "told", clause.start, clause.end):
            return None
        if not (booked and ahead.value):
            return _asked(scene, clause, parties, title, when)
    if is_either(ahead.value, back.value, scene) and not is_told(scene, clause) and not booked:
        return _asked(scene, clause, parties, title, when)
    told = when.shape == "none" and (is_told(scene, clause) or says(scene, "told", clause.start, clause.end))
    if when.bare and (when.shape == "day" or told) and back.value[:10] == scene.clock.today.isoformat():
        return None  # "Today at eight", said at nine, is over; "breakfast at eight, she gave me the plans" is, too.
    later_today = when.timed and "T" in ahead.value and ahead.value[:10] == scene.clock.today.isoformat()
    if when.shape == "offset" and when.step != "last":  # "Call in ten minutes" is never one that was.
        later_today = bool(ahead.value)
    if back.value and not later_today and not is_nearer(ahead.value, back.value, scene):
        return None
    if not ahead.value:
        return None
    return Outcome(
        actions=tuple(party.put(appointment(scene, title, ahead.value, when, clause)) for party in parties),
        party=parties[-1] if parties else None,
    )


def _asked(scene: Scene, clause: Clause, parties: list[Party], fixed: dict[str, str], when: When) -> Outcome:
    ahead, back = resolve(when, scene.clock, "task"), resolve(when, scene.clock, "past")
    coming = ahead.value or (ahead.options[0] if ahead.options else "")
    if not coming or not back.value or not parties:
        return NOTHING
    stop = _head_stop(scene, clause.found, clause.end) if clause.found else clause.end
    logged = _logged(scene, clause, stop, parties, fixed)
    past = tuple(
        msgspec.structs.replace(a, slots={**a.slots, "occurred_at": back.value}) if a.name != "ask" else a
        for a in logged
    )
    planned = tuple(party.put(appointment(scene, fixed, coming, when, clause)) for party in parties)
    question = Action(
        name="ask",
        slots={"about": "date", "options": [back.value, coming], "pick": True},
        then=(past[0], planned[0]),
        spans={"date": Span(when.start, when.end)},
    )
    return Outcome(actions=(question,), party=parties[-1])
