"""An appointment still to come: what one is made of, and what a date beside a meeting says of it."""

import datetime as dt

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.actions.activities.circumstances import at_firm
from handlers.understanding.actions.activities.lengths import planned
from handlers.understanding.actions.activities.whom import parties_of
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.times.timing import choose, held
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.when import When
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import LEFT, RIGHT

_WEEK, _MONTH = 7, 31


def is_told(scene: Scene, clause: Clause) -> bool:
    """Tell an appointment of which the words say how it went: "visit at Acme on Tuesday took 3 hours"."""
    telling = patterns.made(rf"{LEFT}{scene.lexicon.alternation('past_telling')}{RIGHT}")
    return telling.search(scene.folded, clause.found.head if clause.found else clause.start, clause.end) is not None


def is_only_spoken_of(scene: Scene, clause: Clause, stop: int, when: When) -> bool:
    """Tell a date that the words speak of and no appointment's: a quarter, a deadline, or one beside a day gone by."""
    if when.shape in ("quarter", "year") or when.prep == "by":
        return True
    marks = [mark.value for mark in scene.within(clause.start, stop, "date")]
    return any(each.step == "last" or (each.shape == "day" and each.n < 0) for each in marks)


def is_nearer(ahead: str, back: str, scene: Scene) -> bool:
    """Tell whether a day without a year is nearer ahead than behind: "lunch on 20 May" said on 11 May."""
    if not ahead or ahead[:10] == back[:10]:
        return False
    coming, gone = dt.date.fromisoformat(ahead[:10]), dt.date.fromisoformat(back[:10])
    return coming - scene.clock.today < scene.clock.today - gone


def is_either(ahead: str, back: str, scene: Scene) -> bool:
    """Tell whether a day of some month may be the one gone or the one to come: "dinner on the 30th" said on the 8th."""
    if not ahead or not back or ahead[:10] == back[:10]:
        return False
    days = dt.date.fromisoformat(ahead[:10]) - dt.date.fromisoformat(back[:10])
    return dt.timedelta(days=_WEEK) < days <= dt.timedelta(days=_MONTH) and not is_nearer(ahead, back, scene)


def appointment(scene: Scene, fixed: dict[str, str], start: str, when: When, clause: Clause) -> Action:
    """Make an appointment of what a clause says, with its length."""
    slots: dict[str, object] = {"kind": fixed["kind"], "start": start}
    length = planned(scene, clause)
    minutes = when.minutes if when.hour >= 0 and when.minutes and when.shape != "offset" else length
    if minutes:
        slots["duration_minutes"] = minutes
    return Action(name="schedule_activity", slots=slots, spans={"start": Span(when.start, when.end)})


def when_then(action: Action, options: tuple[str, ...]) -> Action:
    """Ask when an appointment begins."""
    waiting = {slot: value for slot, value in action.slots.items() if slot != "start"}
    return Action(
        name="ask",
        slots={"about": "date", "options": list(options), "slot": "start"},
        then=(msgspec.structs.replace(action, slots=waiting),),
    )


def schedule(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read an appointment that the words put in the future ("book a demo with Lumen Tuesday at 10")."""
    found = clause.found
    if found is None:
        return NOTHING
    parties = at_firm(scene, parties_of(scene, found, clause, carried), clause.start, clause.end)
    timed = choose(scene, clause.start, clause.end, "task") or held(clause.day, "task")
    kind = str(found.intent.fixed.get("kind", "meeting"))
    if timed is None:
        if patterns.match(scene.lexicon.alternation("ongoing"), scene.folded[found.start : found.start + 8]):
            return NOTHING
        title = prose(scene, found.start, clause.end)
        action = Action(name="create_task", slots={"title": title})
        return Outcome(suggestions=(parties[0].put(action) if parties and not parties[0].options else action,))
    ahead = resolve(timed.when, scene.clock, "task")
    action = appointment(scene, {"kind": kind}, ahead.value, timed.when, clause)
    made = tuple(party.put(action) for party in parties[:1]) or (action,)
    if len(parties) > 1:
        names = [str(p.slots.get("contact") or p.slots.get("company") or "") for p in parties]
        made = (msgspec.structs.replace(made[0], slots={**made[0].slots, "attendees": [n for n in names if n]}),)
    if not ahead.value:
        made = (when_then(made[0], ahead.options),)
    return Outcome(actions=made, party=parties[0] if parties else None)
