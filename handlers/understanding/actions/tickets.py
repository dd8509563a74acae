"""A customer's problem: a ticket, new or changed."""

from typing import Any

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.people.records import target_of
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party, of_entry
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import LEFT, RIGHT, fold


def ticket(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a customer's problem as a ticket."""
    found = clause.found
    if found is None:
        return NOTHING
    party = _customer(scene, _with_trouble_behind(scene, clause, target_of(scene, found, clause, carried), carried))
    slots: dict[str, Any] = {k: v for k, v in found.intent.fixed.items() if k == "priority"}
    levels = scene.lexicon.table("priorities") if found.intent.action != "close_ticket" else {}
    for level, said in levels.items():
        if patterns.search(rf"{LEFT}(?:{'|'.join(said)}){RIGHT}", scene.folded[clause.start : clause.end]):
            slots["priority"] = level
    number = patterns.made(r"#?(\d{1,9})").search(scene.folded, found.start, clause.end)
    if found.intent.action != "create_ticket" and number:
        slots["ticket"] = number.group(1)
    drop = [(span.start, span.end) for span in (party.spans.values() if party else ())]
    told = prose(scene, *found.groups["text"], drop) if "text" in found.groups else ""
    own = prose(scene, found.head, clause.end, drop).removeprefix("'s ")
    own = "" if _is_level(scene, own) else own
    summary = (
        _unbroken(scene, clause, drop, own)
        or ", ".join(filter(None, (told, own)))
        or prose(scene, clause.start, found.start, drop)
    )
    if summary and found.intent.action == "create_ticket":
        slots["summary"] = summary
    action = Action(name=found.intent.action, slots=slots)
    if not slots and not party:
        return NOTHING
    return Outcome(actions=(party.put(action) if party else action,), party=party)


def _unbroken(scene: Scene, clause: Clause, drop: list[tuple[int, int]], own: str) -> str:
    """Give trouble that goes on behind the words that tell it, as it was typed: "can't log in since the update"."""
    head = clause.found.head if clause.found else 0
    start, end = clause.found.groups.get("text", (0, 0)) if clause.found else (0, 0)
    goes_on = own and end == head and patterns.made(r" [^\W\d_]").match(scene.folded, head)
    return prose(scene, start, clause.end, drop) if goes_on else ""


def _with_trouble_behind(scene: Scene, clause: Clause, party: Party | None, carried: Party | None) -> Party | None:
    """Take what begins behind a colon for the trouble, and nobody new: "open a ticket: scanner keeps dropping off"."""
    if party is None or party is carried or any(slot.endswith("_id") for slot in party.slots):
        return party
    first = min((span.start for span in party.spans.values()), default=0)
    return carried if ":" in scene.folded[clause.start : first] else party


def with_trouble(actions: list[Action]) -> list[Action]:
    """Let a ticket be about what was told right before it: "Lumen rang, their printer is broken, open a ticket"."""
    made: list[Action] = []
    for each in actions:
        if made and _same_trouble(made[-1], each):
            made[-1] = msgspec.structs.replace(made[-1], slots={**made[-1].slots, **each.slots})
            continue
        told = made[-1] if made and made[-1].name == "log_activity" else None
        words = told.slots.get("summary") if told else None
        if each.name == "create_ticket" and "summary" not in each.slots and words:
            made.append(msgspec.structs.replace(each, slots={**each.slots, "summary": words}))
        else:
            made.append(each)
    return made


def _same_trouble(told: Action, ordered: Action) -> bool:
    """Tell the order for a ticket from the trouble that it is about: "Lumen can't log in, open a ticket, urgent"."""
    if not told.name == ordered.name == "create_ticket" or "summary" in ordered.slots:
        return False
    return all(ordered.slots.get(slot) in (None, told.slots.get(slot)) for slot in ("company", "contact", "deal"))


def _is_level(scene: Scene, text: str) -> bool:
    """Tell words that say nothing but how urgent something is."""
    levels = "|".join(word for said in scene.lexicon.table("priorities").values() for word in said)
    return bool(levels) and patterns.fullmatch(rf"(?:{levels})", fold(text)) is not None


def _customer(scene: Scene, party: Party | None) -> Party | None:
    """Give the company of a deal that is named where a problem is told: "Acme dryers" breaks down at Acme."""
    deal = scene.names.get(str(party.slots.get("deal_id", ""))) if party else None
    owner = scene.names.get(deal.company_id or deal.contact_id or "") if deal else None
    return msgspec.structs.replace(party, slots=of_entry(owner)) if party and owner else party
