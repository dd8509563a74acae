"""Deals: opened, changed, moved, won, lost."""

from typing import Any

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.actions.deals.amounts import with_amount
from handlers.understanding.actions.deals.bare import said_as_amounts
from handlers.understanding.actions.deals.differences import totals
from handlers.understanding.actions.deals.ends import behind_day, goes_elsewhere, sure
from handlers.understanding.actions.deals.renamed import not_the_deal
from handlers.understanding.actions.deals.things import refuses_a_day, shuts
from handlers.understanding.actions.deals.unsure import is_of_once, of_budget
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party, ask, of_entry
from handlers.understanding.clauses.stages import stage_of, stage_put_right
from handlers.understanding.clauses.times.timing import choose, one_period, put
from handlers.understanding.marks import Mark
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.names import Entry, Hit
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import LEFT, RIGHT, fold, words

_CERTAIN = 100
_TOTAL = {"about": "amount", "options": [], "slot": "amount", "total": True}
"""The question behind "raise it by 5k": what a deal is worth now is not known to the reader."""


def with_deal(scene: Scene, mark: Mark | None, action: Action) -> Action | None:
    """Fill the deal that a name means: itself, or the one open deal of a contact or company; several are asked."""
    entries = deals_of(scene, mark)
    if mark is not None and not entries:
        if mark.kind == "unknown":
            return msgspec.structs.replace(action, slots={"deal": mark.value, **action.slots})
        return None
    unsure = mark is not None and mark.kind != "unknown" and mark.value.unsure
    if len(entries) == 1 and not unsure:
        return msgspec.structs.replace(action, slots={**of_entry(entries[0]), **action.slots})
    return ask("deal", entries, action) if entries else None


def deals_of(scene: Scene, mark: Mark | None) -> tuple[Entry, ...]:
    if mark is None:
        near = [entry for i in scene.moment.focus if (entry := scene.names.get(i)) is not None]
        for entry in near:
            if entry.kind == "deal":
                return (entry,)
            deals = _owned(scene, entry)
            if deals:
                return deals
        return ()
    if mark.kind == "unknown":
        return scene.names.deals_called(str(mark.value), scene.spoken) or _slipped(scene, str(mark.value))
    named = tuple(e for e in mark.value.entries if e.kind == "deal")
    if named and mark.kind == "deal":
        return named
    found = {deal.id: deal for e in mark.value.entries for deal in _owned(scene, e)}
    return named or tuple(found.values())


def _slipped(scene: Scene, said: str) -> tuple[Entry, ...]:
    """Give the deals that words mean with a slip of the pen, where only a deal can stand: "move brightwter to …"."""
    typed = words(said)
    hit = scene.names.match(typed, spoken=scene.spoken) if typed else None
    if hit is None or hit.unsure or hit.count < len(typed):
        return ()
    found = {deal.id: deal for e in hit.entries for deal in ((e,) if e.kind == "deal" else _owned(scene, e))}
    return tuple(found.values())


def _owned(scene: Scene, entry: Entry) -> tuple[Entry, ...]:
    if entry.kind == "company":
        return scene.names.open_deals(company_id=entry.id)
    return scene.names.open_deals(contact_id=entry.id) if entry.kind == "contact" else ()


def _ended(scene: Scene, clause: Clause, mark: Mark | None, action: Action) -> Action | None:
    """Fill the deal that is won or lost; a customer without an open one stands for itself, or for its only closed one.

    Behind a report of what happened such words are part of the report.
    """
    found = with_deal(scene, mark, action)
    if found is not None or clause.follows or mark is None or mark.end == mark.start:
        return found
    entries = tuple(each for each in mark.value.entries if each.kind in ("company", "contact"))
    if len(entries) != 1 or mark.value.unsure:
        return None
    closed = scene.names.closed_deals(entries[0])
    meant = closed[0] if len(closed) == 1 else entries[0]
    return msgspec.structs.replace(action, slots={**of_entry(meant), **action.slots})


def _mark(scene: Scene, clause: Clause, carried: Party | None) -> Mark | None:
    found = clause.found
    if found is not None and "deal" in found.groups:
        marks = scene.within(*found.groups["deal"])
        return _theirs(scene, marks[0], carried) if marks else None
    marks = scene.within(clause.start, clause.end, "deal") or scene.within(
        clause.start, clause.end, "company", "contact"
    )
    if marks:
        return marks[0]
    if carried is not None:
        return _of_party(scene, carried)
    return None


