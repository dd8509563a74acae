"""New deals: their customer, name, amount, stage, close date and owner."""

from typing import Any

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.deal_customers import told_apart
from handlers.understanding.actions.deal_names import owner_and_end
from handlers.understanding.actions.deals import deals_of, done, spans_of, with_inner_amount
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents import Found
from handlers.understanding.clauses.parties import Party, of_entry
from handlers.understanding.clauses.stages import stage_within
from handlers.understanding.clauses.timing import choose, put
from handlers.understanding.naming.names import Entry
from handlers.understanding.scene import Scene
from handlers.understanding.words.text import fold


def create(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a new deal: party, name, amount, stage, close date."""
    found = clause.found
    if found is None:
        return NOTHING
    action = Action(name="create_deal", spans=spans_of(clause))
    owner, end = _owner(scene, found, clause.end)
    slots: dict[str, Any] = {"owner": owner} if owner else {}
    there = _there(scene, found.head, end) if owner and found.start == found.head else None
    if there is not None:
        return done(Action(name="assign", slots={"assignee": owner, **of_entry(there)}))
    name, party = told_apart(scene, found, clause.end, end)
    party = party or carried
    if name:
        slots["name"] = name
    stage = stage_within(scene, found.head, clause.end)
    if stage:
        slots["stage"] = stage
    if not slots and party is None and not scene.within(found.start, clause.end, "money", "date"):
        return NOTHING
    action = put(
        scene,
        msgspec.structs.replace(action, slots=slots),
        "close_date",
        choose(scene, clause.start, clause.end, "close"),
        "close",
    )
    money = scene.within(found.start, clause.end, "money") or [
        m for m in scene.within(found.start, clause.end, "number") if m.value.value >= 1000
    ]
    action = with_inner_amount(action, money[0] if money else None)
    if party is None:
        return Outcome(actions=(action,))
    return Outcome(actions=(_put(party, action),), party=party)


def _owner(scene: Scene, found: Found, end: int) -> tuple[str, int]:
    """Tell whose a new deal is, "" where nothing says it, and where the words before that end."""
    owner, before = owner_and_end(scene, found.head, end)
    if not owner and "member" in found.groups:
        owner = str(scene.within(*found.groups["member"])[0].value.entries[0].name)
    others = {mark.value.entries[0].name for mark in scene.within(found.head, before, "member")}
    if not owner and len(others) == 1:  # "…, Luis owns it": a colleague beside a new deal is whose it is.
        owner = str(others.pop())
    return owner, before


def _there(scene: Scene, start: int, end: int) -> Entry | None:
    """Give the open deal that bears just this name: behind the command it changes hands, and no second one is made."""
    name = fold(scene.text[start:end].strip(" ,;:("))
    marks = scene.within(start, end, "deal", "several")
    return next((e for m in marks for e in deals_of(scene, m) if e.open and fold(e.name) == name), None)


def _put(party: Party, action: Action) -> Action:
    """Give a deal its customer, behind every question that waits around it."""
    if action.name != "ask":
        return party.put(action)
    return msgspec.structs.replace(action, then=tuple(_put(party, inner) for inner in action.then))
