"""New deals: their customer, name, amount, stage, close date and owner."""

from collections.abc import Mapping
from typing import Any

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.actions.deals.amounts import with_amount
from handlers.understanding.actions.deals.changes import deals_of, done, spans_of
from handlers.understanding.actions.deals.customers import told_apart, without_named_days, without_shared_words
from handlers.understanding.actions.deals.names import first_party, owner_and_end
from handlers.understanding.actions.deals.unsure import as_said
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.people.particulars import source_of
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.party import Party, of_entry
from handlers.understanding.clauses.stages import stage_missing, stage_within
from handlers.understanding.clauses.times.timing import choose, put
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.names import Entry
from handlers.understanding.scene import Scene
from handlers.understanding.words.text import fold, words


def create(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a new deal: party, name, amount, stage, close date."""
    found = clause.found
    if found is None:
        return NOTHING
    action = Action(name="create_deal", spans=spans_of(clause))
    scene = without_shared_words(without_named_days(scene, found.head, clause.end), found.head, clause.end)
    owner, end = _owner(scene, found, clause.end)
    slots: dict[str, Any] = {"owner": owner} if owner else {}
    there = _there(scene, found.head, end) if owner and found.start == found.head else None
    if there is not None:
        return done(Action(name="assign", slots={"assignee": owner, **of_entry(there)}))
    name, party = told_apart(scene, found, clause.end, end)
    party = _customer(scene, party) or carried
    party = party or first_party(scene, clause.start, found.start)  # "Acme wants more, open a deal over 5k."
    name, party = _no_other(scene, name, party)
    if name:
        slots["name"] = name
    slots |= _stage(scene, (found.head, clause.end), _named(slots, party)) | _source(scene, found.head, clause.end)
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
    money = money or scene.within(clause.start, found.start, "money")[-1:]  # "Acme wants a gate, 5k, open a deal."
    action = with_amount(action, as_said(scene, clause.start, money[0]) if money else None)
    if party is None:
        return Outcome(actions=(action,))
    party = _with_person(scene, clause, party)
    return Outcome(actions=(_put(party, action),), party=party)


def _source(scene: Scene, start: int, end: int) -> dict[str, str]:
    """Give what a new deal came through: "source referral"; a colleague, a customer or a day is no such thing."""
    for leads in ("deal_source", "source_words"):
        said, place = source_of(scene, start, end, leads)
        if said and not scene.within(*place):
            return {"source": said}
    return {}


def _stage(scene: Scene, place: tuple[int, int], names: list[str]) -> dict[str, Any]:
    """Give the stage that is said, or, ``unread``, the words for one that is not there; a name's words are none."""
    stage = stage_within(scene, *place)
    missing = "" if stage else stage_missing(scene, *place)
    if not missing or any(fold(missing) in fold(each) for each in names):
        return {"stage": stage} if stage else {}
    return {"unread": missing}


def _named(slots: Mapping[str, Any], party: Party | None) -> list[str]:
    """List the names that a new deal and its customer bear."""
    said = [slots.get("name", ""), *(party.slots.values() if party else ())]
    return [each for each in said if isinstance(each, str)]


def _with_person(scene: Scene, clause: Clause, party: Party) -> Party:
    """Add the one person of the customer whom the words name, too, or the customer of the person."""
    who = scene.names.get(str(party.slots.get("contact_id", "")))
    firms = [e for m in scene.within(clause.start, clause.end, "company") for e in m.value.entries]
    if who is not None and "company" not in party.slots and any(firm.id == who.company_id for firm in firms):
        firm = next(firm for firm in firms if firm.id == who.company_id)
        return msgspec.structs.replace(party, slots={**party.slots, **of_entry(firm)})
    company = party.slots.get("company_id")
    people = {e.id: e for m in scene.within(clause.start, clause.end, "contact") for e in m.value.entries}
    there = [person for person in people.values() if company and person.company_id == company]
    if len(there) != 1 or "contact" in party.slots or party.options:
        return party
    return msgspec.structs.replace(party, slots={**party.slots, **of_entry(there[0])})


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


def _no_other(scene: Scene, name: str, party: Party | None) -> tuple[str, Party | None]:
    """Let a new deal be no old one that is only called alike: of "Acme phase 1", "Acme phase 2" has the customer.

    What goes on in small letters behind an old deal's whole name is words that nobody could read, and no new name.
    """
    entry = scene.names.get(str(party.slots.get("deal_id", ""))) if party is not None else None
    if party is None or entry is None:
        return name, party
    span = party.spans.get("deal")
    said = name or (scene.text[span.start : span.end] if span else "")
    rest = fold(said).removeprefix(fold(entry.name))
    original = said[len(said) - len(rest) :]
    if not rest or (rest.startswith(" ") and original.islower() and not any(char.isdigit() for char in rest)):
        return name, party
    owners = filter(None, (scene.names.get(each) for each in (entry.company_id, entry.contact_id) if each))
    kept = {slot: value for slot, value in party.slots.items() if slot not in ("deal", "deal_id")}
    spans = dict(party.spans)
    for owner in owners:
        kept |= of_entry(owner)
        if there := _naming(scene, said, owner):
            spans[owner.kind] = there
    return said, msgspec.structs.replace(party, slots=kept, spans=spans, options=())


def _naming(scene: Scene, said: str, owner: Entry) -> Span | None:
    """Find the words at a name's beginning that call its customer, maybe with a slip, so that it can be said."""
    start, run = scene.text.find(said), words(said)
    for count in range(1, len(run) + 1):
        hit = scene.names.match(run[:count], spoken=scene.spoken)
        if start >= 0 and hit is not None and any(each.id == owner.id for each in hit.entries):
            return Span(start + run[0].start, start + run[count - 1].end)
    return None


def _customer(scene: Scene, party: Party | None) -> Party | None:
    """Take a new name for a company's where no given name begins it: deals are made with companies."""
    name = str(party.slots.get("contact", "")) if party and "contact_id" not in party.slots else ""
    if party is None or not name or "company" in party.slots or party.options:
        return party
    if fold(name.split()[0]) in scene.lexicon.sets.get("given", frozenset()) or in_characters(name):
        return party
    spans = {"company": party.spans["contact"]} if "contact" in party.spans else {}
    return msgspec.structs.replace(party, slots={"company": name}, spans=spans)


def _put(party: Party, action: Action) -> Action:
    """Give a deal its customer, behind every question that waits around it."""
    if action.name != "ask":
        return party.put(action)
    return msgspec.structs.replace(action, then=tuple(_put(party, inner) for inner in action.then))
