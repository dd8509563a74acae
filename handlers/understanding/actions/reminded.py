"""Being told of somebody again: from now on, or on a day that is named, which is a follow-up for that day."""

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import Outcome
from handlers.understanding.actions.people.records import about_record
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.times.timing import Timed, choose, put
from handlers.understanding.dates.gone import day_of
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.scene import Scene

_RESUMES = "resume_nudges"
_NAMES = ("contact", "company", "deal")


def resume(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read the end of a silence; "erinnere mich am Freitag wieder an Hooli" asks for that very day."""
    read = about_record(scene, clause, carried)
    timed = choose(scene, clause.start, clause.end, "task")
    if timed is None or not _is_to_come(scene, timed):
        return read
    return msgspec.structs.replace(read, actions=tuple(_on_day(scene, each, timed) for each in read.actions))


def _is_to_come(scene: Scene, timed: Timed) -> bool:
    day = day_of(resolve(timed.when, scene.clock, "task").value)
    return day is not None and day >= scene.clock.today


def _on_day(scene: Scene, action: Action, timed: Timed) -> Action:
    name = next((str(action.slots[each]) for each in _NAMES if action.slots.get(each)), "")
    if action.name != _RESUMES or not name:
        return action
    made = Action(name="create_task", slots={"title": name, **action.slots}, spans=action.spans)
    return put(scene, made, "due", timed, "task")
