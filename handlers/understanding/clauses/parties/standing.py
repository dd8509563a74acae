"""Which record a name in a clause stands for, also beside a company; candidates where several may be meant."""

from collections.abc import Iterator
from typing import Any

import msgspec

from handlers.kit.reading import Moment, Span
from handlers.understanding.clauses.parties.party import Party, is_person, of_entry
from handlers.understanding.marks import Mark
from handlers.understanding.naming.names import Entry, Hit
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, words

_NAMED = frozenset({"contact", "company", "deal", "several", "unknown"})


def one(scene: Scene, name: Mark, place: Mark | None = None) -> Party:
    """Resolve a name mark, with the company said beside it."""
    company = company_of(place) if place is not None else None
    end = max(place.end, name.end) if place is not None else name.end  # The company may stand before.
    spans = {"contact": Span(name.start, name.end)}
    if place is not None:
        spans["company"] = Span(place.start, place.end)
    if name.kind == "unknown":
        return _unknown(scene, name, place, company)
    entries = _candidates(scene, name.value)
    if place is not None and _is_where(scene, name, place, entries):
        place, end = None, name.end
        spans.pop("company")
    if name.value.unsure:
        typed, beside = scene.text[name.start : name.end], _beside(entries[0], company, place)
        return Party(about=entries[0].kind, options=entries, typed=typed, slots=beside, spans=spans, end=end)
    if place is not None and place.kind == "unknown" and any(e.kind == "contact" for e in entries):
        people = tuple(e for e in entries if e.kind == "contact")
        return Party(about="contact", options=people, slots={"company": place.value}, spans=spans, end=end)
    if company is not None and any(entry.kind == "contact" for entry in entries):
        there = tuple(e for e in entries if e.kind == "contact" and e.company_id == company.id)
        there = there or _called_there(scene, name, company)
        if len(there) != 1:
            people = there or _near(scene, name, company, entries)
            return Party(about="contact", options=people, slots=of_entry(company), spans=spans, end=end)
        entries = there
    if len(entries) == 1:
        kind = entries[0].kind
        slots = of_entry(entries[0]) if kind != "member" else {}
        beside = _beside(entries[0], company, place)
        return Party(slots={**slots, **beside}, spans={kind: Span(name.start, end)}, end=end)
    about = "contact" if any(e.kind == "contact" for e in entries) else entries[0].kind if entries else "contact"
    return Party(about=about, options=entries, spans=spans, end=end) if entries else Party(end=end)


def _is_where(scene: Scene, name: Mark, place: Mark, entries: tuple[Entry, ...]) -> bool:
    """Tell where somebody was met from whose they are: "met Ana yesterday in Paris", "comí con Ana en Lisboa"."""
    if place.kind != "unknown":
        return False
    if scene.within(name.end, place.start, "date"):
        return True
    known = len(entries) == 1 and entries[0].kind == "contact" and bool(entries[0].company_id) and not name.value.unsure
    between, where = scene.folded[name.end : place.start], scene.lexicon.alternation("where_at")
    return known and patterns.fullmatch(rf" {where} (?:{scene.lexicon.alternation('the')} )?", between) is not None


def _called_there(scene: Scene, name: Mark, company: Entry) -> tuple[Entry, ...]:
    """Give the company's own people who are called so; a name that thousands share lists only some of them."""
    said = scene.text[name.start : name.end]
    people = scene.names.people_at(company.id, said, scene.spoken)
    return tuple(entry for entry in people if scene.names.is_called(entry, said, scene.spoken))


