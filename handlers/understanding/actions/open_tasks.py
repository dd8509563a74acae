"""Tasks that are there already: done, or put off to another day."""

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.tasks import customer_in, led_by, with_party
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.times.lengths import length, length_first
from handlers.understanding.clauses.times.remarks import open_due
from handlers.understanding.clauses.times.timing import Timed, choose, put
from handlers.understanding.dates.rephrase import ending
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import LEFT, RIGHT, fold


def complete(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read that a task is done."""
    found = clause.found
    if found is None:
        return NOTHING
    place = found.groups.get("text") or found.groups.get("rest")
    slots: dict[str, object] = {}
    if place:
        end = clause.end if "rest" in found.groups else place[1]
        title = prose(scene, place[0], end)
        if not title or fold(title) in scene.lexicon.sets.get("pronouns", frozenset()):
            return _completed(scene, clause, carried)
        if _praises(scene, title):
            return NOTHING
        slots["title"] = title
        party = customer_in(scene, place[0], end)
        if party is not None and not party.options:
            slots.update(party.slots)
    else:
        return _completed(scene, clause, carried)
    return Outcome(actions=(Action(name="complete_task", slots=slots),))


def _praises(scene: Scene, title: str) -> bool:
    """Tell words that only praise from the name of a task: "very good, done"."""
    return patterns.fullmatch(rf"(?:{scene.lexicon.alternation('praises')}[ ,.!]*)+", fold(title)) is not None


def _completed(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Finish the task of whom the message speaks: "sent Ana the offer, tick that off"; else what it spoke of."""
    begun = clause.found.start if clause.found else clause.start
    party = carried or led_by(scene, clause, begun)
    told = prose(scene, clause.start, begun)
    if not party and _praises(scene, told):
        return NOTHING
    slots = dict(party.slots) if party and not party.options else {"title": told}
    return Outcome(actions=(Action(name="complete_task", slots={key: said for key, said in slots.items() if said}),))


def _last_day(scene: Scene, clause: Clause) -> Timed | None:
    """Choose the day to which a task moves where the one that it was on is named too: "Friday's call to Monday"."""
    days = [mark for mark in scene.within(clause.start, clause.end, "date") if mark.value.shape != "none"]
    if len(days) < 2 or days[-1].value.recurrence:
        return None
    return choose(scene, days[-1].start, clause.end, "task")


def _led_title(scene: Scene, clause: Clause, found: Found) -> str:
    """Give the thing that an "it" means, which stands before the order: "the Acme offer, move it to Thursday"."""
    before = scene.folded[clause.start : found.start].strip()
    words = rf"{scene.lexicon.alternation('the')} ?(?:[^\s,;:.!?]+ ?){{1,6}},"
    whole = patterns.fullmatch(words, before) and not patterns.search(
        rf"{LEFT}(?:{scene.lexicon.alternation('stops')}|{scene.lexicon.alternation('denials')}){RIGHT}", before
    )
    return prose(scene, clause.start, found.start) if whole else ""


def _is_closing(scene: Scene, clause: Clause, carried: Party | None, timed: Timed) -> bool:
    """Tell a deal's close date from a task's day: "the planner goes down to 49k, put off to July"."""
    deals = [mark for mark in scene.within(0, clause.start, "deal") if not mark.value.unsure]
    if carried is None or carried.options or "deal" not in carried.slots or not deals:
        return False
    told = scene.within(deals[-1].end, clause.start, "money", "percent", "stage")
    return bool(told) and timed.when.shape in ("month", "quarter") and timed.when.hour < 0


def snooze(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read that a task moves to another day."""
    found = clause.found
    if found is None:
        return NOTHING
    timed = _last_day(scene, clause) or choose(scene, clause.start, clause.end, "task")
    place = found.groups.get("text") or found.groups.get("rest")
    put_off = length(scene, clause.start, clause.end) or (length_first(scene, *place) if place else None)
    if timed is not None and timed.when.shape != "none" and not (put_off and put_off.covers(timed.spans)):
        put_off = None  # "In 2 hours" is a moment; "for 2 hours" counts from when it is due.
    party: Party | None = carried
    slots: dict[str, object] = {}
    if place:
        drop = [(put_off.start, put_off.end)] if put_off else list(timed.spans) if timed else []
        title = prose(scene, place[0], place[1], drop)
        party = customer_in(scene, place[0], place[1]) or carried
        if title:
            slots["title"] = title
    if timed is not None and not slots and _is_closing(scene, clause, carried, timed):
        closes = put(scene, Action(name="update_deal"), "close_date", timed, "close")
        return Outcome(actions=(with_party(carried, closes),))
    if not slots and (title := _led_title(scene, clause, found)):
        party = led_by(scene, clause, found.start) or party
        slots["title"] = title
    action = Action(name="snooze_task", slots=slots)
    if put_off is not None:
        slots |= {"due": put_off.due, "later": put_off.later}
        spans = {"due": Span(put_off.start, put_off.end)} if put_off.start < put_off.end else {}
        action = msgspec.structs.replace(action, slots=slots, spans=spans)
        return Outcome(actions=(with_party(party, action),))
    if timed is None:
        return Outcome(actions=(open_due(with_party(party, action)),))
    # "Until Monday" is the day on which it comes back, not the last day for it.
    timed = msgspec.structs.replace(timed, when=msgspec.structs.replace(ending(timed.when), prep=""))
    return Outcome(actions=(with_party(party, put(scene, action, "due", timed, "task")),))
