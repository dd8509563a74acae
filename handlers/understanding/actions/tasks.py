"""Things to do: reminders, commitments, follow-ups."""

import re

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.actions.activities.whom import focused
from handlers.understanding.actions.deals.changes import deals_of
from handlers.understanding.actions.likewise import likewise, tail, with_days
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.conditions import hangs_on_one, is_one
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.lowered import lower_name, recipient
from handlers.understanding.clauses.parties.party import Party, of_entry
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.clauses.times.anchors import Anchor, anchors
from handlers.understanding.clauses.times.remarks import before_event, gone, heading, open_due, separable
from handlers.understanding.clauses.times.timing import Timed, choose, fill, held, put
from handlers.understanding.dates.resolve import gone_by
from handlers.understanding.marks import Mark
from handlers.understanding.naming.before import people_of
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose, told_before
from handlers.understanding.words.text import RIGHT, fold

_WHOM = ("contact", "company", "several", "deal")
_BESIDE = 24
"""Characters between the words for a close date and the deal that it is of."""


def create(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Make the tasks that a clause says; a commitment that hangs on a condition is only offered."""
    made, found = _all(scene, clause, carried), clause.found
    sure = found is None or found.intent.fixed.get("explicit") or not hangs_on_one(scene, found, clause.end)
    if sure or not made.actions:
        return NOTHING if found and not sure and is_one(scene, found.start, clause.end) else made
    offered = tuple(inner for each in made.actions for inner in (each.then if each.name == "ask" else (each,)))
    return Outcome(suggestions=(*offered, *made.suggestions), party=made.party)


def asked_once(actions: list[Action]) -> list[Action]:
    """Leave out a follow-up that only asks again for the one before it: "call Jens on Friday, don't let me forget"."""
    kept: list[Action] = []
    for each in actions:
        title = fold(str(each.slots.get("title", "")))
        before = fold(str(kept[-1].slots.get("title", ""))) if kept else ""
        again = kept and kept[-1].name == each.name == "create_task" and before and title.endswith(before)
        if not again or each.slots.get("assignee") != kept[-1].slots.get("assignee") or title == before:
            kept.append(each)
    return kept


def _all(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Make one task, or also a second one behind it that says no verb."""
    found = clause.found
    start = found.groups["rest"][0] if found and "rest" in found.groups else clause.end
    more = tail(scene, (clause.start, clause.end), start)
    if more is None:
        return _made(scene, clause, carried)
    one_day = with_days(scene, (clause.start, more[0]), more[1])
    first = _made(one_day, msgspec.structs.replace(clause, end=more[0]), carried)
    again, party = likewise(scene, (clause.start, start), *more[1:])
    return Outcome(actions=(*first.actions, with_party(party, again)), suggestions=first.suggestions, party=party)


def _made(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Make a task of a reminder or a dated commitment; an undated commitment is only suggested."""
    found = clause.found
    if found is None:
        return NOTHING
    explicit = bool(found.intent.fixed.get("explicit"))
    start = found.head if explicit else _said_from(found)
    anchored = next(anchors(scene, clause.start, clause.end), None)
    timed = None if anchored else _timed(scene, clause, explicit=explicit) or heading(scene, clause.start)
    missed = None if timed or anchored else gone(scene, (found.start, start), clause.end)
    said = timed or missed
    closes = _anchored_to(scene, anchored, clause.end)
    drop = list(said.spans) if said else [(anchored.start, closes.end if closes else anchored.end)] if anchored else []
    title = separable(scene, prose(scene, start, clause.end, drop), drop, clause.end)
    points = explicit and timed and patterns.fullmatch(scene.lexicon.alternation("pointing"), fold(title))
    if points or (not title and timed and clause.follows and carried):
        title = str(scene.lexicon.table("titles").get("follow_up", ""))
    if not title and explicit and timed:  # "… remind me on Monday": what was said before is what it is about.
        title = told_before(scene, found.start) or str((carried.slots.get("contact") if carried else "") or "")
    if not title or fold(title) in scene.lexicon.sets.get("trim_end", frozenset()):
        return NOTHING  # "Remind me an hour before": of what, the words do not say.
    slots = {"title": title, **_anchored(scene, anchored, closes), **_who(scene, found)}
    spans = {"title": Span(start, clause.end)}
    if "assignee" in slots:
        spans["assignee"] = Span(*found.groups.get("member", found.groups.get("stranger", (0, 0))))
    if timed:
        spans["due"] = Span(*timed.spans[0])
    ahead = anchored and (anchored.start <= start + 1 or (closes and closes.start < start))
    about = (closes.end if closes else anchored.end) if anchored and ahead else start
    led = led_by(scene, clause, start)
    party = customer_in(scene, about, clause.end) or (led if explicit else None) or carried or led or _inherited(scene)
    action = Action(name="create_task", slots=slots, spans=spans)
    if explicit or said or anchored:
        whole = action if anchored else _due(scene, (found.start, clause.end), action, (timed, missed))
        return Outcome(actions=_for_both(scene, found, with_party(party, whole)), party=party)
    suggestion = action if party is None or party.options else party.put(action)
    return Outcome(suggestions=(suggestion,), party=party)


def _for_both(scene: Scene, found: Found, action: Action) -> tuple[Action, ...]:
    """Give a task to each of two: "remind Luis and Kim to …", "remind Luis and me to …"."""
    if action.name == "ask" and "also" in found.groups:  # Only one of them can wait for the answer: who is asked.
        own = tuple(_ones_own(each) for each in action.then)
        return (msgspec.structs.replace(action, then=(*action.then, *own)),)
    if "also" in found.groups:
        return action, _ones_own(action)
    if "heir" not in found.groups or action.name == "ask":
        return (action,)
    both = msgspec.structs.replace(found, groups={**found.groups, "member": found.groups["heir"]})
    return action, msgspec.structs.replace(action, slots={**action.slots, "assignee": _member(scene, both)})


def _ones_own(action: Action) -> Action:
    """Leave out who else a task is for: then it is the sender's."""
    slots = {name: said for name, said in action.slots.items() if name != "assignee"}
    spans = {name: span for name, span in action.spans.items() if name != "assignee"}
    return msgspec.structs.replace(action, slots=slots, spans=spans)


def _due(scene: Scene, place: tuple[int, int], action: Action, said: tuple[Timed | None, Timed | None]) -> Action:
    """Give a task with its due, or the question for one where it hangs on an event or has passed."""
    timed, missed = said
    if before_event(scene, *place):
        return open_due(action)
    if missed:
        return fill(action, "due", gone_by(missed.when, scene.clock), missed.when)
    return put(scene, action, "due", timed, "task")


def _who(scene: Scene, found: Found) -> dict[str, object]:
    """Give whom a task is for: a colleague by full name, a name that no colleague has as it was typed."""
    if "member" in found.groups:
        return {"assignee": _member(scene, found)}
    return {"assignee": scene.text[slice(*found.groups["stranger"])]} if "stranger" in found.groups else {}


def with_party(party: Party | None, action: Action) -> Action:
    """Give an action, and what waits for its question, whom it is about."""
    if party is None or not party:
        return action
    if action.name == "ask":
        return msgspec.structs.replace(action, then=tuple(with_party(party, inner) for inner in action.then))
    return party.put(action)


def _said_from(found: Found) -> int:
    return found.groups["rest"][0] if "rest" in found.groups else found.start


def _member(scene: Scene, found: Found) -> str:
    for mark in scene.within(*found.groups["member"]):
        members = [entry for entry in mark.value.entries if entry.kind == "member"]
        if members:
            return str(members[0].name)
    return ""


def customer_in(scene: Scene, start: int, end: int) -> Party | None:
    """Give whom words are about; a person with the company that they are of."""
    marks = [m for m in scene.within(start, end, *_WHOM) if m.kind != "several" or _outside(m)]
    if marks:
        firm = scene.lexicon.alternation("firm_of")
        led = marks[0].kind == "company" and len(marks) > 1 and marks[1].kind in ("contact", "several")
        if led and patterns.fullmatch(firm, scene.folded[marks[0].end : marks[1].start]):
            return one(scene, marks[1], marks[0])
        return one(scene, marks[0], _beside(scene, marks))
    verbs, at = scene.lexicon.alternation("contact_verbs"), scene.lexicon.alternation("calls_at")
    if verb := patterns.made(rf"(?:to )?{verbs}{RIGHT}").match(scene.folded, start, end):
        loose = scene.within(verb.end(), end, "unknown")
        if loose and patterns.fullmatch(rf" *(?:{at} )?", scene.folded[verb.end() : loose[0].start]):
            return one(scene, loose[0])
        if not patterns.made(rf" ?{scene.lexicon.alternation('the')}{RIGHT}").match(scene.folded, verb.end(), end):
            typed = lower_name(scene, verb.end(), end)
            return typed if typed and not _is_thing(scene, verb, typed.end) else recipient(scene, start, end)
    return recipient(scene, start, end)


def _is_thing(scene: Scene, verb: re.Match[str], end: int) -> bool:
    """Tell what is given from whom it is given to: "send drum measurements", but "send acme the quote"."""
    gives = patterns.fullmatch(rf"(?:to )?{scene.lexicon.alternation('giving')}", verb.group().strip())
    article = patterns.made(rf" {scene.lexicon.alternation('articles')}{RIGHT}").match(scene.folded, end)
    return gives is not None and article is None


def _outside(mark: Mark) -> bool:
    return any(entry.kind != "member" for entry in mark.value.entries)


def _beside(scene: Scene, marks: list[Mark]) -> Mark | None:
    if len(marks) < 2 or marks[1].kind != "company" or marks[0].kind == "company":
        return None
    between = scene.folded[marks[0].end : marks[1].start].strip(" (")
    return marks[1] if patterns.fullmatch(scene.lexicon.alternation("at_company"), between) else None


def _timed(scene: Scene, clause: Clause, *, explicit: bool) -> Timed | None:
    """Choose the due of a task: of a commitment the day behind its verb ("out till the 3rd, so call on the 4th")."""
    behind = choose(scene, clause.found.start, clause.end, "task") if clause.found and not explicit else None
    if behind is not None and behind.when.shape != "none":
        return behind
    return choose(scene, clause.start, clause.end, "task") or held(clause.day, "task")


def led_by(scene: Scene, clause: Clause, start: int) -> Party | None:
    """Give the one whom the words before the verb speak of: "Jens is away, call on the 4th"."""
    before = scene.within(clause.start, start, "contact", "company", "deal")
    return one(scene, before[0]) if len(before) == 1 else None


def _anchored_to(scene: Scene, anchor: Anchor | None, end: int) -> Mark | None:
    """Give the deal behind the words for its close: "3 days before the close of the Lumen pilot, …"."""
    if anchor is None or scene.within(anchor.start, anchor.end, "deal", "company", "contact", "several"):
        return None
    behind = next(iter(scene.within(anchor.end, end, "deal", "company", "contact", "several")), None)
    if behind is None or all(entry.kind != "deal" for entry in behind.value.entries):
        return None
    between = scene.folded[anchor.end : behind.start]
    return behind if len(between) <= _BESIDE and not patterns.search(r"[,;:.]", between) else None


def _inherited(scene: Scene) -> Party | None:
    people = people_of(scene.names, scene.moment.focus)
    if len(people) > 1:
        return Party(about="contact", options=people)
    near = focused(scene)
    return near[0] if near else None


def _anchored(scene: Scene, anchor: Anchor | None, closes: Mark | None) -> dict[str, object]:
    """Give the slots of a due that is counted from a close date: the offset, and the deal that closes."""
    if anchor is None:
        return {}
    before = (m for m in scene.marks if m.end == anchor.start and m.kind in ("deal", "company"))
    named = [each for each in (*scene.within(anchor.start, anchor.end, *_WHOM), closes, *before) if each]
    deals = deals_of(scene, named[0]) if named else ()
    deal = of_entry(*deals) if len(deals) == 1 else {}
    return {"due_anchor": {"of": "close_date", "offset": anchor.offset}, **deal}