def _theirs(scene: Scene, mark: Mark, carried: Party | None) -> Mark:
    """Take a word of its name for the one deal of whom the message speaks: "met Lumen. Pilot moves to proposal"."""
    if mark.kind != "unknown" or carried is None:
        return mark
    deals = deals_of(scene, _of_party(scene, carried))
    if len(deals) != 1 or fold(str(mark.value)) not in fold(deals[0].name).split():
        return mark
    return Mark("deal", mark.start, mark.end, Hit(entries=deals, count=1, whole=True, slips=0))


def _of_party(scene: Scene, party: Party) -> Mark | None:
    for kind in ("deal", "contact", "company"):
        entry = scene.names.get(str(party.slots.get(f"{kind}_id", "")))
        if entry is not None:
            return Mark(kind, 0, 0, Hit(entries=(entry,), count=1, whole=True, slips=0))
    return Mark("company", 0, 0, Hit(entries=(), count=0, whole=True, slips=0))  # Somebody new has no deals.


def done(action: Action | None) -> Outcome:
    if action is None:
        return NOTHING
    slots = action.slots
    named = {key: slots[key] for key in ("deal", "deal_id") if key in slots}
    return Outcome(actions=(action,), party=Party(slots=named) if named else None)


def _of_other(scene: Scene, clause: Clause) -> bool:
    """Tell words that end something else than a deal: "Charles cancelled our meeting", "signed the visitors' book"."""
    end = clause.found.end if clause.found else clause.start
    other = patterns.made(rf"\s*{scene.lexicon.alternation('not_deals')}{RIGHT}")
    return other.match(scene.folded, end, clause.end) is not None


