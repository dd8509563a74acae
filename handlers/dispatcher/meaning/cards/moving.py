"""A moment that is typed for the newest card: "no, Thursday" after a press, "tomorrow 9am" where none is."""

from uuid import UUID

import msgspec

from handlers.cards.next_step import only_due
from handlers.cards.reading import UNDO
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.before import FRESH
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.kit.reply import Press
from handlers.understanding.clauses.modality import READS
from handlers.understanding.corrections import correct, either_day
from storage.models.card import Card
from storage.models.task import DueKind, Task, TaskState

_MOVE, _MAKE = "snooze_task", "create_task"
_MAY_BE_A_MOMENT = READS | {"ask"}
"""What "today" or "next week" alone is read as where no card waits for a moment."""


def is_pressed(card: Card) -> bool:
    """Tell whether a button on a sentence's card has done something since: then the sentence is not what it shows."""
    kept = (card.request or {}).get(UNDO)
    return not (card.request or {}).get("actions") or (kept is not None and str(kept) != str(card.undo_id))


def is_another_day(house: House, ctx: Context, text: str) -> bool:
    """Tell whether a message says another moment and nothing else: "no, Thursday"."""
    return _corrected(house, ctx, text, "") is not None


async def corrected(house: House, ctx: Context, text: str, card: Card) -> Plan | None:
    """Move the one open follow-up that a card shows to another moment; a day keeps its hour, an hour its day."""
    task = await _task(ctx, card)
    if task is None:
        return None
    this, due = {"task": {"kind": "task", "id": str(task.id)}}, _corrected(house, ctx, text, _moment(ctx, task))
    if due is not None:
        return Plan([Press("snooze", {**this, "due": due})], card=card, replaces=True)
    if options := either_day(text, _moment(ctx, task), ctx.moment()):
        slots = {"about": "due", "slot": "due", "options": list(options)}
        ask = Action(name="ask", slots=slots, then=(Action(name=_MOVE, slots=this),))
        return Plan(actions=(ask,), asks=(ask,))
    return None


async def dated(house: House, ctx: Context, text: str) -> Plan | None:
    """Take a moment alone for the follow-up that was just made, or offered, without one."""
    # Nearly every message passes here: what is an order of its own is read as one and need not be read twice.
    if any(each.name not in _MAY_BE_A_MOMENT for each in read_aside(house, ctx, text, None).actions):
        return None
    due = only_due(read_aside(house, ctx, text, "snooze"), text)
    if due is None:
        return None
    place = ctx.place
    card = await ctx.store.cards.find_latest(place.channel, thread=place.thread or None)
    if card is None or card.member_id != ctx.actor.id or ctx.sent_at - card.created_at > FRESH:
        return None
    task = await _task(ctx, card)
    if task is not None and task.due_kind is DueKind.NONE:
        press = Press("snooze", {"task": {"kind": "task", "id": str(task.id)}, "due": due})
        return Plan([press], card=card, replaces=True)
    memory = card.request or {}
    offered = msgspec.convert(memory.get("suggestions") or [], tuple[Action, ...])
    if memory.get("actions") or card.undo_id is not None or [each.name for each in offered] != [_MAKE]:
        return None
    if offered[0].slots.get("due"):
        return None
    made = msgspec.structs.replace(offered[0], slots={**offered[0].slots, "due": due})
    return Plan([press_for(house, made)], actions=(made,), card=card, replaces=True)


def _corrected(house: House, ctx: Context, text: str, old: str) -> str | None:
    """Read a correction of a moment; None where the words say anything else."""
    if any(each.name != "ask" for each in read_aside(house, ctx, text, None).actions):
        return None  # "Não perturbe das 18h às 8h" is an order of its own.
    before = (Action(name=_MOVE, slots={"due": old}),)
    after = correct(before, text, ctx.moment(), house.names.index)
    return str(after[0].slots["due"]) if after is not None else None


async def _task(ctx: Context, card: Card) -> Task | None:
    """Find the follow-up that a card shows, if it is the only open one there."""
    ids = [UUID(each["id"]) for each in card.shows if each["kind"] == "task"]
    found = [each for each in (await ctx.store.tasks.get_many(ids)).values() if each.state is TaskState.OPEN]
    return found[0] if len(found) == 1 else None


def _moment(ctx: Context, task: Task) -> str:
    if task.due_at is not None and task.due_kind is not DueKind.DAY:
        return task.due_at.astimezone(ctx.actor.tz).isoformat()
    return task.due_on.isoformat() if task.due_on is not None else ""
