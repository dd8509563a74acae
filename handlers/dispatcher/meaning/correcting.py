"""Corrections in words: "no, Thursday" puts right what the sender's last card here did, or the one that is answered."""

from datetime import datetime

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.understanding.corrections import correct, may_correct
from storage.models.card import Card

_CARDS_BACK = 5
_LONGEST = 80
"""Characters: a longer message says something new."""


async def plan(house: House, ctx: Context, text: str, card: Card | None) -> Plan | None:
    """Read "no, Thursday" as a correction of the sender's last card here, or of the one that is answered."""
    if len(text) > _LONGEST or not may_correct(text, ctx.moment()):
        return None
    if card is None:  # What only showed something is no sentence to be corrected.
        latest = await ctx.store.cards.list_latest(ctx.place.channel, ctx.actor.id, limit=_CARDS_BACK)
        card = next((each for each in latest if each.undo_id is not None), None)
    memory = card.request if card else None
    if card is None or not memory or not memory.get("actions"):
        return None
    earlier = msgspec.convert(memory["actions"], tuple[Action, ...])
    stages = tuple(stage.name for stage in ctx.stages)
    actions = correct(earlier, text, ctx.moment(), house.names.index, stages)
    if actions is None:
        return None
    ctx.sent_at = datetime.fromisoformat(memory["sent_at"])
    ctx.text = str(memory.get("text", ""))
    done = tuple(each for each in actions if each.name != "ask")
    return Plan(
        [press_for(house, each) for each in done],
        actions=actions,
        asks=tuple(each for each in actions if each.name == "ask"),
        card=card,
        replaces=True,
        revert=card.undo_id,
    )
