"""What goes on with the sender's last card here, or the one that is answered: "no, Thursday", "not him, the other"."""

from datetime import datetime

import msgspec

from handlers.cards import suggested
from handlers.cards.reading import undo_of
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.cards import again, changing, moving, newest, sharing
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.kit.context import Context
from handlers.kit.reading import RECORDS, Action
from handlers.kit.reply import Press
from handlers.kit.request import Audience
from handlers.understanding.corrections import correct_each, may_correct
from handlers.understanding.following import following
from handlers.understanding.followups import halves, means_the_other
from handlers.understanding.titles import renamed
from storage.models.card import Card

_LONGEST = 80
"""Characters: a longer message says something new."""


async def plan(house: House, ctx: Context, text: str, card: Card | None) -> Plan | None:
    """Read a message as going on with what an earlier one did; None where it says something of its own."""
    moment = ctx.moment()
    if len(text) > _LONGEST:
        return None
    if shared := await sharing.plan(house, ctx, text, card) or await again.plan(house, ctx, text, card):
        return shared
    other = means_the_other(text, moment)
    parts = list(halves(text, moment))
    if not (other or may_correct(text, moment) or any(not first for first, _ in parts)):
        return None
    for first, rest in parts:
        if first and (both := await _both(house, ctx, (first, rest), card)):
            return both
    card = await newest.done(ctx, card)
    if card is not None and moving.is_pressed(card) and (moved := await moving.corrected(house, ctx, text, card)):
        return moved
    if card is None or not (card.request or {}).get("actions"):
        return await changing.plan(house, ctx, text) or _unheard(house, ctx, text)
    earlier = msgspec.convert((card.request or {})["actions"], tuple[Action, ...])
    if other:
        return _the_other(card, earlier)
    stages = tuple(stage.name for stage in ctx.stages)
    actions = correct_each(earlier, text, moment, house.names.index, stages)
    if actions is None:
        moved = await moving.corrected(house, ctx, text, card) or await changing.plan(house, ctx, text)
        return moved or _unheard(house, ctx, text)
    if card.member_id == ctx.actor.id and (taught := _record_changed(card, earlier, actions)):
        return taught
    _as_then(ctx, card)
    done = tuple(each for each in actions if each.name != "ask")
    return Plan(
        [press_for(house, each) for each in done],
        actions=actions,
        asks=tuple(each for each in actions if each.name == "ask"),
        suggestions=following([each for each, _ in suggested.left_on(card)], earlier, actions),
        card=card,
        replaces=True,
        revert=undo_of(card),
    )


async def _both(house: House, ctx: Context, said: tuple[str, str], card: Card | None) -> Plan | None:
    """Correct something and have a colleague reminded in one breath: "make it 30k and remind Kim too"."""
    shared = await sharing.plan(house, ctx, said[1], card)
    changed = await plan(house, ctx, said[0], card) if shared is not None else None
    if shared is None or changed is None:
        return None
    if not shared.actions:
        changed.suggestions += sharing.offered(ctx, shared)
        return changed
    theirs = {each: shared.actions[0].slots[each] for each in ("assignee", "assignee_id")}
    copies = [msgspec.structs.replace(each, slots={**each.slots, **theirs}) for each in changed.actions]
    copies = [each for each in copies if each.name == "create_task"]
    changed.presses += [press_for(house, each) for each in copies]
    changed.actions += tuple(copies)
    return changed


def _unheard(house: House, ctx: Context, text: str) -> Plan | None:
    """Say that another day was heard and nothing was there to be moved."""
    private = ctx.place.audience is Audience.PRIVATE
    return Plan([Press("nod", {"unread": True})]) if private and moving.is_another_day(house, ctx, text) else None


def _record_changed(card: Card, earlier: tuple[Action, ...], actions: tuple[Action, ...]) -> Plan | None:
    """Correct whom it was about as a press does, which may teach what they are called."""
    for number, (before, after) in enumerate(zip(earlier, actions, strict=True)):
        old = next(
            (each for each in RECORDS if each in before.slots and after.slots.get(each) != before.slots[each]), ""
        )
        new = next((each for each in RECORDS if f"{each}_id" in after.slots.keys() - before.slots.keys()), old)
        if old and f"{new}_id" in after.slots and not _says_more(before, after, (old, new)):
            values = {new: after.slots[new], f"{new}_id": after.slots[f"{new}_id"]}
            return Plan([Press("mend", {"of": str(card.id), "action": number, "slot": old, "values": values})])
    return None


def _says_more(before: Action, after: Action, slots: tuple[str, str]) -> bool:
    """Tell whether what is to be done has changed too: "no, email Jana"."""
    old, new = slots
    title = str(before.slots.get("title", ""))
    return str(after.slots.get("title", "")) not in (
        title,
        renamed(title, str(after.slots[new]), str(before.slots[old])),
    )


def _as_then(ctx: Context, card: Card) -> None:
    """Put the earlier sentence's moment and words in force."""
    memory = card.request or {}
    ctx.sent_at = datetime.fromisoformat(memory["sent_at"])
    ctx.text = str(memory.get("text", ""))


def _the_other(card: Card, earlier: tuple[Action, ...]) -> Plan | None:
    """Take the other record that the words may have meant; of several the person chooses."""
    for number, action in enumerate(earlier):
        for slot in RECORDS:
            if slot in action.slots:
                given = {"of": str(card.id), "action": number, "slot": slot, "single": True}
                return Plan([Press("mend", given)])
    return None
