"""Contacts, companies and what is said about any record: new ones, changes, tags, owners, tickets, deletion."""

import re
from typing import Any

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.people.jobs import (
    before_capital,
    before_company,
    in_front,
    in_one,
    is_job,
    job_behind,
    name_first,
)
from handlers.understanding.actions.people.particulars import (
    colleague_of,
    industry,
    owner_of,
    said_firm,
    source_of,
    tag,
    tagged_with,
    unreadable,
)
from handlers.understanding.actions.people.pieces import pieces_of
from handlers.understanding.actions.silence import reason, until
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.clause import direct
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.marks import Mark
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.strangers import is_no_name
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import new_name, prose, trim
from handlers.understanding.words.text import fold, words

_FIELDS = ("email", "phone", "url")
_OF_TASKS = frozenset({"delete", "assign"})
"""What is ordered of a task by its words as well as of a record."""


def _fields(scene: Scene, start: int, end: int) -> tuple[dict[str, Any], list[tuple[int, int]]]:
    slots: dict[str, Any] = {}
    taken = []
    for mark in scene.within(start, end, *_FIELDS):
        slots.setdefault("website" if mark.kind == "url" else mark.kind, mark.value)
        taken.append((mark.start, mark.end))
    return slots, taken


def create_contact(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a new contact: name first, then job, company, address and number in any order."""
    found = clause.found
    if found is None:
        return NOTHING
    firm = said_firm(scene, found, clause.end)
    if firm:  # "agrega la empresa Aceros del Norte, tel …": what is called a company is no person.
        return create_company(scene, msgspec.structs.replace(clause, found=firm), carried)
    owner, end = owner_of(scene, found.head, clause.end)
    slots, taken = _fields(scene, found.head, end)
    slots.pop("website", None)
    slots.update({k: v for k, v in found.intent.fixed.items() if k == "state"})
    slots |= {"owner": owner} if owner else {}
    source, place = source_of(scene, found.head, end)
    source = "" if scene.within(*place, "company", "contact", "deal") else source  # "… como contacto de Orchid".
    there, beside = colleague_of(scene, found, end, carried)
    tagged, label = tagged_with(scene, found, end)
    taken += [each for each, said in ((place, source), (beside, there), (label, tagged)) if said]
    pieces = pieces_of(scene, found.head, end, taken)
    unread, pieces = unreadable(scene, pieces)
    slots = unread | slots
    if not pieces:
        return NOTHING
    name, company, title = _described(scene, found, pieces)
    company = company or there
    if not name or is_no_name(name, scene.lexicon, scene.spoken):
        return NOTHING
    source = source or (prose(scene, *found.groups["text"]) if "text" in found.groups else "")
    slots |= {"name": name, **company, **({"source": source} if source else {}), **({"title": title} if title else {})}
    kind = str(found.intent.fixed.get("kind", ""))
    action = Action(name="create_contact", slots=slots, spans={"name": Span(*pieces[0])})
    party = Party(slots={"contact": name})
    if kind:
        return Outcome(
            actions=(action, Action(name="log_activity", slots={"kind": kind, "contact": name})), party=party
        )
    marked = Action(name="add_tag", slots={"tag": tagged, "contact": name})
    return Outcome(actions=(action, marked) if tagged else (action,), party=party)


def _described(scene: Scene, found: Found, pieces: list[tuple[int, int]]) -> tuple[str, dict[str, Any], str]:
    """Give a new contact's name, company and job out of the pieces that say them."""
    pieces = name_first(scene, pieces)
    name, company, title = in_front(scene, pieces) or _person(scene, pieces[0])
    company = (_place(scene, *found.groups["company"]) if "company" in found.groups else {}) or company
    for piece in pieces[1:]:
        job, place = _job(scene, piece)
        company, title = company or place, title or job
    no_job = patterns.fullmatch(scene.lexicon.alternation("no_jobs"), fold(title))
    return name, company, "" if no_job else title


def _person(scene: Scene, piece: tuple[int, int]) -> tuple[str, dict[str, Any], str]:
    start, end = piece
    called = {"", *scene.lexicon.sets.get("honorifics", ())}
    news = scene.within(start, end, "unknown")
    whole = next((m.end for m in news if scene.folded[start : m.start].strip(" .") in called), start)
    at = patterns.made(rf" (?:{scene.lexicon.alternation('at_company')}(?!\w)|@) ?").search(scene.folded, whole, end)
    job = patterns.made(rf" (?:{scene.lexicon.alternation('as_job')}) ").search(scene.folded, whole, end)
    stop = min([m.start() for m in (at, job) if m] or [end])
    name = trim(scene.text[start:stop], scene.lexicon)
    name, title = next((str(mark.value) for mark in news if scene.text[mark.start : mark.end] == name), name), ""
    if job and (not at or job.start() < at.start()):
        title = trim(scene.text[job.end() : at.start() if at else end], scene.lexicon)
    if not title:
        name, title = job_behind(scene, name)
    company = _place(scene, at.end(), end) if at else {}
    if at and job and job.start() >= at.end():
        company = _place(scene, at.end(), job.start())
        title = trim(scene.text[job.end() : end], scene.lexicon)
    return name, company, title


def _place(scene: Scene, start: int, end: int) -> dict[str, Any]:
    for mark in scene.within(start, end, "company", "several"):
        if mark.value.unsure:
            break
        for entry in mark.value.entries:
            if entry.kind == "company":
                return {"company": entry.name, "company_id": entry.id}
    name = new_name(scene, start, end)
    here = patterns.fullmatch(scene.lexicon.alternation("no_firms"), fold(name))  # "Put Ana in the CRM".
    return {"company": name} if name and not here and not scene.within(start, end, "contact") else {}


def _job(scene: Scene, piece: tuple[int, int]) -> tuple[str, dict[str, Any]]:
    start, end = piece
    at = patterns.made(rf"(?:^|(?<=[\s,(]))(?:{scene.lexicon.alternation('later_at')}|@) ").search(
        scene.folded, start, end
    )
    if at is None:  # "CFO of Acme", but not "head of IT".
        ats = patterns.made(rf"(?:^|(?<=\s)){scene.lexicon.alternation('at_company')} ").finditer(
            scene.folded, start, end
        )
        places = list(ats)
        at = before_company(scene, places, end) or before_capital(scene, places, start)
    if at:
        job = trim(scene.text[start : at.start()], scene.lexicon)
        told = job.split(" ")[0].lower() in scene.lexicon.sets.get("told_of", frozenset())
        return ("", {}) if told else (job, _place(scene, at.end(), end))
    led = patterns.made(rf"[\s(]*{scene.lexicon.alternation('as_job')} ").match(scene.folded, start, end)
    start = led.end() if led else start  # "…, she's head of purchasing".
    text = trim(scene.text[start:end], scene.lexicon)
    firms = scene.within(start, end, "company")
    if firms:
        behind = patterns.made(rf"{scene.lexicon.alternation('firm_of')}").match(scene.folded, firms[0].end, end)
        job = trim(scene.text[behind.end() : end], scene.lexicon) if behind else ""
        return (job if job and is_job(scene, job) else ""), _place(scene, start, end)
    if in_characters(text) and patterns.search(scene.lexicon.alternation("no_title"), scene.folded[start:end]):
        return "", {}
    if in_characters(text):
        return in_one(scene, text)
    typed = [mark for mark in scene.within(start, end, "unknown") if mark.value == text]
    given = words(text)[0].fold in scene.lexicon.sets.get("given", frozenset()) if typed else False
    if typed and not given and not is_job(scene, text):
        return "", {"company": text}
    return (text, {}) if is_job(scene, text) else ("", {})


def create_company(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a new company: its name, and an address or number beside it."""
    del carried
    found = clause.found
    if found is None:
        return NOTHING
    owner, end = owner_of(scene, found.head, clause.end)
    slots, taken = _fields(scene, found.head, end)
    slots |= {"owner": owner} if owner else {}
    unread, pieces = unreadable(scene, pieces_of(scene, found.head, end, taken))
    slots = unread | slots
    name = prose(scene, *pieces[0]) if pieces else ""
    for each in ("order_ends", "in_industry"):
        name = patterns.sub(rf" {scene.lexicon.alternation(each)}$", "", name, flags=re.I)
    name += "." if patterns.search(r"\.\w$", name) and f"{name}." in scene.text else ""  # "C.A." keeps its last point.
    if not name or is_no_name(name, scene.lexicon, scene.spoken):
        return NOTHING
    slots.pop("email", None)
    slots.update(industry(scene, pieces[0], pieces[1:]))
    return Outcome(
        actions=(Action(name="create_company", slots={"name": name, **slots}, spans={"name": Span(*pieces[0])}),),
        party=Party(slots={"company": name}),
    )


def _named(scene: Scene, found: Found) -> Party | None:
    for slot in ("who", "contact", "company", "deal"):
        if slot in found.groups:
            marks = scene.within(*found.groups[slot])
            return one(scene, marks[0]) if marks else None
    return None


def update_record(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a new number, address, job or company of a contact, or a detail of a company."""
    found = clause.found
    if found is None:
        return NOTHING
    party = _named(scene, found) or carried
    if party is None or not party:
        return NOTHING
    slots, _ = _fields(scene, found.start, clause.end)
    if "company" in found.groups and found.intent.fixed.get("moves"):
        slots.update(_place(scene, *found.groups["company"]))
    if "text" in found.groups and found.intent.fixed.get("field"):
        slots[str(found.intent.fixed["field"])] = prose(scene, *found.groups["text"])
    if not slots:
        return NOTHING
    if "company" in party.slots and "contact" not in party.slots and not party.options:
        slots.pop("email", None)
        slots.update(_trade(scene, found, clause.end))
        return (
            Outcome(actions=(Action(name="update_company", slots={**party.slots, **slots}),), party=party)
            if slots
            else NOTHING
        )
    slots.pop("website", None)
    return (
        Outcome(actions=(_merged(party, Action(name="update_contact", slots=slots)),), party=party)
        if slots
        else NOTHING
    )


def _trade(scene: Scene, found: Found, end: int) -> dict[str, str]:
    """Give what a company does, where that is said behind its new address: "…, sector energy"."""
    stop = patterns.made(r"[,，;] ?").search(scene.folded, found.start, end)
    return industry(scene, (found.start, found.start), [(stop.end(), end)]) if stop else {}


def _merged(party: Party, action: Action) -> Action:
    """Fill the party without overwriting what the action says (a contact's new company)."""
    filled = party.put(action)
    if filled.name == "ask":
        return filled
    return msgspec.structs.replace(filled, slots={**party.slots, **action.slots})


def target_of(scene: Scene, found: Found, clause: Clause, carried: Party | None) -> Party | None:
    """Give the record that an order is about."""
    named = _named(scene, found)
    if named is not None:
        return named
    inside = scene.within(found.start, found.head, "contact", "company", "deal")
    if len(inside) == 1:  # "Close the Acme ticket": a name that the words only look out for.
        return one(scene, inside[0])
    parties = direct(scene, found.head, clause.end)
    before = scene.within(clause.start, found.start, "contact", "company", "deal")
    return parties[0] if parties else carried or (one(scene, before[-1]) if len(before) == 1 else None)


def about_record(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read an action on one record: delete (to be confirmed), tag, assign, pause, ticket."""
    found = clause.found
    if found is None:
        return NOTHING
    party = target_of(scene, found, clause, carried)
    slots: dict[str, Any] = {}
    name = found.intent.action
    if name == "delete":
        slots["confirm"] = True
    if name in _OF_TASKS and "text" in found.groups:
        slots["task"] = prose(scene, *found.groups["text"])
    if "word" in found.groups:
        slots["tag"] = tag(scene, found, clause.end)
        if not slots["tag"]:
            return NOTHING
    if "member" in found.groups:
        slots["assignee"] = _member_name(scene.within(*found.groups["member"])[0])
    elif "stranger" in found.groups:
        slots["assignee"] = trim(scene.text[slice(*found.groups["stranger"])], scene.lexicon)
    elif found.intent.fixed.get("me"):
        slots["assignee"] = scene.moment.me or "me"
    if (party is None or not party) and "task" not in slots:
        return NOTHING
    action = Action(name=name, slots=slots)
    action = party.put(action) if party else action
    if name == "pause_nudges":
        action = until(scene, clause, reason(scene, clause, action))
    return Outcome(actions=(action,), party=party)


def _member_name(mark: Mark) -> str:
    return next((str(entry.name) for entry in mark.value.entries if entry.kind == "member"), "")
