"""Two contacts that are one."""

from typing import Any

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.marks import Mark, apart
from handlers.understanding.scene import Scene


def merge(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read that two contacts are one: the first is merged into the second, after a confirmation."""
    del carried
    marks = _named(scene, clause)
    if len(marks) < 2:
        return NOTHING
    source, target = one(scene, marks[0]), one(scene, marks[1])
    same = "contact_id" in source.slots and source.slots["contact_id"] == target.slots.get("contact_id")
    if "contact" not in source.slots or source.options or same:
        return NOTHING
    slots: dict[str, Any] = {"source": source.slots["contact"], "confirm": True}
    if "contact_id" in source.slots:
        slots["source_id"] = source.slots["contact_id"]
    return Outcome(actions=(target.put(Action(name="merge_contacts", slots=slots)),))


def _named(scene: Scene, clause: Clause) -> list[Mark]:
    """Give who is named in the order, else in the whole message: "Ana is in here twice, merge with Eva"."""
    begin = clause.found.start if clause.found else clause.start
    ordered = apart(scene.within(begin, clause.end, "contact", "unknown", "several"))
    return ordered if len(ordered) > 1 else apart(scene.within(0, clause.end, "contact", "unknown", "several"))