def _near(scene: Scene, name: Mark, company: Entry, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Give whom a name may mean beside a company that contradicts it: them, and the company's own of that name."""
    own = scene.names.people_at(company.id, scene.text[name.start : name.end], scene.spoken)
    return tuple(dict.fromkeys([*(e for e in entries if e.kind == "contact"), *own]))


def _beside(entry: Entry, company: Entry | None, place: Mark | None) -> dict[str, Any]:
    if place is None or entry.kind == "company":
        return {}
    return of_entry(company) if company else {"company": place.value} if place.kind == "unknown" else {}


def _unknown(scene: Scene, name: Mark, place: Mark | None, company: Entry | None) -> Party:
    spans = {"contact": Span(name.start, name.end)}
    if place is not None:
        beside = of_entry(company) if company else {"company": str(place.value)}
        return Party(slots={"contact": name.value, **beside}, spans=spans, end=max(place.end, name.end))
    honorific = patterns.search(
        rf"{LEFT}{scene.lexicon.alternation('honorifics')}\.? $", scene.folded[max(0, name.start - 8) : name.start]
    )
    shorter = None if honorific else scene.names.company_called(name.value, scene.spoken)
    if shorter is not None:
        return Party(slots=of_entry(shorter), spans={"company": Span(name.start, name.end)}, end=name.end)
    begun = scene.names.match(words(name.value), slips=False)  # "Blumen Haus" begins like a company that is known.
    business = begun is not None and begun.entries[0].kind == "company"
    slot = "contact" if honorific or (not business and is_person(name.value, scene.lexicon)) else "company"
    return Party(slots={slot: name.value}, spans={slot: Span(name.start, name.end)}, end=name.end)


def customer_of(scene: Scene, party: Party | None, before: Party | None) -> Party | None:
    """Add to a deal that the message speaks of whose it is: who was named before it, else its company."""
    deal = scene.names.get(str(party.slots.get("deal_id", ""))) if party else None
    firm = scene.names.get(deal.company_id) if deal is not None and deal.company_id else None
    if party is None or firm is None or party.slots.keys() != {"deal", "deal_id"}:
        return party
    person = scene.names.get(str(before.slots.get("contact_id", ""))) if before and not before.options else None
    theirs = of_entry(person) if person is not None and person.company_id == firm.id else of_entry(firm)
    return msgspec.structs.replace(party, slots={**theirs, **party.slots})


def company_of(place: Mark) -> Entry | None:
    """Give the one company that a mark names; None where it may be several, or is new."""
    if place.kind == "unknown":
        return None
    companies = [entry for entry in place.value.entries if entry.kind == "company"]
    return companies[0] if len(companies) == 1 else None


def also_of(scene: Scene, deal: Party | None, before: Party | None) -> Party | None:
    """Keep the customer spoken of beside a deal of theirs: "met Mei. Lumen pilot is 60k now, and I'll send her …"."""
    if deal is None or before is None or before.options or deal.slots.keys() != {"deal", "deal_id"}:
        return deal
    entry = scene.names.get(str(deal.slots["deal_id"]))
    known = (scene.names.get(str(before.slots.get(f"{kind}_id", ""))) for kind in ("contact", "company"))
    theirs = {owner for each in known if each for owner in (each.id, each.company_id) if owner}
    if entry is None or theirs.isdisjoint((entry.company_id, entry.contact_id)):
        return deal
    kept = {slot: value for slot, value in before.slots.items() if slot.removesuffix("_id") in ("contact", "company")}
    return msgspec.structs.replace(deal, slots={**kept, **deal.slots})


def apart(scene: Scene) -> Moment:
    """Give the moment in which parts of a message are read: where it names somebody, what is in focus is left out."""
    near = {*scene.moment.focus}
    named = (mark for mark in scene.marks if near and mark.kind in _NAMED)
    others = any(mark.kind == "unknown" or not near & {each.id for each in mark.value.entries} for mark in named)
    return msgspec.structs.replace(scene.moment, focus=()) if others else scene.moment


def last_spoken_of(scene: Scene, place: int, party: Party | None) -> Party | None:
    """Give whose "his" is: that of the one whom the sentence before names alone, be it somebody else than called."""
    people = scene.within(0, place, "contact", "unknown", "several")
    if party is None or not people or people[-1].kind == "several":
        return party
    last = people[-1]
    stop = max(scene.folded.rfind(each, 0, last.start) for each in (". ", "! ", "? ", "; ", "\n", "。", "！", ";"))
    alone = len(people) == 1 or people[-2].start < stop
    if not alone or (last.kind == "unknown" and not is_person(last.value, scene.lexicon)):
        return party
    meant = one(scene, last)
    return party if meant.options or meant.slots.get("contact") == party.slots.get("contact") else meant


def _candidates(scene: Scene, hit: Hit) -> tuple[Entry, ...]:
    outside = tuple(e for e in hit.entries if e.kind != "member") or hit.entries
    if len(outside) > 1 and not all(e.kind == "contact" and e.id in scene.moment.focus for e in outside):
        near = [e for i in _in_focus(scene) for e in outside if e.id == i or i in (e.company_id, e.contact_id)]
        if near:
            return (near[0],)
        kinds = (
            [e for e in outside if e.kind in ("contact", "company")]
            if not all(e.kind == "deal" for e in outside)
            else outside
        )
        outside = tuple(kinds) or outside
    return outside


def _in_focus(scene: Scene) -> Iterator[str]:
    """List the records that a card is about, and behind them the companies whose they are."""
    yield from scene.moment.focus
    entries = (scene.names.get(each) for each in scene.moment.focus)
    yield from (each.company_id for each in entries if each is not None and each.company_id)