def win(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a deal that is won, with its amount where one is said."""
    if _of_other(scene, clause) or _long_gone(scene, clause):
        return NOTHING
    if goes_elsewhere(scene, clause):
        return lose(scene, clause, carried)
    mark = _mark(scene, clause, carried)
    base = _ended(scene, clause, mark, Action(name="win_deal", spans=spans_of(clause)))
    money = scene.within(clause.found.start if clause.found else clause.start, clause.end, "money")
    if not money and clause.found and "money" in clause.found.groups:
        money = scene.within(*clause.found.groups["money"])
    if not money:
        numbers = scene.within(
            base.spans["deal"].end if base and "deal" in base.spans else clause.start, clause.end, "number"
        )
        money = [each for each in numbers if each.value.value >= 1000]
    money = totals(scene, clause, money)
    return sure(scene, clause, done(with_amount(base, money[0] if money else None)), mark)


def spans_of(clause: Clause) -> dict[str, Span]:
    found = clause.found
    return {slot: Span(*place) for slot, place in found.groups.items() if slot in ("deal", "stage")} if found else {}


def lose(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a deal that is lost, with the reason as typed."""
    found, mark = clause.found, _mark(scene, clause, carried)
    reason = ""
    if _of_other(scene, clause) or refuses_a_day(scene, clause) or _long_gone(scene, clause):
        return NOTHING
    if found is not None:
        start = found.head if "rest" not in found.groups else found.groups["rest"][0]
        named = mark is not None and start <= mark.start < mark.end  # Behind the command's name stands the deal's.
        reason = prose(scene, behind_day(scene, mark.end if mark is not None and named else start), clause.end)
        if "text" in found.groups:
            reason = ", ".join(filter(None, (prose(scene, *found.groups["text"]), reason)))
    slots = {"reason": reason} if len(reason) > 2 or in_characters(reason) else {}
    lost = _ended(scene, clause, mark, Action(name="lose_deal", slots=slots, spans=spans_of(clause)))
    return sure(scene, clause, done(lost), mark)


def reopen(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read that a closed deal is taken up again."""
    mark = _mark(scene, clause, carried)
    entries = mark.value.entries if mark and mark.kind != "unknown" else ()
    closed = {e.id: e for e in entries if e.kind == "deal"}
    closed = closed or {deal.id: deal for e in entries for deal in scene.names.closed_deals(e)}
    if len(closed) == 1:
        return done(Action(name="reopen_deal", slots=of_entry(next(iter(closed.values())))))
    if closed:
        return done(ask("deal", tuple(closed.values()), Action(name="reopen_deal")))
    return done(with_deal(scene, mark, Action(name="reopen_deal")))


def move(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a deal that changes its stage, also to one that ends it; a name that no deal has stands as typed."""
    found = clause.found
    stage = stage_of(scene, *found.groups["stage"]) if found and "stage" in found.groups else None
    if found is None or stage is None or _of_past(scene, clause):
        return NOTHING
    stage = stage_put_right(scene, found.groups["stage"][1], clause.end) or stage
    action = Action(name="move_deal", slots={"stage": stage}, spans=spans_of(clause))
    mark = _mark(scene, clause, carried)
    if "typed" in found.groups:
        mark = _typed(scene, found.groups["typed"], carried)
    moved = done(with_deal(scene, mark, action))
    return _worth(scene, clause, moved)


def _worth(scene: Scene, clause: Clause, moved: Outcome) -> Outcome:
    """Add the amount that is said behind a stage: "is in negotiation now, worth 11k"."""
    money = totals(scene, clause, scene.within(clause.found.head, clause.end, "money")) if clause.found else []
    named = moved.party.slots if moved.party else {}
    if not money or not named:
        return moved
    worth = with_amount(Action(name="update_deal", slots=named), money[0])
    return msgspec.structs.replace(moved, actions=(*moved.actions, worth))


def _typed(scene: Scene, place: tuple[int, int], carried: Party | None) -> Mark | None:
    """Give a deal named in words that are more than one name; "it" means what was spoken of before."""
    said = scene.folded[slice(*place)].strip()
    words_for_it = scene.lexicon.sets.get("pronouns", frozenset()) | scene.lexicon.sets.get("deal_nouns", frozenset())
    if said in words_for_it:
        return _of_party(scene, carried) if carried is not None else None
    return Mark("unknown", *place, scene.text[slice(*place)].strip())


def update(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a new amount, close date or probability of a deal."""
    found = clause.found
    if found is None or shuts(scene, clause):
        return NOTHING
    action = Action(name="update_deal", spans=spans_of(clause))
    money = (
        scene.within(*found.groups["money"])
        if "money" in found.groups
        else scene.within(found.start, clause.end, "money")
    )
    money = said_as_amounts(scene, clause, money)
    chance = totals(scene, clause, scene.within(found.start, clause.end, "percent"))
    slots: dict[str, Any] = {}
    if len(chance) == 1 and chance[0].value <= _CERTAIN:  # "50 % now, 50 % in June" are parts of a payment.
        slots["probability"] = chance[0].value
    if "text" in found.groups:
        slots["name"] = prose(scene, *found.groups["text"])
        theirs = not_the_deal(scene, found, _mark(scene, clause, carried), slots["name"])
        if theirs is not None:
            return theirs
    action = msgspec.structs.replace(action, slots=slots)
    if found.intent.fixed.get("closes") or _closing(scene, clause.start, clause.end):
        said = found.groups.get("date", (clause.start, clause.end))[0]
        timed = choose(scene, said, one_period(scene, said, clause.end), "close")
        action = put(scene, action, "close_date", timed, "close")
    worth = totals(scene, clause, money)
    if money and not worth:
        action = Action(name="ask", slots=_TOTAL, then=(action,))
    whose = _mark(scene, clause, carried)
    action = with_amount(action, of_budget(scene, clause, whose, worth[0]) if worth else None)
    if not (action.slots.keys() - {"about"}) or (
        money and (_of_past(scene, clause) or is_of_once(scene, clause, money[0]))
    ):
        return NOTHING
    if action.name == "ask":
        waiting = with_deal(scene, whose, action.then[0])
        return done(msgspec.structs.replace(action, then=(waiting,)) if waiting else None)
    return done(with_deal(scene, whose, action))


def _long_gone(scene: Scene, clause: Clause) -> bool:
    """Tell old news, said before the verb or right behind it: "last year we won Lumen" is not the deal that is open."""
    end = clause.found.end if clause.found else clause.end
    dates = [mark for mark in scene.within(clause.start, clause.end, "date") if mark.value.step == "last"]
    beside = (mark for mark in dates if mark.start < end or not scene.folded[end : mark.start].strip(" ,"))
    return any(mark.value.unit == "year" for mark in beside)


def _of_past(scene: Scene, clause: Clause) -> bool:
    """Tell what was in a year or quarter gone: "Lumen made 2m last year" is the customer's turnover."""
    dates = (mark.value for mark in scene.within(clause.start, clause.end, "date"))
    return any(when.step == "last" and when.unit in ("year", "quarter") for when in dates)


def _closing(scene: Scene, start: int, end: int) -> bool:
    return bool(patterns.made(rf"{LEFT}{scene.lexicon.alternation('closing')}{RIGHT}").search(scene.folded, start, end))
