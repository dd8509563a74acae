"""What was just done, once more with somebody else or on another day: "log the same for Mei", "also Jens"."""

import re
from datetime import datetime
from typing import Any

import msgspec

from handlers.cards.reading import undo_of
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.cards import newest
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.kit.context import Context
from handlers.kit.reading import RECORDS, Action
from handlers.understanding.corrections import correct_again
from handlers.understanding.followups import Same, the_same
from handlers.understanding.naming.entries import Entry
from handlers.understanding.scene import lay_out
from handlers.understanding.titles import renamed
from storage.models.card import Card

_AGAIN = frozenset({"log_activity", "create_task", "schedule_activity"})
_PARTICULAR = re.compile(r"\S@\S|\d[\d .()/-]{5,}\d")


async def plan(house: House, ctx: Context, text: str, card: Card | None) -> Plan | None:
    """Do the same once more; None where the words say something else, or nothing was done that can be done again.

    Of another day alone it is only offered: it may as well put the first one right.
    """
    said = the_same(text, ctx.moment())
    if said is None or (ctx.request.overheard and not said.whole):
        return None
    who = () if said.but else _meant(ctx, said.name)
    if not (who or said.but):
        return None
    card = await newest.done(ctx, card)
    earlier = await _done(ctx, card) if card is not None else ()
    if card is None or not earlier or {each.name for each in earlier} - _AGAIN:
        return None
    if not said.whole and any(each.slots.get("kind") == "note" for each in earlier):
        return None  # Without its words a note says nothing.
    if any(each.id in _theirs(action) for each in who for action in earlier):
        return None  # With the same one it was just done.
    if said.but:
        changed = correct_again(earlier, said.name, ctx.moment(), house.names.index)
        return Plan(suggestions=changed) if changed and {each.name for each in changed} == {"create_task"} else None
    _as_then(ctx, card)
    if len(who) > 1:
        slots = {"about": who[0].kind, "options": [each.name for each in who], "option_ids": [each.id for each in who]}
        ask = Action(name="ask", slots=slots, then=tuple(_copy(each, said) for each in earlier))
        return Plan(actions=(ask,), asks=(ask,))
    copies = tuple(_copy(each, said, who[0]) for each in earlier)
    return Plan([press_for(house, each) for each in copies], actions=copies)


def _meant(ctx: Context, name: str) -> tuple[Entry, ...]:
    """Find the customers that a name and nothing else stands for, in whatever case it is said."""
    marks = lay_out(name, ctx.moment(), ctx.names.index, ()).marks
    if len(marks) != 1 or marks[0].kind not in ("contact", "company", "several"):
        return ()
    found = marks[0]
    whole = (found.start, found.end) == (0, len(name)) and not (found.value.unsure or found.value.slips)
    kinds = {each.kind for each in found.value.entries}
    return found.value.entries if whole and len(kinds) == 1 and kinds <= {"contact", "company"} else ()


async def _done(ctx: Context, card: Card) -> tuple[Action, ...]:
    """Give what the person's own card did, while it stands."""
    undo_id = undo_of(card)
    undo = await ctx.store.undo.find(undo_id) if undo_id is not None and card.member_id == ctx.actor.id else None
    if undo is None or undo.undone_at is not None:
        return ()
    return msgspec.convert((card.request or {}).get("actions") or [], tuple[Action, ...])


def _theirs(action: Action) -> set[str]:
    return {str(action.slots[each]) for kind in RECORDS if (each := f"{kind}_id") in action.slots}


def _copy(action: Action, said: Same, who: Entry | None = None) -> Action:
    """Give the action with another customer in the place of all of its own.

    A bare name takes no words along, nor are words taken that speak of the first one: an address, a number, a name.
    """
    old = [str(action.slots[each]) for each in RECORDS if action.slots.get(each)]
    summary = str(action.slots.get("summary", ""))
    own = _PARTICULAR.search(summary) or any(_speaks_of(summary, each) for each in old)
    gone = {*RECORDS, *(f"{each}_id" for each in RECORDS), *(() if said.whole and not own else ("summary",))}
    kept: dict[str, Any] = {name: each for name, each in action.slots.items() if name not in gone}
    if kept.get("title"):
        kept["title"] = renamed(str(kept["title"]), said.name, *old)
    theirs = {who.kind: who.name, f"{who.kind}_id": who.id} if who is not None else {}
    spans = {name: each for name, each in action.spans.items() if name in kept}
    return msgspec.structs.replace(action, slots={**kept, **theirs}, spans=spans)


def _speaks_of(said: str, name: str) -> bool:
    """Tell words that hold a name, or a word of it: not its "de", and not the "An" of a plan."""
    parts = (part for part in name.split() if part[:1].isupper())
    return name in said or not {*re.findall(r"\w+", said)}.isdisjoint(parts)


def _as_then(ctx: Context, card: Card) -> None:
    memory = card.request or {}
    ctx.sent_at, ctx.text = datetime.fromisoformat(str(memory["sent_at"])), str(memory.get("text", ""))
