"""What a sentence suggests is offered: what would be made stands there, and "yes" is the first button."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from handlers.cards.reading import value_of
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say, shortened
from handlers.kit.reading import Action
from handlers.kit.reply import Block, Button, ButtonKind, Buttons, Note, Press, Reply, Text
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold, unended
from storage.models.card import Card

PURPOSE = "suggestion"
_TASK = "create_task"
_LABEL = 24
_FRESH = timedelta(hours=2)
"""How long a "yes" means the offer; later it answers somebody else."""


def offer(house: House, suggestions: tuple[Action, ...], *, alone: bool, orders: bool = False) -> Reply:
    """Offer what a sentence suggests; nothing is written until it is pressed.

    Buttons ``alone`` need words with them: what is asked, and what would be made. ``orders`` were taken for an answer.
    """
    offered = [each for each in suggestions if house.registry.find_by_action(each.name)]
    buttons = tuple(Button(_label(each), press_for(house, each), ButtonKind.PLAIN) for each in offered)
    words: tuple[Block, ...] = (Note(say("ask-or-order")),) if orders else ()
    if alone and offered:
        of_tasks = all(each.name == _TASK for each in offered)
        words = (Text(say("ask-suggested-task" if of_tasks else "ask-suggested")),)
        words += tuple(Note(_task(each)) for each in offered if each.name == _TASK)
    return Reply((*words, Buttons(buttons)) if buttons else (), purpose=PURPOSE)


async def agreed(house: House, ctx: Context, text: str, card: Card | None) -> Plan | None:
    """Take "yes" for the first button of an offer that stands alone, right below it or in reply to it."""
    if unended(fold(text)) not in load(ctx.actor.locale).sets.get("agrees", frozenset()):
        return None
    if card is None:
        place = ctx.place
        latest = await ctx.store.cards.list_latest(place.channel, thread=place.thread or None, limit=1)
        card = latest[0] if latest else None
    if card is None or card.purpose != PURPOSE or card.member_id != ctx.actor.id or card.undo_id is not None:
        return None
    if not card.presses or ctx.sent_at - card.created_at > _FRESH:
        return None
    press = msgspec.convert(card.presses[0], Press)
    read = read_from(house, ctx, card, press)
    return Plan([press], actions=read, card=card, replaces=True, tapped=(card.id, 0))


def read_from(house: House, ctx: Context, card: Card, press: Press) -> tuple[Action, ...]:
    """Find what the pressed button of an offer was read from: the card goes on explaining it, at its own moment."""
    memory = card.request or {}
    if card.purpose != PURPOSE or memory.get("actions") or "text" not in memory:
        return ()
    suggested = msgspec.convert(memory.get("suggestions") or [], tuple[Action, ...])
    found = tuple(each for each in suggested if press_for(house, each) == press)[:1]
    if found:
        ctx.sent_at, ctx.text = datetime.fromisoformat(str(memory["sent_at"])), str(memory["text"])
    return found


def _task(action: Action) -> Phrase:
    """Say what follow-up would be made: its title, its customer, its day."""
    title = str(action.slots.get("title", ""))
    who = next((str(action.slots[each]) for each in ("contact", "company", "deal") if action.slots.get(each)), "")
    named = title if not who or fold(who) in fold(title) else f"{title} · {who}"
    due: Any = action.slots.get("due")
    when = say("card-task-undated") if due is None else value_of("due", due, action.slots, "")
    return say("remind-done", title=named[:1].upper() + named[1:], due=when)


def _label(action: Action) -> Phrase:
    if action.name == "log_activity":
        who = next((action.slots[each] for each in ("contact", "company", "deal") if action.slots.get(each)), "")
        return say("common-note-on", name=shortened(str(who), _LABEL))
    if action.name in ("win_deal", "lose_deal"):
        who = next((action.slots[each] for each in ("deal", "company", "contact") if action.slots.get(each)), "")
        name = shortened(str(who), _LABEL)
        return say("won-suggestion", name=name) if action.name == "win_deal" else say("lost-done", deal=name)
    if action.name == "move_deal":
        name = shortened(str(action.slots.get("deal", "")), _LABEL)
        return say("undo-title-move", deal=name, stage=str(action.slots.get("stage", "")))
    if action.name == "set_absence":
        return say("common-suggestion", title=say("away-form"))
    title = str(action.slots.get("title") or action.slots.get("name") or action.slots.get("deal") or "")
    if title:
        return say("common-suggestion", title=shortened(title, _LABEL))
    return say(f"action-{action.name.replace('_', '-')}")
