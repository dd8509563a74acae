"""The contact of a new company, said in one breath with it: "new company Acme, contact is Ana Ruiz, buyer there"."""

from typing import Any

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.people import records
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party, is_person
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import fold


def create_contact(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a new contact; one that is a new company's, is of that company, whatever stands beside the name."""
    made = records.create_contact(scene, clause, carried)
    if any(_is_day(scene, each) for each in made.actions):
        return NOTHING
    firm = carried.slots.get("company") if carried else None
    if clause.found is None or "after" not in clause.found.intent.fixed or not firm:
        return made
    named = [str(each.slots["name"]) for each in made.actions if each.name == "create_contact"]
    if not all(_like_person(scene, name) for name in named):
        return NOTHING  # "联系人还没定", "contact Madrid": nobody yet.
    return msgspec.structs.replace(made, actions=tuple(_of(scene, each, firm) for each in made.actions))


def _is_day(scene: Scene, action: Action) -> bool:
    """Tell a day that stands where a name would: "Kontakt aufnehmen nächste Woche"."""
    said = action.spans.get("name")
    return said is not None and any(m.kind == "date" and m.start <= said.start < said.end <= m.end for m in scene.marks)


def _like_person(scene: Scene, name: str) -> bool:
    """Tell the name of a person from one word that may be a place."""
    if in_characters(name):
        return is_person(name, scene.lexicon)
    return " " in name or fold(name) in scene.lexicon.sets.get("given", frozenset())


def _of(scene: Scene, action: Action, firm: Any) -> Action:
    """Give a new contact its company, and leave a "there" out of the job."""
    if action.name != "create_contact":
        return action
    slots = {slot: value for slot, value in action.slots.items() if slot != "company_id"} | {"company": firm}
    there = patterns.made(rf"[ ,]*{scene.lexicon.alternation('there_words')}[ .!]*$")
    job = str(slots.get("title", ""))
    said = there.search(fold(job))
    slots |= {"title": job[: said.start()]} if said else {}
    return msgspec.structs.replace(action, slots=slots)
