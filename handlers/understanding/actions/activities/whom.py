"""With whom something happened: who the clause names, else who was spoken of before."""

from handlers.kit.reading import Span
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.clause import direct
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.scene import Scene


def parties_of(scene: Scene, found: Found, clause: Clause, carried: Party | None) -> list[Party]:
    """List whom a clause names where its verb looks for them, else before it, else who was spoken of."""
    if "all" in found.groups:
        return direct(scene, *found.groups["all"], loose=False)
    for slot in ("who", "contact", "company"):
        if slot in found.groups:
            marks = scene.within(*found.groups[slot])
            places = [
                each for slot in ("place", "firm") if slot in found.groups for each in scene.within(*found.groups[slot])
            ]
            place = places[0] if places else None
            named = one(scene, marks[0], place) if marks else None
            if marks and scene.within(marks[0].end, found.end, "contact", "company", "several"):
                both = direct(scene, marks[0].start, found.end, loose=False)  # "Rang Mei and Jens, no answer".
                return both if len(both) > 1 else [named] if named else []
            return [named] if named else []
    if "typed" in found.groups:
        left, right = found.groups["typed"]
        return [Party(slots={"company": scene.text[left:right]}, spans={"company": Span(left, right)}, end=right)]
    parties = direct(scene, found.head, clause.end)
    if parties:
        return parties
    before = scene.within(clause.start, found.start, "company", "contact", "several")
    if before:
        return [one(scene, before[-1])]
    if carried:
        return [carried]
    return focused(scene)


def focused(scene: Scene) -> list[Party]:
    """Give the contact or company that the thread is about."""
    for record_id in scene.moment.focus:
        entry = scene.names.get(record_id)
        if entry is not None and entry.kind in ("contact", "company"):
            return [Party(slots={entry.kind: entry.name, f"{entry.kind}_id": entry.id})]
    return []
